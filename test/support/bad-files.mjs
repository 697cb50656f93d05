/** Files that must never count as papers: what is sent, under which name, and how it is refused. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';

const MB = 1024 * 1024;
const SCRIPT = '<script>alert(document.cookie)</script>';
const text = (...parts) => Buffer.from(parts.join(''));
const bytes = (...parts) => Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.isBuffer(part) ? part : Buffer.from(part))));
const u32 = value => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const le32 = value => u32(value).reverse();

const picture = (side = 240) => sharp({ create: { width: side, height: side, channels: 3, noise: { type: 'gaussian', mean: 140, sigma: 30 }, background: '#aaa' } });

/** One entry of a ZIP, whatever it claims of its size. */
function zip(name, content, { claimed = content.length } = {}) {
  const packed = deflateRawSync(content, { level: 9 });
  const sizes = [...le32(0), ...le32(packed.length), ...le32(claimed), ...le32(name.length).slice(0, 2)];
  const head = bytes('PK\x03\x04', [20, 0, 0, 0, 8, 0, 0, 0, 0, 0], sizes, [0, 0], name, packed);
  const central = bytes('PK\x01\x02', [20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0], sizes, new Array(16).fill(0), name);
  return bytes(head, central, 'PK\x05\x06', [0, 0, 0, 0, 1, 0, 1, 0], le32(central.length), le32(head.length), [0, 0]);
}

const CRC = Int32Array.from({ length: 256 }, (_, at) => Array.from({ length: 8 }).reduce(value => (value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1), at));
const crc32 = content => ~content.reduce((sum, one) => CRC[(sum ^ one) & 255] ^ (sum >>> 8), -1) >>> 0;
const chunk = (type, content) => bytes(u32(content.length), type, content, u32(crc32(bytes(type, content))));
const PNG = '\x89PNG\r\n\x1a\n';
/** A grey PNG that claims to be so large. */
const png = (width, height, data, extra = []) =>
  bytes(PNG, chunk('IHDR', bytes(u32(width), u32(height), [8, 0, 0, 0, 0])), ...extra, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0)));

const JPEG_HEAD = (width, height) => bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc0, 0, 11, 8], [height >> 8, height & 255, width >> 8, width & 255], [1, 1, 0x11, 0]);
const webp = (kind, content) => bytes('RIFF', le32(content.length + 12), 'WEBP', kind, le32(content.length), content);

/** A PDF of one page; `more` adds objects, `catalog` and `page` add to theirs. */
export function pdf({ pages = 1, catalog = '', page = '', stream = '', more = [], size = '200 200' } = {}) {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 4} 0 R`).join(' ');
  const objects = [
    `1 0 obj << /Type /Catalog /Pages 2 0 R ${catalog} >> endobj`,
    `2 0 obj << /Type /Pages /Kids [${kids}] /Count ${pages} >> endobj`,
    `3 0 obj << /Length ${stream.length} >>\nstream\n${stream}\nendstream endobj`,
    ...Array.from({ length: pages }, (_, at) => `${at + 4} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /Contents 3 0 R ${page} >> endobj`),
    ...more,
  ];
  return text('%PDF-1.4\n', objects.join('\n'), '\ntrailer << /Root 1 0 R >>\n%%EOF\n');
}
const packedPdf = content => {
  const packed = deflateSync(content);
  return bytes('%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\n',
    `9 0 obj << /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, packed, '\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
};

