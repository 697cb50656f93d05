import type { CSSProperties } from 'react';
import type { TerminalView } from '../../../../contract/index.js';
import { SIZES, type SizeKey } from '../../labels.js';
import { wordsOf } from '../../words.js';
import type { Code } from './use-labels.js';

// whoever stands before the terminal may read either
const ZH = wordsOf('zh'),
  EN = wordsOf('en');
/** the code needs an empty edge to be found */
const QUIET = 2;

/** What is glued to one terminal; everything in millimetres. */
export function Label({ terminal, code, size }: { terminal: TerminalView; code?: Code; size: SizeKey }) {
  const { width, height, code: side } = SIZES[size];
  const style = { '--w': `${width}mm`, '--h': `${height}mm`, '--code': `${side}mm` } as CSSProperties;
  const box = code && `${-QUIET} ${-QUIET} ${code.size + 2 * QUIET} ${code.size + 2 * QUIET}`;
  return (
    <article className={`label ${size}`} style={style} aria-label={terminal.tid} data-tid={terminal.tid}>
      <div className="label-top">
        <svg viewBox={box} shapeRendering="crispEdges" role="img" aria-label={ZH('labels.code', { tid: terminal.tid })}>
          {code && <path d={code.path} fill="#000" />}
        </svg>
        <div className="label-facts">
          <span className="what">{ZH('labels.terminalNo')} TID</span>
          <b className="id">{terminal.tid}</b>
          <span className="id">{terminal.mid}</span>
          <span className="cut">{terminal.storeName}</span>
          <span className="cut">
            {terminal.maker} {terminal.model}
          </span>
          <span className="id">SN {terminal.serialNo}</span>
        </div>
      </div>
      <p lang="zh-CN">{ZH('labels.how')}</p>
      <p lang="en">{EN('labels.how')}</p>
    </article>
  );
}
