import type { UploadView } from '../../contract/index.js';

/** The server's side of one upload. */
export interface Door {
  begin(): Promise<UploadView>;
  look(id: string): Promise<UploadView>;
  put(id: string, from: number, piece: Blob): Promise<UploadView>;
}

/** What a refusal carries; status 0: nothing came back. */
interface Refusal {
  status: number;
  code: string;
}

export type Verdict = 'look' | 'begin' | 'again' | 'signed_out' | 'refused';

/** What to do after a refusal: ask how far it is, begin anew, wait, sign in, or tell the merchant. */
export function verdictOf({ status, code }: Refusal): Verdict {
  if (status === 409 && code === 'upload.offset') return 'look';
  if ((status === 404 || status === 410) && code.startsWith('upload.')) return 'begin';
  if (status === 401) return 'signed_out';
  const busy = status === 409 && /^(upload|request)\./.test(code); // somebody else's page sends the same file
  return busy || status === 0 || status >= 500 || [408, 425, 429].includes(status) ? 'again' : 'refused';
}

const FIRST_WAIT = 2, LONGEST_WAIT = 60;
/** Twice as long after every failure; `chance` 0 to 1 keeps phones apart that lost the network together. */
export const waitSeconds = (failures: number, chance = 0): number =>
  Math.min(LONGEST_WAIT, Math.round(FIRST_WAIT * 2 ** Math.max(0, failures - 1) * (1 + chance / 4)));

const PIECE = 256 * 1024, SMALL_PIECE = 64 * 1024;
/** After a failure in smaller pieces: what arrived whole is safe. */
export const pieceSize = (failures: number): number => (failures > 0 ? SMALL_PIECE : PIECE);

const MOST_LOOKS = 5;
const isRefusal = (why: unknown): why is Refusal => typeof why === 'object' && why !== null && 'status' in why && 'code' in why;

/** Where it goes on after a refusal; throws what only waiting, signing in or the merchant can mend. */
async function recover(door: Door, upload: UploadView, why: unknown): Promise<UploadView> {
  const verdict = isRefusal(why) ? verdictOf(why) : 'refused';
  if (verdict === 'look') return door.look(upload.id);
  if (verdict === 'begin') return door.begin();
  throw why;
}

/** Carries a file over piece by piece, from wherever it stands; `null` once nobody wants it any more. */
export async function carry(door: Door, file: Blob, size: number, tell: (upload: UploadView) => void, wanted: () => boolean): Promise<UploadView | null> {
  let upload = await door.begin();
  let looks = 0;
  while (!upload.evidence) {
    if (!wanted()) return null;
    tell(upload);
    const { id, offset } = upload;
    const went = await door.put(id, offset, file.slice(offset, offset + size)).catch((why: unknown) => {
      if (++looks > MOST_LOOKS) throw why;
      return recover(door, upload, why);
    });
    if (went.offset > offset) looks = 0;
    else if (!went.evidence && ++looks > MOST_LOOKS) throw Object.assign(new Error('no way forward'), { status: 0, code: 'stuck' });
    upload = went;
  }
  return wanted() ? upload : null;
}
