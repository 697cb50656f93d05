import { diffParts } from '../diff-parts.js';

/** A value beside another; the characters that differ are bold and underlined. `pair` keeps the underline grey, where difference is expected. */
export const Diff = ({ value, against, mono = false, pair = false }: { value: string; against: string; mono?: boolean; pair?: boolean }) => (
  <span className={mono ? 'id' : undefined}>
    {diffParts(value, against).map((part, index) =>
      part.differs ? (
        <span key={index} className={pair ? 'ch pair' : 'ch'}>
          {part.text}
        </span>
      ) : (
        part.text
      ),
    )}
  </span>
);
