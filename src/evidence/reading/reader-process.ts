import { setPriority } from 'node:os';
import sharp from 'sharp';
import { pagesOf } from './pdf-pages.js';
import { readPicture, refusalOf } from './read-picture.js';
import type { Answer, Task } from './reader-messages.js';
import { loadRecogniser, type Recogniser } from './recogniser.js';
import { preview, redact } from './redact.js';
import { ReaderRefused, type Refusal } from './refusal.js';

// people who use the desk come before pictures in the background
const NICENESS = 5;

let loading: Promise<Recogniser> | undefined;
const recogniser = (): Promise<Recogniser> => {
  loading ??= loadRecogniser().catch((error: Error) => {
    process.stderr.write(`slip reader: cannot load the models: ${error.message}\n`);
    throw new ReaderRefused('off');
  });
  return loading;
};

async function perform(asked: Task): Promise<unknown> {
  switch (asked.task) {
    case 'read':
      return readPicture(await recogniser(), asked.source, asked.known);
    case 'pages':
      return pagesOf(asked.path);
    case 'redact':
      return redact(asked.source, asked.areas, asked.turned).catch((error: unknown) => Promise.reject(refusalOf(error)));
    case 'preview':
      return preview(asked.source, asked.turned).catch((error: unknown) => Promise.reject(refusalOf(error)));
  }
}

async function answer(asked: Task): Promise<Answer> {
  // maxRSS counts in kilobytes
  const memory = () => ({ rss: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 });
  try {
    const value = await perform(asked);
    return { value, ...memory() };
  } catch (error) {
    return { refused: reasonOf(error), ...memory() };
  }
}

function reasonOf(error: unknown): Refusal {
  if (error instanceof ReaderRefused) return error.reason;
  process.stderr.write(`slip reader: ${error instanceof Error ? error.stack : String(error)}\n`);
  return 'crashed';
}

sharp.cache(false);
sharp.concurrency(2);
setPriority(NICENESS);
process.on('message', (asked: Task) => void answer(asked).then(reply => process.send?.(reply)));
// orphaned: the process that asked is gone
process.on('disconnect', () => process.exit(0));
