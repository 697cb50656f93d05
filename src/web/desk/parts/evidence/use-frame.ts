import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { BoxView } from '../../../../contract/index.js';
import { keptScroll, middleScroll } from '../../evidence/geometry.js';

interface Asked {
  zoom: number;
  onZoom: (steps: number) => void;
  /** in a page that scrolls itself the wheel zooms only with Ctrl or ⌘ */
  plainWheel: boolean;
  /** to be brought into the middle, as seen */
  middle?: BoxView;
  pan: boolean;
}

const WHEEL_STEP = 120;

/** react listens passively, and a passive listener cannot keep the page still */
function useWheel(frame: RefObject<HTMLElement | null>, { onZoom, plainWheel }: Asked) {
  const latest = useRef(onZoom);
  latest.current = onZoom;
  useEffect(() => {
    const at = frame.current;
    const turn = (event: WheelEvent) => {
      if (!plainWheel && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current(Math.max(-1, Math.min(1, -event.deltaY / WHEEL_STEP)));
    };
    at?.addEventListener('wheel', turn, { passive: false });
    return () => at?.removeEventListener('wheel', turn);
  }, [frame, plainWheel]);
}

/** The middle stays while the picture grows; a focused box comes into it. */
function useMiddle(frame: RefObject<HTMLElement | null>, { zoom, middle }: Asked) {
  const before = useRef(zoom);
  useLayoutEffect(() => {
    const at = frame.current,
      grown = zoom / before.current;
    before.current = zoom;
    if (!at || grown === 1) return;
    at.scrollLeft = keptScroll(at.scrollLeft, at.clientWidth / 2, grown);
    at.scrollTop = keptScroll(at.scrollTop, at.clientHeight / 2, grown);
  }, [frame, zoom]);
  const shown = middle && `${middle.x} ${middle.y}`;
  useEffect(() => {
    const at = frame.current;
    if (!at || !middle) return;
    at.scrollLeft = middleScroll(middle.x, middle.width, at.scrollWidth, at.clientWidth);
    at.scrollTop = middleScroll(middle.y, middle.height, at.scrollHeight, at.clientHeight);
  }, [frame, shown]);
}

/** The scrolling frame of a picture: wheel, dragging, and what stays in view. */
export function useFrame(asked: Asked) {
  const frame = useRef<HTMLDivElement>(null),
    held = useRef<{ x: number; y: number }>(undefined);
  useWheel(frame, asked);
  useMiddle(frame, asked);
  const free = () => {
    held.current = undefined;
  };
  const drag = {
    // a finger scrolls by itself
    onPointerDown: (event: PointerEvent) => {
      if (asked.pan && event.button === 0 && event.pointerType === 'mouse') held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      const at = frame.current;
      if (!at || !held.current) return;
      at.scrollLeft -= event.clientX - held.current.x;
      at.scrollTop -= event.clientY - held.current.y;
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: free,
    onPointerLeave: free,
  };
  return { frame, drag };
}
