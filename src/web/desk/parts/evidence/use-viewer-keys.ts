import { useKeys } from '../../keys.js';
import type { Viewer } from './use-viewer.js';

/** Every tool of the viewer by key; over the page while it fills the screen. */
export function useViewerKeys(viewer: Viewer, mayAct: boolean, on: boolean): void {
  const { sheet, at, cover, lines } = viewer,
    shown = Boolean(sheet?.page);
  const original = sheet?.paper.originalUrl;
  const take = () => {
    if (!lines.length || cover.on) return;
    // without a choice, the first that a person should look at
    if (!at.field) at.focus((lines.find(line => line.open) ?? lines[0]!).field);
    at.edit(true);
  };
  useKeys(
    {
      earlier: () => viewer.go(-1),
      later: () => viewer.go(1),
      ...(shown
        ? { zoom: () => viewer.zoomBy(1), zoomOut: () => viewer.zoomBy(-1), fit: viewer.fit, rotate: viewer.rotate, boxes: viewer.flipBoxes }
        : {}),
      ...(shown && mayAct ? { take, cover: () => (cover.on ? cover.end() : cover.begin()) } : {}),
      ...(original ? { original: () => window.open(original, '_blank', 'noopener') } : {}),
      beside: () => viewer.setFull(!viewer.full),
    },
    on && Boolean(sheet),
    viewer.full,
  );
}
