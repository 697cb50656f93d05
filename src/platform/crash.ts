let plan: { name: string; pass: number } | undefined;

/** Arms one named place to kill the process on its n-th pass (`job.after_work:2`); tests of recovery only. */
export function armCrash(at: string | undefined): void {
  const [name, pass] = (at ?? '').split(':');
  plan = name ? { name, pass: Number(pass ?? 1) } : undefined;
}

export const CRASH_POINTS = ['job.before_work', 'job.after_work', 'job.in_apply', 'job.after_commit', 'remedy.before_call', 'remedy.after_call'] as const;

export function crashPoint(name: (typeof CRASH_POINTS)[number]): void {
  if (plan?.name !== name || --plan.pass > 0) return;
  process.kill(process.pid, 'SIGKILL');
}
