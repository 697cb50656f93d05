import { hash, verify } from '@node-rs/argon2';

const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const MOST_AT_ONCE = 4;
let running = 0;
const waiting: (() => void)[] = [];

// a flood of sign-ins must not take the process' memory
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>(go => waiting.push(go));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** argon2id, 19 MiB, two passes (OWASP) */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

const DUMMY = hash('nobody has this password', COST);

/** Takes as long for an unknown account (null) as for a known one. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const target = stored ?? (await DUMMY);
  return (await inTurn(() => verify(target, password))) && stored !== null;
}
