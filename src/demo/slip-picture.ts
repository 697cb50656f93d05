import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import type { TransactionRow } from '../contract/index.js';

const FONT = { fontfile: join(import.meta.dirname, '../../config/demo/font/lidan-slip.otf'), rgba: true } as const;
const PAPER = { width: 620, background: '#f4f1ea' };
const TABLE = '#6a6259';
const INK = '#2b2a2a';
const LEFT = 44, FIRST = 40, STEP = 44;

const TYPES: Partial<Record<TransactionRow['txnType'], string>> = { SALE: '消费/SALE', REFUND: '退货/REFUND', VOID: '消费撤销/VOID' };
const PAID_BY: Record<string, string> = { WECHAT: '微信支付', ALIPAY: '支付宝', CLOUD: '云闪付' };

/** A photo of the slip that the terminal printed for this row, as a JPEG; invented like the rest of the demo. */
export async function slipPicture(row: TransactionRow, shopName: string): Promise<Buffer> {
  const lines = linesOf(row, shopName);
  const height = FIRST + lines.length * STEP + 60;
  const prints = await Promise.all(lines.flatMap((line, at) => (line.text ? [printed(line, FIRST + at * STEP)] : [])));
  const paper = await sharp({ create: { width: PAPER.width, height, channels: 3, background: PAPER.background } }).composite(prints).png().toBuffer();
  // nobody holds a phone quite straight
  const laid = sharp(paper).rotate(1.3, { background: TABLE }).extend({ top: 46, bottom: 58, left: 52, right: 40, background: TABLE });
  return laid.blur(0.5).jpeg({ quality: 84 }).toBuffer();
}

interface Line {
  text: string;
  size?: number;
  centred?: boolean;
}

function linesOf(row: TransactionRow, shopName: string): Line[] {
  const time = `${row.txnTime.slice(0, 10)} ${row.txnTime.slice(11, 19)}`;
  const card = row.channel === 'UPAY' ? [`卡号：${row.panMasked}`] : [`渠道：${PAID_BY[row.channel] ?? row.channel}`];
  const numbers = row.batchNo ? [`批次号：${row.batchNo}`, `凭证号：${row.voucherNo}`] : [];
  const auth = row.authCode ? [`授权码：${row.authCode}`] : [];
  const plain = [
    `商户名称：${shopName}`, `商户编号：${row.mid}`, `终端编号：${row.tid}`, `操作员：${row.opNo}`, ...card, `交易类型：${TYPES[row.txnType] ?? row.txnType}`,
    ...numbers, ...auth, `参考号：${row.rrn}`, `日期时间：${time}`,
  ];
  return [
    { text: '澄川支付 签购单', size: 26, centred: true }, { text: '商户存根', size: 18, centred: true },
    ...plain.map(text => ({ text })),
    { text: `金额：RMB ${yuan(row.amtFen)}`, size: 28 }, { text: '' }, { text: '持卡人签名：' }, { text: '本人确认以上交易 同意将其记入本卡账户', size: 15 },
  ];
}

const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A line of print at its height on the paper. */
async function printed({ text, size = 22, centred }: Line, top: number): Promise<OverlayOptions> {
  const shown = `<span foreground="${INK}">${text}</span>`;
  const { data, info } = await sharp({ text: { text: shown, font: `Lidan Slip ${size}`, dpi: 80, ...FONT } }).png().toBuffer({ resolveWithObject: true });
  return { input: data, top, left: centred ? Math.round((PAPER.width - info.width) / 2) : LEFT };
}
