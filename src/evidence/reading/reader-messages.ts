import type { Source } from './picture.js';
import type { Refusal } from './refusal.js';
import type { Area, Known } from './types.js';

/** What the reader process is asked to do. */
export type Task =
  | { task: 'read'; source: Source; known?: Known }
  | { task: 'pages'; path: string }
  | { task: 'redact'; source: Source; areas: readonly Area[]; turned: number }
  | { task: 'preview'; source: Source; turned: number };

/** What it answers; one task at a time, so answers need no number. Sizes are bytes. */
export type Answer = ({ value: unknown } | { refused: Refusal }) & { rss: number; peak: number };
