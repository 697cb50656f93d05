import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { create } from 'qrcode';
import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { TerminalView } from '../../../../src/contract/index.js';
import { codePath, isSize, labelAddress, layoutOf, sheetsFor, SIZES } from '../../../../src/web/desk/labels.js';
import { readLabel } from '../../../../src/web/merchant/label.js';

// by itself it would fetch the decoder from a foreign host
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')).buffer } });

const terminal = {
  tid: '90011594',
  mid: '999290056517327',
  serialNo: 'D266839036',
  maker: '联迪',
  model: 'LD-A8 4G+',
  storeName: '',
  address: '',
} as TerminalView;

describe('what a label says', () => {
  test("the merchant's pages read it", () =>
    expect(readLabel(labelAddress('https://help.example', terminal))).toEqual({
      mid: terminal.mid,
      tid: terminal.tid,
      serialNo: 'D266839036',
      model: 'LD-A8 4G+',
    }));
  test('what is not known is left out', () =>
    expect(labelAddress('https://help.example', { ...terminal, serialNo: '', model: '' })).toBe('https://help.example/t/999290056517327/90011594'));
});

/** the path as pixels again, `scale` a square, with the quiet edge a label has */
function pixels(path: string, size: number, scale: number, quiet: number) {
  const side = (size + 2 * quiet) * scale,
    data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(run) * scale * scale; at++) {
      const left = (Number(x) + quiet) * scale + (at % (Number(run) * scale)),
        top = (Number(y) + quiet) * scale + Math.floor(at / (Number(run) * scale));
      data.fill(0, (top * side + left) * 4, (top * side + left) * 4 + 3);
    }
  }
  return { data, width: side, height: side, colorSpace: 'srgb' } as ImageData;
}

describe('the code', () => {
  test('drawn as a path, a scanner reads the address', async () => {
    const address = labelAddress('https://help.example', terminal);
    const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
    const [read] = await readBarcodes(pixels(codePath(size, data), size, 4, 2), { formats: ['QRCode'] });
    expect(read?.text).toBe(address);
  });
  test('a path covers every dark square once', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), dark => {
        const covered = Array<number>(25).fill(0);
        for (const [, x, y, run] of codePath(5, dark).matchAll(/M(\d+) (\d+)h(\d+)/g)) {
          for (let at = 0; at < Number(run); at++) covered[Number(y) * 5 + Number(x) + at]!++;
        }
        expect(covered).toEqual(dark.map(Number));
      }),
    ));
  test('a row is drawn a run at a time', () => expect(codePath(3, [1, 1, 0, 0, 0, 1, 0, 0, 0])).toBe('M0 0h2v1h-2zM2 1h1v1h-1z'));
});

describe('sheets of A4', () => {
  test.each([
    ['small', 4, 9, 5, 13.5],
    ['large', 2, 5, 15, 23.5],
  ] as const)('%s: %d beside each other, %d below each other, in the middle', (key, columns, rows, left, top) =>
    expect(layoutOf(SIZES[key])).toEqual({ columns, rows, perSheet: columns * rows, left, top }),
  );
  test.each(Object.values(SIZES))('%j: nothing lies where a printer cannot reach', size => {
    const { columns, rows, left, top } = layoutOf(size);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(5);
    expect(2 * left + columns * size.width).toBe(210);
    expect(2 * top + rows * size.height).toBe(297);
  });
  test.each(Object.values(SIZES))('%j: the code fits beside its facts', size =>
    expect(size.code).toBeLessThan(Math.min(size.width / 2, size.height)),
  );
  test('every label stands on one sheet, in order', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 120 }), fc.constantFrom(...Object.values(SIZES)), (labels, size) => {
        const sheets = sheetsFor(labels, size),
          { perSheet } = layoutOf(size);
        expect(sheets.flat()).toEqual(labels);
        expect(sheets.every((sheet, at) => sheet.length === perSheet || (at === sheets.length - 1 && sheet.length > 0))).toBe(true);
      }),
    ));
  test('only known sizes are asked for', () => expect([isSize('small'), isSize('huge'), isSize(undefined)]).toEqual([true, false, false]));
});
