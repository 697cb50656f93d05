import { Drawer } from 'antd';
import { useRef } from 'react';
import { useKeysOver } from '../../keys.js';
import { useT } from '../../words.js';
import { SlipTable } from './slip-table.js';
import { CoverPanel } from './cover-panel.js';
import { NoPicture, ReadingNotes, StateNote } from './notes.js';
import { Facts } from './facts.js';
import { Stage } from './stage.js';
import { FullTool, Toolbar } from './toolbar.js';
import { titleOf } from './title.js';
import type { Viewer } from './use-viewer.js';

/** The picture as large as the screen allows, beside slip, claim and row. */
export function Full({ viewer, mayAct }: { viewer: Viewer; mayAct: boolean }) {
  const t = useT(),
    body = useRef<HTMLDivElement>(null),
    { sheet } = viewer;
  useKeysOver(viewer.full);
  if (!sheet) return null;
  return (
    <Drawer
      open={viewer.full}
      size="100%"
      destroyOnHidden
      rootClassName="full-view"
      title={`${titleOf(viewer, t)} · ${viewer.found.caseNo}`}
      extra={
        <span className="row">
          <Toolbar viewer={viewer} mayAct={mayAct} />
          <FullTool viewer={viewer} />
        </span>
      }
      onClose={() => viewer.setFull(false)}
      afterOpenChange={open => open && body.current?.querySelector<HTMLElement>('.slip,[data-line]')?.focus()}
      keyboard={!viewer.cover.on && !viewer.at.editing}
    >
      <div className="full-body" data-keys="on" ref={body}>
        <div className="full-left">
          <StateNote sheet={sheet} />
          {sheet.page ? <Stage viewer={viewer} whole /> : <NoPicture sheet={sheet} />}
        </div>
        <div className="full-right">
          {viewer.cover.on && <CoverPanel viewer={viewer} />}
          <SlipTable viewer={viewer} mayAct={mayAct} />
          <ReadingNotes sheet={sheet} boxed={viewer.boxed} />
          <Facts viewer={viewer} mayAct={mayAct} />
        </div>
      </div>
    </Drawer>
  );
}
