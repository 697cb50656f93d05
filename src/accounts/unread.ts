import type { Tx } from '../platform/database/database.js';

/** Port to whoever keeps people's notices; a house without notices has none unread. */
export abstract class Unread {
  abstract count(tx: Tx, userId: string): Promise<number>;
}
