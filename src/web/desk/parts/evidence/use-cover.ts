import { useState } from 'react';
import type { BoxView } from '../../../../contract/index.js';
import { isBox, nudged, type Spot, upright, type Turn } from '../../evidence/geometry.js';

const MIDDLE: BoxView = { x: 0.35, y: 0.46, width: 0.3, height: 0.08 };
/** the server takes no more at once */
const MOST = 50;

/** Places a person means to cover, in shares of the upright page, until they are sent or dropped. */
export function useCover() {
  const [boxes, setBoxes] = useState<BoxView[]>();
  const add = (box: BoxView) => setBoxes((now = []) => (isBox(box) && now.length < MOST ? [...now, box] : now));
  return {
    on: boxes !== undefined,
    boxes: boxes ?? [],
    begin: () => setBoxes([]),
    end: () => setBoxes(undefined),
    addMiddle: () => add(MIDDLE),
    /** as drawn on the turned picture */
    draw: (seen: BoxView, turn: Turn) => add(upright(seen, turn)),
    nudge: (at: number, by: Spot, resize: boolean) => setBoxes(now => now?.map((box, index) => (index === at ? nudged(box, by, resize) : box))),
    remove: (at: number) => setBoxes(now => now?.filter((_, index) => index !== at)),
  };
}
export type Cover = ReturnType<typeof useCover>;
