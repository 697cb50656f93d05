import type { Paper, UploadView } from '../../contract/index.js';
import { api, Problem } from './api.js';
import { discard, keep, kept } from './device-store.js';
import { correctionsOf, type Looked, type PhotoRef } from './draft.js';
import { photoName } from './draft-store.js';
import { makeStore, useStore } from './store.js';
import { carry, pieceSize, verdictOf, waitSeconds, type Door } from './upload-carry.js';

export type UploadState = 'waiting' | 'sending' | 'held' | 'signed_out' | 'refused' | 'done';
export interface Upload {
  caseId: string;
  photo: Pick<PhotoRef, 'id' | 'name' | 'type' | 'bytes' | 'thumb'>;
  state: UploadState;
  /** 0 to 100, of bytes that are safe */
  percent: number;
  /** what it is to serve as */
  paper?: Paper;
  corrections?: Looked[];
  /** the server's, once begun */
  uploadId?: string;
  failures?: number;
  /** seconds until it is tried again */
  wait?: number;
  /** the server's words when it refuses */
  why?: string;
}

/** Photos on their way to a case: they outlive the page and never hold up the next step. */
export const uploads = makeStore<{ rows: Upload[] }>({ rows: [] });
export const useUploads = (caseId: string): Upload[] => useStore(uploads).rows.filter(row => row.caseId === caseId);
const QUEUE = 'uploads';
const AT_ONCE = 2;

const rowOf = (id: string): Upload | undefined => uploads.get().rows.find(row => row.photo.id === id);
function change(id: string, next: Partial<Upload>): void {
  uploads.set({ rows: uploads.get().rows.map(row => (row.photo.id === id ? { ...row, ...next } : row)) });
}
const remember = (): Promise<boolean> => keep(QUEUE, uploads.get().rows.filter(row => row.state !== 'done'));

/** One key a photo: begun again after a lost answer or a reload it is the same upload. */
const doorOf = ({ caseId, photo, paper, corrections }: Upload, bytes: number): Door => ({
  begin: () => api.beginUpload(caseId, { key: photo.id, name: photo.name || 'photo.jpg', bytes, ...(paper && { paper }), ...(corrections?.length && { corrections }) }),
  look: id => api.upload(id),
  put: (id, from, piece) => api.sendPiece(id, from, piece),
});

function hold(id: string): void {
  const failures = (rowOf(id)?.failures ?? 0) + 1;
  const wait = waitSeconds(failures, Math.random());
  change(id, { state: 'held', failures, wait });
  setTimeout(() => rowOf(id)?.state === 'held' && goOn(id), wait * 1000);
}

function fail(id: string, why: unknown): void {
  const verdict = why instanceof Problem ? verdictOf(why) : 'again';
  if (verdict === 'signed_out') change(id, { state: 'signed_out' });
  else if (verdict === 'refused') change(id, { state: 'refused', why: (why as Problem).message });
  else hold(id);
}

async function send(row: Upload): Promise<void> {
  const { id } = row.photo;
  const blob = await kept<Blob>(photoName(id));
  if (!blob) return change(id, { state: 'refused', why: '' });
  let stood: number | undefined;
  const tell = (upload: UploadView) => {
    stood ??= upload.offset;
    change(id, { uploadId: upload.id, percent: Math.floor((upload.offset / blob.size) * 100), ...(upload.offset > stood && { failures: 0 }) });
  };
  if (!(await carry(doorOf(row, blob.size), blob, pieceSize(row.failures ?? 0), tell, () => rowOf(id) !== undefined))) return;
  change(id, { state: 'done', percent: 100 });
  await discard(photoName(id));
}

let busy = 0;
async function run(): Promise<void> {
  if (busy >= AT_ONCE) return;
  busy++;
  for (let row = nextRow(); row; row = nextRow()) {
    const { id } = row.photo;
    change(id, { state: 'sending' });
    await send(row).catch((why: unknown) => fail(id, why));
    await remember();
  }
  busy--;
}
const nextRow = (): Upload | undefined => uploads.get().rows.find(row => row.state === 'waiting');

function start(): void {
  for (let i = 0; i < AT_ONCE; i++) void run();
}
function goOn(id: string): void {
  change(id, { state: 'waiting' });
  start();
}

/** Everything that stopped for want of a network or a sign-in goes on now. */
export function resume(): void {
  uploads.get().rows.filter(row => row.state === 'held' || row.state === 'signed_out').forEach(row => goOn(row.photo.id));
}

const queued = (caseId: string, photo: PhotoRef, paper?: Paper): Upload => {
  const { id, name, type, bytes, thumb } = photo;
  const corrections = correctionsOf(photo);
  return { caseId, photo: { id, name, type, bytes, thumb }, state: 'waiting', percent: 0, ...(paper && { paper }), ...(corrections.length && { corrections }) };
};

export async function enqueue(caseId: string, photos: PhotoRef[], paper?: Paper): Promise<void> {
  uploads.set({ rows: [...uploads.get().rows, ...photos.map(photo => queued(caseId, photo, paper))] });
  await remember();
  start();
}

export async function removeUpload(id: string): Promise<void> {
  const uploadId = rowOf(id)?.uploadId;
  uploads.set({ rows: uploads.get().rows.filter(row => row.photo.id !== id) });
  if (uploadId) void api.dropUpload(uploadId).catch(() => undefined); // else it expires by itself
  await Promise.all([discard(photoName(id)), remember()]);
}

/** Once per page: takes up what an earlier page left behind. */
export async function startUploads(): Promise<void> {
  const left = (await kept<Upload[]>(QUEUE)) ?? [];
  uploads.set({ rows: left.map(row => (row.state === 'refused' ? row : { ...row, state: 'waiting' as const, failures: 0 })) });
  addEventListener('online', resume);
  start();
}