const OTHER_KINDS = {
  'plain.txt': text('收据 100 元'), 'blank.jpg': text('  \n\n'), 'nul.jpg': Buffer.alloc(4096), 'ones.png': Buffer.alloc(4096, 255), 'page.html': text('<!doctype html><html>', SCRIPT, '</html>'),
  'page.jpg': text('<html><body onload=alert(1)>'), 'page.png': text('\ufeff<!DOCTYPE html>', SCRIPT), 'half.html': text('<b>hi'), 'drawing.svg': text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'drawing.jpg': text(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`), 'drawing.png': text('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
  'entities.svg': text('<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg>&b;&b;</svg>'), 'outside.xml': text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'),
  'drawing.svgz': gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'code.js': text('alert(1)'), 'code.jpg': text('/*\xff\xd8\xff*/alert(1)'), 'style.css': text('body{background:url(javascript:alert(1))}'),
  'data.json': text('{"__proto__":{"admin":true}}'), 'sheet.csv': text('=cmd|\'/c calc\'!A1,1\n'), 'shell.php': text('<?php system($_GET[0]); ?>'), 'shell.php.jpg': text('<?php system($_GET[0]); ?>'), 'run.sh': text('#!/bin/sh\nrm -rf /\n'),
  'run.jpg': bytes('\x7fELF', [2, 1, 1, 0], Buffer.alloc(200)), 'run.exe': bytes('MZ', Buffer.alloc(58), [0x80, 0, 0, 0], Buffer.alloc(64), 'PE\0\0', Buffer.alloc(200)), 'mach.png': bytes([0xcf, 0xfa, 0xed, 0xfe], Buffer.alloc(200)),
  'Code.class': bytes([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52], Buffer.alloc(100)), 'code.wasm': bytes('\0asm', [1, 0, 0, 0]), 'code.dex': bytes('dex\n035\0', Buffer.alloc(100)),
  'a.zip': zip('a.txt', text('hello')), 'a.docx': zip('[Content_Types].xml', text('<Types/>')), 'a.jpg.zip': zip('../../evil.jpg', text('x')), 'zip.jpg': zip('a.jpg', text('x')), 'bomb.zip': zip('zeros', Buffer.alloc(8 * MB)),
  'bomb.jpg': zip('zeros', Buffer.alloc(8 * MB), { claimed: 0xffffffff }), 'bomb.gz': gzipSync(Buffer.alloc(16 * MB)), 'a.rar': bytes('Rar!\x1a\x07\x01\0', Buffer.alloc(100)), 'a.7z': bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], Buffer.alloc(100)),
  'a.bz2': bytes('BZh91AY&SY', Buffer.alloc(100)), 'a.xz': bytes([0xfd], '7zXZ\0', Buffer.alloc(100)), 'a.tar': bytes('evil.jpg', Buffer.alloc(249), 'ustar\x0000', Buffer.alloc(512)), 'a.cab': bytes('MSCF', Buffer.alloc(100)),
  'a.gif': bytes('GIF87a', [1, 0, 1, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 0, 0x3b]), 'script.gif': text('GIF89a/*', '\0'.repeat(20), '*/=1;', SCRIPT), 'a.bmp': bytes('BM', Buffer.alloc(120)), 'a.tif': bytes('II*\0', [8, 0, 0, 0], Buffer.alloc(100)),
  'bigendian.tif': bytes('MM\0*', [0, 0, 0, 8], Buffer.alloc(100)), 'a.ico': bytes([0, 0, 1, 0, 1, 0], Buffer.alloc(40)), 'a.psd': bytes('8BPS', [0, 1], Buffer.alloc(100)), 'a.heic': bytes([0, 0, 0, 24], 'ftypheic', Buffer.alloc(100)),
  'heic.jpg': bytes([0, 0, 0, 24], 'ftypmif1', Buffer.alloc(100)), 'a.avif': bytes([0, 0, 0, 24], 'ftypavif', Buffer.alloc(100)), 'a.jxl': bytes([0, 0, 0, 12], 'JXL \r\n\x87\n', Buffer.alloc(100)), 'bare.jxl': bytes([0xff, 0x0a], Buffer.alloc(100)),
  'a.jp2': bytes([0, 0, 0, 12], 'jP  \r\n\x87\n', [0, 0, 0, 20], 'ftypjp2 ', Buffer.alloc(100)), 'a.ppm': text('P6 1 1 255\nabc'), 'a.eps': text('%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (w) file'), 'eps.jpg': text('%!PS\nsystemdict /setpagedevice undef'),
  'a.djvu': bytes('AT&TFORM', [0, 0, 0, 10], 'DJVU', Buffer.alloc(100)), 'a.mp4': bytes([0, 0, 0, 24], 'ftypmp42', Buffer.alloc(100)), 'a.mov': bytes([0, 0, 0, 20], 'ftypqt  ', Buffer.alloc(100)), 'a.mp3': bytes('ID3', [3, 0, 0, 0, 0, 0, 0], Buffer.alloc(200)),
  'a.wav': bytes('RIFF', le32(100), 'WAVEfmt ', Buffer.alloc(100)), 'a.avi': bytes('RIFF', le32(100), 'AVI LIST', Buffer.alloc(100)), 'a.ogg': bytes('OggS', Buffer.alloc(100)), 'a.webm': bytes([0x1a, 0x45, 0xdf, 0xa3], Buffer.alloc(100)), 'a.flac': bytes('fLaC', Buffer.alloc(100)),
  'a.rtf': text('{\\rtf1\\ansi hi}'), 'a.doc': bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Buffer.alloc(600)), 'a.ofd': zip('OFD.xml', text('<ofd/>')), 'a.sqlite': bytes('SQLite format 3\0', Buffer.alloc(100)), 'a.woff2': bytes('wOF2', Buffer.alloc(100)),
  'key.pem': text('-----BEGIN RSA PRIVATE KEY-----\nMII\n'), 'eicar.com': text('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'), 'a.lnk': bytes([0x4c, 0, 0, 0, 1, 0x14, 2, 0], Buffer.alloc(100)), 'a.swf': bytes('FWS', [9], Buffer.alloc(100)),
  'magic.png': bytes('\x89PNG\r\n\x1a\n', Buffer.alloc(40)), 'late.pdf': bytes(Buffer.alloc(2000, 32), pdf()), 'page.pdf': text('<html>', '%PDF-1.4'), 'a.ps.pdf': text('%!PS-Adobe %PDF-1.4'),
};

const NAMES = ['../../etc/cron.d/x', '..\\..\\boot.ini', 'a\r\nSet-Cookie: x=1.jpg', '\u202egpj.exe', 'CON', '.htaccess', 'a\0.jpg', `${'長'.repeat(2000)}.jpg`, '"><script>.jpg', '%2e%2e%2f.jpg', "a';DROP TABLE evidence;--.jpg", '=HYPERLINK("x").jpg'];

/** What looks like a picture and is none, or no whole one. */
async function broken() {
  const photo = { jpg: await picture().jpeg().toBuffer(), png: await picture().png().toBuffer(), webp: await picture().webp().toBuffer(), gray: await picture().jpeg({ progressive: true }).toBuffer() };
  const cuts = Object.entries(photo).flatMap(([kind, whole]) => [0.05, 0.3, 0.6, 0.9].map(share => [`cut-${share}.${kind}`, whole.subarray(0, Math.max(30, Math.floor(whole.length * share)))]));
  const spoilt = (whole, from, length) => bytes(whole.subarray(0, from), Buffer.alloc(length, 0xa5), whole.subarray(from + length));
  return Object.fromEntries([
    ...cuts,
    ['magic.jpg', bytes([0xff, 0xd8, 0xff, 0xe0])], ['magic.webp', webp('VP8 ', Buffer.alloc(30))], ['lossless.webp', webp('VP8L', bytes([0x2f], Buffer.alloc(30)))],
    ['exif-only.jpg', bytes([0xff, 0xd8, 0xff, 0xe1, 0, 8], 'Exif\0\0', [0xff, 0xd9])], ['zero-high.jpg', bytes(JPEG_HEAD(100, 0), [0xff, 0xd9])], ['zero-wide.png', png(0, 10, deflateSync(Buffer.alloc(10)))],
    ['bad-crc.png', spoilt(photo.png, 20, 4)], ['bad-data.png', spoilt(photo.png, 200, 400)], ['bad-tables.jpg', spoilt(photo.jpg, 24, 60)], ['no-data.png', png(100, 100, deflateSync(Buffer.alloc(50)))],
  ]);
}

/** What claims to be too large to open. */
async function floods() {
  return {
    'wide.png': png(100_000, 100_000, deflateSync(Buffer.alloc(100))), 'long.png': png(50_000_000, 1, deflateSync(Buffer.alloc(100))), 'huge.jpg': bytes(JPEG_HEAD(65_500, 65_500), [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0], Buffer.alloc(500), [0xff, 0xd9]),
    'real.png': await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } }).png().toBuffer(), 'real.jpg': await sharp({ create: { width: 16_000, height: 4000, channels: 3, background: '#fff' } }).jpeg().toBuffer(),
    'real.webp': await sharp({ create: { width: 16_000, height: 3000, channels: 3, background: '#fff' } }).webp({ effort: 0, quality: 1 }).toBuffer(),
  };
}

/** Pictures that open and carry something else besides. */
async function mixed() {
  const [jpg, png8, webp8] = await Promise.all([picture(60).jpeg().toBuffer(), picture(60).png().toBuffer(), picture(60).webp().toBuffer()]);
  const comment = bytes([0xff, 0xfe, 0, SCRIPT.length + 2], SCRIPT);
  const textChunk = chunk('tEXt', bytes('Comment\0', SCRIPT));
  return {
    'archive.jpg': bytes(jpg, zip('a', text('x'))), 'page-after.jpg': bytes(jpg, '<html>', SCRIPT), 'comment.jpg': bytes(jpg.subarray(0, 2), comment, jpg.subarray(2)), 'pdf-after.jpg': bytes(jpg, pdf()), 'php-after.jpg': bytes(jpg, '<?php system($_GET[0]); ?>'),
    'archive.png': bytes(png8, zip('a', text('x'))), 'text.png': bytes(png8.subarray(0, 33), textChunk, png8.subarray(33)), 'page-after.png': bytes(png8, '<!doctype html>', SCRIPT), 'archive.webp': bytes(webp8, zip('a', text('x'))), 'php.webp': bytes(webp8, '<?php system($_GET[0]); ?>'),
    'program.jpg': bytes(jpg, '\x7fELF', [2, 1, 1, 0], Buffer.alloc(100)), 'drawing-after.jpg': bytes(jpg, '<svg xmlns="http://www.w3.org/2000/svg">', SCRIPT, '</svg>'), 'archive.pdf': bytes(pdf(), zip('a', text('x'))),
  };
}

const SCRIPTED = {
  'open.pdf': pdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }), 'hex.pdf': pdf({ catalog: '/OpenAction << /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>' }),
  'page.pdf': pdf({ page: '/AA << /O << /S /JavaScript /JS (x) >> >>' }), 'launch.pdf': pdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }), 'packed.pdf': packedPdf('9 0 << /S /JavaScript /JS (x) >>'),
};
const NO_PDF = {
  'magic.pdf': text('%PDF-1.7'), 'empty.pdf': text('%PDF-1.7\n%%EOF\n'), 'cut.pdf': pdf().subarray(0, 60), 'no-pages.pdf': pdf({ pages: 0 }), 'junk.pdf': bytes('%PDF-1.4\n', Buffer.alloc(5000, 0x5a)),
  'html.pdf': text('%PDF-1.4\n<html>', SCRIPT), 'loop.pdf': text('%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
};
const BLANK = { 'blank.pdf': pdf(), 'blank-pages.pdf': pdf({ pages: 3, size: '400 600' }) };
const LOCKED = pdf({ more: ['90 0 obj << /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -44 >> endobj'] });
const locked = text(LOCKED.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 90 0 R /ID [(aaaaaaaaaaaaaaaa) (aaaaaaaaaaaaaaaa)]'));

/** @returns every file as { name, content, status, codes }: refused with that status and one of these codes */
export async function badFiles() {
  const of = (files, status, ...codes) => Object.entries(files).map(([name, content]) => ({ name, content, status, codes }));
  const photo = await picture().jpeg().toBuffer();
  const frames = await sharp([0, 1].map(at => ({ create: { width: 20, height: 20, channels: 3, background: at ? '#000' : '#fff' } })), { join: { animated: true } }).webp({ loop: 0, delay: [100, 100] }).toBuffer();
  return [
    ...of(OTHER_KINDS, 415, 'evidence.kind'),
    ...NAMES.map(name => ({ name, content: text('<html>', SCRIPT), status: 415, codes: ['evidence.kind'] })),
    ...of(await broken(), 422, 'evidence.broken'),
    ...of(await floods(), 422, 'evidence.pixels', 'evidence.broken'),
    ...of(await mixed(), 422, 'evidence.mixed'),
    ...of({ 'moving.webp': frames }, 422, 'evidence.frames'),
    ...of(SCRIPTED, 422, 'evidence.script'),
    ...of(NO_PDF, 422, 'evidence.pdf_broken', 'evidence.pdf_blank'),
    ...of(BLANK, 422, 'evidence.pdf_blank'),
    ...of({ 'locked.pdf': locked }, 422, 'evidence.pdf_locked'),
    ...of({ 'eleven.pdf': pdf({ pages: 11 }) }, 422, 'evidence.pdf_too_long'),
    ...of({ 'none.jpg': Buffer.alloc(0), 'none.pdf': Buffer.alloc(0) }, 422, 'evidence.empty'),
    ...of({ 'large.jpg': bytes(photo, Buffer.alloc(25 * MB)), 'zeros.jpg': Buffer.alloc(25 * MB), 'one-more.jpg': bytes(photo, Buffer.alloc(20 * MB + 1 - photo.length)), 'large.pdf': bytes(pdf(), Buffer.alloc(24 * MB, 32)) }, 413, 'evidence.too_large'),
  ];
}

/** Odd but honest files that must be taken. */
export async function oddGoodFiles() {
  const jpg = await picture(90).jpeg().toBuffer();
  return {
    'wrong-extension.pdf': jpg, 'no-extension': await picture(91).webp().toBuffer(), 'trailer.jpg': bytes(await picture(92).jpeg().toBuffer(), [0, 0, 0, 24], 'ftypmp42', Buffer.alloc(3000, 7)), // a phone's moving photo
    'turned.jpg': await picture(93).withMetadata({ orientation: 6 }).jpeg().toBuffer(), 'tall.png': await sharp({ create: { width: 600, height: 12_000, channels: 3, background: '#eee' } }).png().toBuffer(),
    'receipt.pdf': pdf({ stream: '0.8 g 20 20 100 100 re f' }), 'poster.pdf': pdf({ size: '14400 14400', stream: '0.5 g 0 0 9000 9000 re f' }),
  };
}
