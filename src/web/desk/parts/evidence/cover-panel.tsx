import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { BoxView } from '../../../../contract/index.js';
import { percent } from '../../format.js';
import { useT } from '../../words.js';
import { Icon } from '../icon.js';
import { Dialog } from '../step/dialog.js';
import type { Viewer } from './use-viewer.js';

const STEP = 0.01;
const WAYS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** What is about to be covered, place by place, and the one way to do it for good. */
export function CoverPanel({ viewer }: { viewer: Viewer }) {
  const t = useT(),
    { cover } = viewer,
    [sure, setSure] = useState(false);
  const count = cover.boxes.length;
  return (
    <section
      className="cover"
      aria-label={t('cover.title')}
      onKeyDown={event => {
        if (event.key === 'Escape') cover.end();
      }}
    >
      <p className="s" id="cover-how">
        {t('cover.how')}
      </p>
      {count > 0 && (
        <ol>
          {cover.boxes.map((box, index) => (
            <Place key={index} at={index} box={box} viewer={viewer} />
          ))}
        </ol>
      )}
      <div className="row">
        <Button size="small" onClick={cover.addMiddle}>
          {t('cover.add')}
        </Button>
        <span className="grow" />
        <Button size="small" onClick={cover.end}>
          {t('cover.drop')}
        </Button>
        <Button size="small" danger disabled={!count} onClick={() => setSure(true)}>
          {t('cover.go', { count })}
        </Button>
      </div>
      {sure && <Sure viewer={viewer} close={() => setSure(false)} />}
    </section>
  );
}

function Place({ at, box, viewer }: { at: number; box: BoxView; viewer: Viewer }) {
  const t = useT(),
    { cover } = viewer;
  const facts = { n: at + 1, left: percent(box.x), top: percent(box.y), width: percent(box.width), height: percent(box.height) };
  const press = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    cover.nudge(at, way, event.shiftKey);
  };
  return (
    <li>
      <button type="button" className="place" aria-describedby="cover-how" onKeyDown={press}>
        {t('cover.place', facts)}
      </button>
      <Button
        type="text"
        size="small"
        className="tool"
        aria-label={t('cover.remove', { n: at + 1 })}
        title={t('cover.remove', { n: at + 1 })}
        onClick={() => cover.remove(at)}
      >
        <Icon name="close" />
      </Button>
    </li>
  );
}

function Sure({ viewer, close }: { viewer: Viewer; close: () => void }) {
  const t = useT(),
    { cover, sheet, acts } = viewer,
    count = cover.boxes.length;
  if (!sheet?.page) return null;
  const { paper, page } = sheet;
  const send = () =>
    acts.cover.mutate(
      { id: paper.id, page: page.n, boxes: cover.boxes },
      {
        onSuccess: () => {
          close();
          cover.end();
        },
      },
    );
  return (
    <Dialog
      title={t('cover.sureTitle', { name: paper.name, page: page.n, count })}
      verb={t(paper.originalUrl ? 'cover.sureVerb' : 'cover.sureVerbAgain', { count })}
      danger
      ready={count > 0}
      pending={acts.cover.isPending}
      problem={acts.cover.error ?? undefined}
      onSend={send}
      onClose={close}
    >
      <p>{t(paper.originalUrl ? 'cover.effect' : 'cover.effectAgain')}</p>
      <p className="m">{t('cover.stays')}</p>
    </Dialog>
  );
}
