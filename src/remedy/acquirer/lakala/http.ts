import { disbelief, type Trust } from './answer.js';
import { missingIn, rowOf, type Call } from './operations.table.js';
import { bodyOf, signedRequest, type Signer } from './request.js';
import type { Reply } from './result.js';

const MOST_BYTES = 256 * 1024;

/** Where the acquirer is, who we are to it and whom we believe. */
export interface Line {
  base: string;
  us: Signer;
  trust: Trust;
  timeoutMs: number;
}

const notBelieved = (why: string): Reply => ({ believed: false, why });

/** One signed request and its verified answer. Never throws: whatever goes wrong on the way is an answer that is not believed. */
export async function ask(call: Call, { base, us, trust, timeoutMs }: Line, now: () => Date): Promise<Reply> {
  const lacks = missingIn(call);
  if (lacks.length) return notBelieved(`lacks_${lacks.join('_')}`);
  const body = bodyOf(call.data, now());
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: signedRequest(us, body, now()) };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const reply = await fetch(`${base}${rowOf(call.operation).path}`, { method: 'POST', body: new Uint8Array(body), headers, redirect: 'error', signal });
    const content = await bounded(reply);
    if (!content) return notBelieved('too_large');
    if (reply.status !== 200) return notBelieved(`http_${reply.status}`);
    const why = disbelief(name => reply.headers.get(name), content, trust, now());
    return why ? notBelieved(why) : read(content);
  } catch (error) {
    return notBelieved((error as Error).name === 'TimeoutError' ? 'timeout' : 'no_answer');
  }
}

/** @returns null for a body beyond the limit; it is not read on */
async function bounded(reply: Response): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (reply.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function read(content: Buffer): Reply {
  try {
    const { code, msg, resp_data: data } = JSON.parse(content.toString('utf8')) as Record<string, unknown>;
    if (typeof code !== 'string') return notBelieved('unreadable');
    return { believed: true, code, msg: String(msg ?? ''), data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {} };
  } catch {
    return notBelieved('unreadable');
  }
}
