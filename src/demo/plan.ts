import type { TransactionRow } from '../contract/index.js';
import type { Draft } from './drafts.js';
import { demoFiles, type DemoFile } from './files.js';
import type { Moments } from './moments.js';
import { netOf } from './payouts.js';
import type { Stage } from './stage.js';
import { lastReport, STORIES } from './stories.js';
import type { Act } from './story.js';

export interface Plan {
  files: DemoFile[];
  rows: TransactionRow[];
  acts: Act[];
  /** what happens at the very end; its jobs are left to the server */
  last: Act['run'];
  rowOf: (draft: Draft) => TransactionRow;
  netOf: Stage['netOf'];
}

/** The whole fortnight before anything is written; the same for the same `now`. */
export function planDemo(moments: Moments): Plan {
  const stories = STORIES.map(tell => tell(moments));
  const end = lastReport(moments);
  const { files, rows, rowOf } = demoFiles(moments, [...stories, end].flatMap(story => story.drafts));
  const [last] = end.acts;
  return { files, rows, rowOf, acts: stories.flatMap(story => story.acts), last: last!.run, netOf: (shop, day) => netOf(rows, shop, day) };
}
