interface Anchor {
  day: string;
  at: string;
  seq: number;
  hash: string;
}
/** `bad`: what is wrong, with which row, and the anchor's day where one shows it. */
export function check(path: string, anchors: readonly Anchor[], toleranceMs: number): Promise<{ state: { seq: number; held: number; anchored: number }; bad: [wrong: string, seq: number, day?: string] | null }>;
