import type { SlipField } from '../../../../contract/index.js';
import { placed, turned, type Turn } from '../../evidence/geometry.js';
import type { SlipLine } from '../../evidence/slip-lines.js';

interface Props {
  lines: readonly SlipLine[];
  turn: Turn;
  focus?: SlipField;
  onFocus: (field: SlipField) => void;
}

/** Numbered as in the list, where the keyboard reaches them; here a click does. */
export const Boxes = ({ lines, turn, focus, onFocus }: Props) => (
  <div className="marks" aria-hidden="true">
    {lines.map(line => (
      <span
        key={line.field}
        className={`mark${line.open ? ' open' : ''}${line.field === focus ? ' on' : ''}`}
        style={placed(turned(line.box, turn))}
        onClick={() => onFocus(line.field)}
      >
        <b>{line.n}</b>
      </span>
    ))}
  </div>
);
