import sharp from 'sharp';
import type { CertificateView, TransactionRow, VoucherView } from '../../src/contract/index.js';
import { aRow } from './files.js';

interface Page {
  text: string;
  width: number;
  height: number;
}

/** What a reader's search finds on each page, read by the engine that draws evidence. */
export async function pagesIn(bytes: Buffer): Promise<Page[]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    return [...document.pages()].map(page => {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      // a line may end wherever it had to
      return { text: page.getText().replace(/\r\n/g, '\n'), width: originalWidth, height: originalHeight };
    });
  } finally {
    library.destroy();
  }
}
export const textIn = async (bytes: Buffer): Promise<string> => (await pagesIn(bytes)).map(page => page.text).join('\n');
/** Without white space: what a narrow column had to break reads as one. */
export const closeUp = (text: string): string => text.replace(/\s+/g, '');

/** One page as grey pixels, one a point of 1/72 inch. */
export async function inkOn(bytes: Buffer, n = 1): Promise<{ width: number; height: number; dark: (left: number, top: number, right: number, bottom: number) => number }> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const { data, width, height } = await document.getPage(n - 1).render({ scale: 1, render: options => Promise.resolve(options.data) });
    const grey = await sharp(Buffer.from(data), { raw: { width, height, channels: 4 } }).flatten({ background: 'white' }).greyscale().raw().toBuffer();
    const dark = (left: number, top: number, right: number, bottom: number): number => {
      let count = 0;
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) if (grey[y * width + x]! < 200) count += 1;
      return count;
    };
    return { width, height, dark };
  } finally {
    library.destroy();
  }
}

const ISSUER = { name: '澄川支付', hotline: '400-000-0100', hotlineHours: '8:30–21:00' };
const HEAD = {
  caseId: '0199e000-0000-7000-8000-000000000001', caseNo: '26-1015-0001-8', merchantName: '鼎丰清吧', mid: '999290054110001',
  terminal: { tid: '90000001', mid: '999290054110001', serialNo: 'SN1', maker: '联迪', model: 'LD-A8', storeName: '鼎丰清吧', address: '云州市和平里1号' },
  issuedAt: '2026-10-15T04:00:00.000Z', checkCode: '1F3A-90BC-77D2', issuer: ISSUER,
};
export const SALE: TransactionRow = aRow({ txnTime: '2026-10-14T11:28:53+08:00', amtFen: 19400, logNo: '26101400000002', rrn: '628800000002', voucherNo: '000002' });
export const REFUND: TransactionRow = aRow({ txnTime: '2026-10-15T12:00:00+08:00', amtFen: -19400, txnType: 'REFUND', logNo: '26101500000077', rrn: '628800000977', voucherNo: '', origRrn: '628800000002', origDate: '20261014' });

export const aVoucher = (fields: Partial<VoucherView> = {}): VoucherView => ({
  ...HEAD, voucherNo: 'V26101500018-2', remedy: 'refund', amountFen: 19400, amountInWords: '壹佰玖拾肆元整', refundNo: 'R26101500018-2', acquirerRef: '20261015110113130266215010000123',
  transaction: SALE, provedBy: REFUND, others: [], ...fields,
});
export const aCertificate = (fields: Partial<CertificateView> = {}): CertificateView => ({
  ...HEAD, certificateNo: 'C26101500018-3', transaction: SALE, children: [], returnedFen: 0, refundableFen: 19400, amountInWords: '壹佰玖拾肆元整', ruleVersion: '2026-10',
  decidedBy: [{ by: { id: 'a', name: '林小满', role: 'agent' }, at: '2026-10-15T04:00:00.000Z', part: 'maker' }], ...fields,
});
/** 60 characters, one of which no font here draws. */
export const LONG_NAME = '云州市高新技术产业开发区和平里大街一百二十八号鼎丰清吧餐饮管理有限责任公司第三分公司暨𠮷野家联合体验旗舰店二层东营业部';
