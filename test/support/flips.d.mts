export function ownersOf(zip: Buffer): { path: string; from: number; to: number }[];
export function flipBytes(path: string, options: { flips: number; seed: number }): { wrong: string[]; named: Map<string, number> };
