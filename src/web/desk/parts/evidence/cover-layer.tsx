import { type PointerEvent, useState } from 'react';
import { between, placed, type Spot, turned, type Turn } from '../../evidence/geometry.js';
import type { Cover } from './use-cover.js';

const spotOf = (event: PointerEvent<HTMLElement>): Spot => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
};

/** Where boxes are drawn with the pointer; the list beside it does the same with the keyboard. */
export function CoverLayer({ cover, turn }: { cover: Cover; turn: Turn }) {
  const [from, setFrom] = useState<Spot>(),
    [to, setTo] = useState<Spot>();
  const drawn = from && to && between(from, to);
  const end = () => {
    if (drawn) cover.draw(drawn, turn);
    setFrom(undefined);
    setTo(undefined);
  };
  return (
    <div
      className="covers"
      aria-hidden="true"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(spotOf(event));
      }}
      onPointerMove={event => from && setTo(spotOf(event))}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {cover.boxes.map((box, index) => (
        <span key={index} style={placed(turned(box, turn))}>
          <b>{index + 1}</b>
        </span>
      ))}
      {drawn && <span className="new" style={placed(drawn)} />}
    </div>
  );
}
