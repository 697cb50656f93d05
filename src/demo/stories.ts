import type { Tell } from './story.js';
import * as complaints from './stories/complaints.js';
import * as decided from './stories/decided.js';
import * as ended from './stories/ended.js';
import * as house from './stories/house.js';
import * as legal from './stories/legal.js';
import * as waiting from './stories/waiting.js';

const { lastReport, UNREPORTED_FEN: _, ...others } = decided;
/** Every case of the demo, and what happens beside them. */
export const STORIES: readonly Tell[] = [...Object.values(ended), ...Object.values(others), ...Object.values(waiting), ...Object.values(complaints), ...Object.values(legal), ...Object.values(house)];
export { lastReport };
