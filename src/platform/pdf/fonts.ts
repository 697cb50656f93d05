import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Fonts {
  regular: Buffer;
  bold: Buffer;
}

const FILES = { regular: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' };
/** Built, they lie beside the server; from the sources, where they were installed. */
const BUILT = new URL('../../fonts/', import.meta.url);
const INSTALLED = new URL('../../../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url);

let loaded: Promise<Fonts> | undefined;

/** Noto Sans SC, 10 MB a weight, read once in a process. */
export function fonts(): Promise<Fonts> {
  loaded ??= readBoth().catch((error: unknown) => {
    loaded = undefined; // what is mended is read at the next try
    throw error;
  });
  return loaded;
}

async function readBoth(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([readFile(placeOf(FILES.regular)), readFile(placeOf(FILES.bold))]);
  return { regular, bold };
}

function placeOf(file: string): string {
  const built = fileURLToPath(new URL(basename(file), BUILT));
  return existsSync(built) ? built : fileURLToPath(new URL(file, INSTALLED));
}
