import { Button } from 'antd';
import { type Action, keyCap } from '../../keys.js';
import { useT } from '../../words.js';
import { Icon, type IconName } from '../icon.js';
import type { Viewer } from './use-viewer.js';

interface ToolProps {
  icon: IconName;
  label: string;
  of?: Action;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}
export const Tool = ({ icon, label, of, pressed, disabled, onClick }: ToolProps) => (
  <Button
    type="text"
    size="small"
    className={pressed ? 'tool on' : 'tool'}
    title={of ? `${label} ${keyCap(of)}` : label}
    aria-label={label}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onClick}
  >
    <Icon name={icon} />
  </Button>
);

/** What one can do to a picture without changing it; the paper itself is changed from its facts. */
export function Toolbar({ viewer, mayAct }: { viewer: Viewer; mayAct: boolean }) {
  const t = useT(),
    { sheet, sheets, cover } = viewer;
  if (!sheet || (sheets.length < 2 && !sheet.page)) return null;
  return (
    <span className="tools" role="toolbar" aria-label={t('evidence.tools')}>
      {sheets.length > 1 && (
        <>
          <Tool icon="left" of="earlier" label={t('evidence.previous')} disabled={cover.on} onClick={() => viewer.go(-1)} />
          <Tool icon="right" of="later" label={t('evidence.next')} disabled={cover.on} onClick={() => viewer.go(1)} />
        </>
      )}
      {sheet.page && (
        <>
          <Tool icon="zoom" of="zoom" label={t('evidence.zoom')} onClick={() => viewer.zoomBy(1)} />
          <Tool icon="out" of="zoomOut" label={t('evidence.zoomOut')} disabled={viewer.zoom === 1} onClick={() => viewer.zoomBy(-1)} />
          <Tool icon="rotate" of="rotate" label={t('evidence.rotate')} onClick={viewer.rotate} />
          {viewer.lines.length > 0 && (
            <Tool icon="boxes" of="boxes" label={t('evidence.boxes')} pressed={viewer.boxesOn} onClick={viewer.flipBoxes} />
          )}
          {mayAct && (
            <Tool icon="cover" of="cover" label={t('cover.title')} pressed={cover.on} onClick={() => (cover.on ? cover.end() : cover.begin())} />
          )}
        </>
      )}
    </span>
  );
}

export const FullTool = ({ viewer }: { viewer: Viewer }) => {
  const t = useT();
  return (
    <Tool
      icon={viewer.full ? 'shrink' : 'full'}
      of="beside"
      label={t(viewer.full ? 'evidence.close' : 'evidence.full')}
      onClick={() => viewer.setFull(!viewer.full)}
    />
  );
};
