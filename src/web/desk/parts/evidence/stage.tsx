import type { CSSProperties } from 'react';
import { onStage, ratioOf, turned } from '../../evidence/geometry.js';
import { pictureOf } from '../../evidence/sheets.js';
import { useT } from '../../words.js';
import { Boxes } from './boxes.js';
import { CoverLayer } from './cover-layer.js';
import { useFrame } from './use-frame.js';
import type { Viewer } from './use-viewer.js';

/** A page in its frame: zoom, turn and the boxes of the reading, which stay on what they mark. */
export function Stage({ viewer, whole = false }: { viewer: Viewer; whole?: boolean }) {
  const t = useT(),
    { sheet, zoom, turn, at, cover } = viewer;
  const boxed = viewer.boxed && viewer.boxesOn && !cover.on;
  const focused = boxed ? viewer.lines.find(line => line.field === at.field) : undefined;
  const { frame, drag } = useFrame({
    zoom,
    onZoom: viewer.zoomBy,
    plainWheel: whole,
    middle: focused && turned(focused.box, turn),
    pan: !cover.on,
  });
  const page = sheet?.page;
  if (!sheet || !page) return null;
  const size = { '--ratio': ratioOf(page, turn), '--zoom': zoom } as CSSProperties;
  return (
    <div
      ref={frame}
      className={whole ? 'slip whole' : 'slip'}
      tabIndex={0}
      role="group"
      aria-label={t('evidence.frame')}
      data-cover={cover.on || undefined}
      {...drag}
    >
      <div className="stage" style={size}>
        <img
          src={pictureOf(sheet)}
          alt={t('evidence.alt', { name: sheet.paper.name, page: page.n, pages: sheet.paper.pages.length })}
          draggable={false}
          style={onStage(page, turn)}
        />
        {boxed && <Boxes lines={viewer.lines} turn={turn} focus={at.field} onFocus={at.focus} />}
        {cover.on && <CoverLayer cover={cover} turn={turn} />}
      </div>
    </div>
  );
}
