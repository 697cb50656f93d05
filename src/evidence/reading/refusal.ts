const OF_FILE = ['broken', 'pixels', 'pdf_locked', 'pdf_broken', 'pdf_blank', 'pdf_too_long'] as const;
export type Refusal = 'off' | 'busy' | 'timeout' | 'memory' | 'crashed' | (typeof OF_FILE)[number];

export const isOfFile = (reason: Refusal): boolean => (OF_FILE as readonly Refusal[]).includes(reason);

/** Nothing was read, and why: the reader's fault or the file's. */
export class ReaderRefused extends Error {
  constructor(readonly reason: Refusal) {
    super(`the slip reader refused: ${reason}`);
  }
}
