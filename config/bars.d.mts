export const LONGEST_FILE: number;
export const APART: string[];
export function percentile(values: readonly number[], share: number): number;
export function lineCount(text: string): number;
export function judge(lengths: Record<string, number>, sourceLines: number, testLines: number): { figures: string[]; broken: string[] };
