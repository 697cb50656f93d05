import { yuan } from '../format.js';

/** Money; nothing at risk is a dash, never ¥0.00, where `dash` says so. */
export const Yuan = ({ fen, dash = false, strong = false }: { fen: number; dash?: boolean; strong?: boolean }) => {
  const words = dash && fen === 0 ? '—' : yuan(fen);
  return strong ? <b className="amt">{words}</b> : <span className="amt">{words}</span>;
};
