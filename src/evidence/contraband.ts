import { inflateSync } from 'node:zlib';
import type { EvidenceView } from '../contract/index.js';

// readable text must follow, or a large photo would have some of these by chance
const MARKUP = /(?:<script|<html|<!doctype|<svg|<iframe|<\?php|javascript:)[\t\n\r -~]{8}|%pdf-\d\.\d/i;
// eslint-disable-next-line no-control-regex -- the first bytes of archives and programs
const ARCHIVE = /PK\x03\x04[\0\n\x14-]\0|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x7fELF[\x01\x02]{2}|MZ[^]{58,2000}PE\0\0/;
const SCRIPT = /\/(?:JavaScript|JS|Launch)(?![A-Za-z0-9])/;

const MOST_STREAMS = 2000;
const MOST_INFLATED = 8 * 1024 * 1024;

/** What a file carries besides what it is: markup or an archive in a picture, a script in a PDF. */
export function contrabandIn(bytes: Buffer, mime: EvidenceView['mime']): 'mixed' | 'script' | undefined {
  const text = bytes.toString('latin1');
  if (mime === 'application/pdf') return ARCHIVE.test(text.slice(text.lastIndexOf('%%EOF') + 5)) ? 'mixed' : hasScript(bytes, text) ? 'script' : undefined;
  return MARKUP.test(text) || ARCHIVE.test(text.slice(endOf(text, bytes, mime))) ? 'mixed' : undefined;
}

/** Where the picture itself ends; a phone's own trailer may follow. */
function endOf(text: string, bytes: Buffer, mime: EvidenceView['mime']): number {
  if (mime === 'image/png') return text.lastIndexOf('IEND') + 8;
  if (mime === 'image/webp') return Math.min(bytes.length, bytes.readUInt32LE(4) + 8);
  return text.lastIndexOf('\xff\xd9') + 2;
}

/** Names may be written in hex, and objects may lie packed in streams. */
function hasScript(bytes: Buffer, text: string): boolean {
  return SCRIPT.test(plainNames(text)) || objectStreams(bytes, text).some(packed => SCRIPT.test(plainNames(packed)));
}

const plainNames = (text: string): string => text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function objectStreams(bytes: Buffer, text: string): string[] {
  const heads = [...text.matchAll(/\/ObjStm[^]{0,300}?stream\r?\n/g)].slice(0, MOST_STREAMS);
  return heads.flatMap(({ 0: head, index }) => {
    const from = index + head.length;
    try {
      return [inflateSync(bytes.subarray(from, text.indexOf('endstream', from)), { maxOutputLength: MOST_INFLATED }).toString('latin1')];
    } catch {
      return []; // packed otherwise, or broken: then the reader refuses it
    }
  });
}
