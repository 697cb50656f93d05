import { makeChunk } from './chunk.js';

/** Reading slips and putting them right; comes with the first page that takes photos of slips. */
export const slips = makeChunk(() => import('./slips/index.js'));
