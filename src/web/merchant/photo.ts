import type { UploadLimitsView } from '../../contract/index.js';
import type { PhotoRef } from './draft.js';
import { makeId } from './device-store.js';
import { MOST } from './limits.js';

const LONGEST = 2400;
const SMALL_ENOUGH = 700_000;
const DARK = 48; // of 255
const THUMB = { width: 112, height: 144 };

export type PhotoRefused = 'heic' | 'unreadable' | 'too_big' | 'pages' | 'kind';
export interface Taken {
  ref: PhotoRef;
  blob: Blob;
}

export interface Picture {
  source: CanvasImageSource;
  width: number;
  height: number;
}

const asDataUrl = (file: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = fail;
    reader.readAsDataURL(file);
  });

export async function decode(file: Blob): Promise<Picture> {
  if ('createImageBitmap' in self) {
    const source = await createImageBitmap(file);
    return { source, width: source.width, height: source.height };
  }
  // Safari 14; a data: picture needs no blob: in the page's policy
  const image = new Image();
  image.src = await asDataUrl(file);
  await image.decode();
  return { source: image, width: image.naturalWidth, height: image.naturalHeight };
}

export function drawn(picture: Picture, width: number, height: number, cover: boolean): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const scale = (cover ? Math.max : Math.min)(width / picture.width, height / picture.height);
  const size: [number, number] = [picture.width * scale, picture.height * scale];
  canvas.getContext('2d')!.drawImage(picture.source, (width - size[0]) / 2, (height - size[1]) / 2, ...size);
  return canvas;
}

export const jpeg = (canvas: HTMLCanvasElement, quality = 0.85): Promise<Blob | null> => new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));

/** Large photos are made smaller before they travel; small ones go as they are. */
async function smaller(file: Blob, picture: Picture, most: UploadLimitsView): Promise<Blob> {
  const fits = ['image/jpeg', 'image/png', 'image/webp'].includes(file.type);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const whole = picture.width * picture.height <= most.pixels;
  if (fits && whole && file.size <= SMALL_ENOUGH) return file;
  const made = await jpeg(drawn(picture, Math.round(picture.width * scale), Math.round(picture.height * scale), false));
  return made && (!fits || !whole || made.size < file.size) ? made : file;
}

/** Mean luminance below which no one reads a slip. */
function isDark(canvas: HTMLCanvasElement): boolean {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum += data[i]! * 0.3 + data[i + 1]! * 0.59 + data[i + 2]! * 0.11;
  return sum / (data.length / 4) < DARK;
}

/** Only what is plain to see: a PDF may also keep its pages compressed, then the server counts. */
async function tooManyPages(file: Blob, pages: number): Promise<boolean> {
  return ((await file.text()).match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length > pages;
}

async function takePdf(file: File, ref: PhotoRef, most: UploadLimitsView): Promise<Taken | PhotoRefused> {
  if (file.size > most.bytes) return 'too_big';
  return (await tooManyPages(file, most.pages)) ? 'pages' : { ref, blob: file };
}

/** A file from camera or album, ready to be kept and sent; or why it cannot be taken. */
export async function takePhoto(file: File, most: UploadLimitsView = MOST): Promise<Taken | PhotoRefused> {
  const ref: PhotoRef = { id: makeId(), name: file.name, type: file.type, bytes: file.size, thumb: '' };
  if (file.type === 'application/pdf') return takePdf(file, ref, most);
  if (/^(video|audio|text|application)\//.test(file.type)) return 'kind';
  try {
    const picture = await decode(file);
    const blob = await smaller(file, picture, most);
    if (blob.size > most.bytes) return 'too_big';
    const small = drawn(picture, THUMB.width, THUMB.height, true);
    const name = blob === file ? file.name : file.name.replace(/(\.\w+)?$/, '.jpg');
    return { ref: { ...ref, name, type: blob.type, bytes: blob.size, thumb: small.toDataURL('image/jpeg', 0.6), ...(isDark(small) && { dark: true }) }, blob };
  } catch {
    return /hei[cf]/i.test(file.type + file.name) ? 'heic' : 'unreadable';
  }
}
