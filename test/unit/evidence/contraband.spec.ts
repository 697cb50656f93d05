import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { contrabandIn } from '../../../src/evidence/contraband.js';

const photo = () => sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } }).jpeg({ quality: 100 }).toBuffer();
const ARCHIVE = Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1');
const inPdf = (objects: string): Buffer => Buffer.from(`%PDF-1.5\n${objects}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
const packed = (content: Buffer): Buffer => Buffer.concat([Buffer.from('%PDF-1.5\n9 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n'), deflateSync(content), Buffer.from('\nendstream\n%%EOF\n')]);

describe('a picture', () => {
  test('of noise carries nothing, however often it is looked at', async () => {
    for (let times = 0; times < 20; times += 1) expect(contrabandIn(await photo(), 'image/jpeg')).toBeUndefined();
  });
  test('may end with what a phone adds', async () => {
    const video = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), randomBytes(5000)]);
    expect(contrabandIn(Buffer.concat([await photo(), video]), 'image/jpeg')).toBeUndefined();
  });
  test.each(['<script>alert(1)</script>', '<HTML><body onload=x>', '<?php system($_GET[0]);', '<svg xmlns="http://a">', '%PDF-1.4', 'javascript:alert(document.cookie)'])('with %j in it is refused', async text => {
    const whole = await photo();
    expect(contrabandIn(Buffer.concat([whole, Buffer.from(text)]), 'image/jpeg')).toBe('mixed');
    expect(contrabandIn(Buffer.concat([whole.subarray(0, 400), Buffer.from(text), whole.subarray(400)]), 'image/jpeg')).toBe('mixed');
  });
  test('with an archive behind it is refused, in its midst it is chance', async () => {
    const whole = await photo();
    expect(contrabandIn(Buffer.concat([whole, ARCHIVE]), 'image/jpeg')).toBe('mixed');
    expect(contrabandIn(Buffer.concat([whole.subarray(0, 400), ARCHIVE, whole.subarray(400)]), 'image/jpeg')).toBeUndefined();
  });
});

describe('a PDF', () => {
  test('with text, forms and files attached is honest', () => {
    expect(contrabandIn(inPdf('1 0 obj << /Type /Catalog /Names << /EmbeddedFiles 3 0 R >> /AcroForm 4 0 R >> endobj'), 'application/pdf')).toBeUndefined();
  });
  test.each(['/S /JavaScript /JS (x)', '/JS(x)', '/S /J#61vaScript', '/S /Launch /F (cmd.exe)'])('with %s is refused', action => {
    expect(contrabandIn(inPdf(`1 0 obj << /OpenAction << ${action} >> >> endobj`), 'application/pdf')).toBe('script');
  });
  test('also when it is packed in a stream', () => {
    expect(contrabandIn(packed(Buffer.from('<< /S /JavaScript >>')), 'application/pdf')).toBe('script');
    expect(contrabandIn(packed(Buffer.from('<< /S /GoTo >>')), 'application/pdf')).toBeUndefined();
  });
  test('a stream that swells beyond measure is not unpacked', () => {
    expect(contrabandIn(packed(Buffer.alloc(64 * 1024 * 1024)), 'application/pdf')).toBeUndefined();
  });
  test('names that only begin alike are none', () => {
    expect(contrabandIn(inPdf('1 0 obj << /JSON (x) /Launcher 2 >> endobj'), 'application/pdf')).toBeUndefined();
  });
});
