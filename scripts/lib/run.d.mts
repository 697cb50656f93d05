export interface Asked {
  command: string;
  args: string[];
  env?: Record<string, string | undefined>;
  log: string;
  seconds: number;
  show?: boolean;
}
export function run(asked: Asked): Promise<{ ok: boolean; why: string }>;
export function tail(log: string, lines?: number): string;
export function endAll(): void;
