/** One bit pattern at one random byte at a time: the verifier finds each and says where it lies. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dice } from './money/dice.mjs';
import { faultOf } from './verifier.mjs';

/** Where every byte of a stored ZIP belongs: the item's path, or the part of the frame. */
export function ownersOf(zip) {
  const owners = [];
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const bytes = zip.readUInt32LE(at + 22), name = zip.readUInt16LE(at + 26);
    const path = zip.toString('utf8', at + 30, at + 30 + name), end = at + 30 + name + bytes;
    owners.push({ path, from: at, to: end });
    at = end;
  }
  owners.push({ path: 'central directory', from: at, to: zip.length - 22 }, { path: 'end record', from: zip.length - 22, to: zip.length });
  return owners;
}

/** @returns what was not found, or was found under another name; the file is as it was afterwards */
export function flipBytes(path, { flips, seed }) {
  const zip = readFileSync(path), owners = ownersOf(zip), { roll } = dice(seed), file = openSync(path, 'r+');
  const wrong = [], named = new Map();
  try {
    for (let n = 0; n < flips; n += 1) {
      const at = Math.floor(roll() * zip.length), changed = zip[at] ^ (1 + Math.floor(roll() * 255));
      const owner = owners.find(one => at >= one.from && at < one.to);
      writeSync(file, Buffer.from([changed]), 0, 1, at);
      const fault = faultOf(path);
      if (!fault || fault.item.split(' line ')[0] !== owner.path) wrong.push(`byte ${at} of ${owner.path}, ${zip[at]} → ${changed}: ${fault ? fault.message : 'NOT FOUND'}`);
      named.set(owner.path, (named.get(owner.path) ?? 0) + 1);
      writeSync(file, zip, at, 1, at);
    }
  } finally {
    closeSync(file);
  }
  return { wrong, named };
}
