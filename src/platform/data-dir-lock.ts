import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** SQLite has one writing process; a second one is refused by name. @returns a function that gives the folder back */
export function holdDataDir(dataDir: string, port: number): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'lidan.pid');
  const holder = holderOf(dataDir);
  if (holder) throw new Error(`process ${holder.pid} (port ${holder.port}) already works on ${dataDir}; stop it first, or use its pages`);
  writeFileSync(file, `${process.pid} ${port}\n`);
  return () => rmSync(file, { force: true });
}

/** The living process that holds the folder, or null. */
export function holderOf(dataDir: string): { pid: number; port: number } | null {
  try {
    const [pid, port] = readFileSync(join(dataDir, 'lidan.pid'), 'utf8').trim().split(' ').map(Number);
    if (!pid || pid === process.pid) return null;
    process.kill(pid, 0);
    return { pid, port: port ?? 0 };
  } catch {
    return null;
  }
}
