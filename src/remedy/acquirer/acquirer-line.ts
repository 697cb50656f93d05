import type { KeyObject } from 'node:crypto';
import type { Line } from './lakala/http.js';

/** The way to the acquirer: a real one from the settings, or the simulator of this house. */
export abstract class AcquirerLine {
  abstract open(): Promise<Line & { notices: readonly KeyObject[] }>;
}
