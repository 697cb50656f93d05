export interface Step {
  name: string;
  seconds: number;
  checks?: () => string[][];
  jest?: string;
  nodeTest?: string;
  args?: string[];
  needs?: string;
  servers?: 'required' | 'if there';
  browser?: boolean;
}
export const STEPS: readonly Step[];
export function chosen(names: readonly string[], steps?: readonly Step[]): readonly Step[];
