import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CertificateView, VoucherView } from '../../src/contract/index.js';
import { AuditRow } from '../../src/platform/audit/audit.entity.js';
import { verifyChain } from '../../src/platform/audit/audit.js';
import { sha256 } from '../../src/platform/canonical.js';
import { add } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids.js';
import { Approval, RemedyOrder } from '../../src/remedy/remedy.entity.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { Records } from '../../src/records/records.service.js';
import { Case } from '../../src/cases/case.entity.js';
import { DUPLICATE, loadText, proposedRefund, resolvedRefund, sign, take } from '../support/acts.js';
import { agentSigns, putRow } from '../support/an-order.js';
import { startHttp, type Caller, type Http } from '../support/http.js';
import { pagesIn, textIn } from '../support/printed.js';
import { MID } from '../support/world.js';

let http: Http;
const callers = new Map<string, Caller>();
const start = async () => {
  callers.clear();
  http = await startHttp({ at: '2026-10-15T02:00:00Z' });
};
async function as(name: string): Promise<Caller> {
  const caller = callers.get(name) ?? (await http.fresh(name));
  callers.set(name, caller);
  return caller;
}
/** Sign-ins do not last that long: everybody comes anew. */
const later = (days: number): void => {
  http.forward({ days });
  callers.clear();
};
const get = async <View>(by: string, path: string, headers?: Record<string, string>) => (await as(by)).get<View & Record<string, unknown>>(path, headers);
/** The answer as bytes, as a browser would save it. */
async function bytesOf(by: string, path: string, headers: Record<string, string> = {}) {
  const { cookie } = await as(by);
  const reply = await http.app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { cookie, ...headers } });
  return { status: reply.statusCode, headers: reply.headers, bytes: reply.rawPayload };
}
const audited = (action: string) => http.db.read(tx => tx.find(AuditRow, { where: { action }, order: { seq: 'ASC' } }));
const rowNamed = async (logNo: string) => (await http.db.read(tx => http.app.get(Records).byLogNo(tx, [logNo])))[0]!;
/** Another confirmed order of the same case, signed by the one agent whom it names. */
async function oneMore(order: RemedyOrder, fields: Partial<RemedyOrder>): Promise<RemedyOrder> {
  const made: RemedyOrder = { ...order, id: newId(), round: order.round + 7, needs: ['agent'], ...fields };
  await http.db.write(tx => add(tx, RemedyOrder, { ...made, state: 'proposed' }));
  await http.db.write(tx => add(tx, Approval, agentSigns(http, made)));
  for (const state of ['approved', 'confirmed'] as const) await http.db.write(tx => tx.update(RemedyOrder, { id: made.id }, { state }));
  return made;
}
const confirmedOrder = (caseId: string) => http.db.read(tx => tx.findOneByOrFail(RemedyOrder, { caseId, state: 'confirmed' }));

describe('a voucher', () => {
  let id: string;
  beforeAll(async () => {
    await start();
    id = await resolvedRefund(http);
  });
  afterAll(() => http.stop());

  test('states what the rows state, under the number of the refund', async () => {
    const { body, status } = await get<VoucherView>('merchant', `cases/${id}/voucher`);
    const order = await confirmedOrder(id);
    const [sale, proof] = [await rowNamed(order.targetLogNo!), await rowNamed(order.proofLogNo!)];
    expect(status).toBe(200);
    expect(body).toMatchObject({
      voucherNo: order.refundNo.replace('R', 'V'), refundNo: order.refundNo, acquirerRef: order.acquirerRef, remedy: 'refund', merchantName: '鼎丰清吧', mid: MID, amountFen: 19400, amountInWords: '壹佰玖拾肆元整',
      transaction: sale, provedBy: proof, others: [], terminal: { tid: '90000001', storeName: '鼎丰清吧', address: '云州市和平里1号' }, issuer: { name: '澄川支付', hotline: '400-000-0100' },
    });
    expect(body).not.toHaveProperty('approvedFen');
    expect(proof.amtFen).toBe(-19400);
  });
  test('was issued when the row proved it', async () => {
    const { timeline } = await http.view('agent', id);
    const line = timeline.find(one => one.code === 'proved_by_row')!;
    expect((await get<VoucherView>('agent', `cases/${id}/voucher`)).body.issuedAt).toBe(line.at);
  });
  test('is the same to whoever may see the case, now and later, by id and by number', async () => {
    const { caseNo } = await http.view('agent', id);
    const readings: object[] = [];
    for (const by of ['merchant', 'agent', 'supervisor', 'admin']) readings.push((await get(by, `cases/${id}/voucher`)).body);
    later(3);
    readings.push((await get('merchant', `cases/${caseNo}/voucher`)).body);
    expect(readings.every(reading => JSON.stringify(reading) === JSON.stringify(readings[0]))).toBe(true);
  });
  test('names the shop where the terminal stood on the day of the payment, wherever it stands now', async () => {
    const before = (await get<VoucherView>('merchant', `cases/${id}/voucher`)).body;
    const moved = `tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to\n90000001,${MID},SN9,联迪,LD-A8,鼎丰清吧新店,云州市新华路9号,20261016,\n`;
    await loadText(http, moved, 'terminals.csv');
    expect(await http.db.read(tx => http.app.get(Records).terminal(tx, MID, '90000001'))).toMatchObject({ address: '云州市新华路9号' });
    expect((await get<VoucherView>('merchant', `cases/${id}/voucher`)).body).toEqual(before);
  });
  test('is not there for a stranger, for legal without a referral, nor without a sign-in', async () => {
    for (const path of [`cases/${id}/voucher`, `cases/${id}/voucher.pdf`]) {
      for (const by of ['stranger', 'legal']) expect(await get(by, path)).toMatchObject({ status: 404, body: { code: 'case.not_found' } });
      expect((await http.nobody.get(path)).status).toBe(401);
    }
  });

  test('as PDF: two readings give the same bytes, whoever reads and whenever', async () => {
    const first = await bytesOf('merchant', `cases/${id}/voucher.pdf?lang=zh`);
    later(1);
    const second = await bytesOf('supervisor', `cases/${id}/voucher.pdf?lang=zh`);
    expect(first.status).toBe(200);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    const { voucherNo } = (await get<VoucherView>('merchant', `cases/${id}/voucher`)).body;
    expect(first.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${voucherNo}.pdf"`, 'cache-control': 'no-store', 'content-length': String(first.bytes.length) });
    expect(String(first.headers['content-security-policy'])).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });
  test('as PDF: the numbers printed are the rows’', async () => {
    const order = await confirmedOrder(id);
    const [sale, proof] = [await rowNamed(order.targetLogNo!), await rowNamed(order.proofLogNo!)];
    const text = await textIn((await bytesOf('merchant', `cases/${id}/voucher.pdf?lang=en`)).bytes);
    for (const part of [sale.rrn, sale.logNo, sale.voucherNo, sale.batchNo, sale.authCode, sale.panMasked, proof.rrn, proof.logNo, order.refundNo, order.acquirerRef!, '¥194.00', '壹佰玖拾肆元整', '2026-10-14 11:28:53']) expect(text).toContain(part);
    expect(text).toContain('Refund Voucher');
  });
  test('as PDF: in the language asked for, else the reader’s; another one is refused', async () => {
    const titleIn = async (query: string, headers: Record<string, string> = {}) => /退款凭证|Refund Voucher/.exec(await textIn((await bytesOf('merchant', `cases/${id}/voucher.pdf${query}`, headers)).bytes))![0];
    expect(await titleIn('')).toBe('退款凭证');
    expect(await titleIn('', { 'accept-language': 'en-GB' })).toBe('Refund Voucher');
    expect(await titleIn('?lang=zh', { 'accept-language': 'en-GB' })).toBe('退款凭证');
    expect(await get('merchant', `cases/${id}/voucher.pdf?lang=fr`)).toMatchObject({ status: 422, body: { code: 'request.invalid', fields: [{ field: 'lang' }] } });
  });
  test('by the number of one refund: another case’s is not proved here, nonsense is refused', async () => {
    const { refundNo } = await confirmedOrder(id);
    expect((await get<VoucherView>('merchant', `cases/${id}/voucher?refundNo=${refundNo}`)).body.refundNo).toBe(refundNo);
    expect(await get('merchant', `cases/${id}/voucher?refundNo=R26101500995-9`)).toMatchObject({ status: 409, body: { code: 'voucher.nothing_proved' } });
    expect(await get('merchant', `cases/${id}/voucher?refundNo=${encodeURIComponent("R1' OR 1=1")}`)).toMatchObject({ status: 422, body: { fields: [{ field: 'refundNo' }] } });
  });

  test('every reading and every download is on record with who it was; a refused one is not', async () => {
    const before = { read: await audited('voucher.read'), taken: await audited('voucher.download') };
    await get('merchant', `cases/${id}/voucher`);
    const { bytes } = await bytesOf('agent', `cases/${id}/voucher.pdf?lang=zh`);
    await get('stranger', `cases/${id}/voucher`);
    await get('stranger', `cases/${id}/voucher.pdf`);
    const [read, taken] = [(await audited('voucher.read')).slice(before.read.length), (await audited('voucher.download')).slice(before.taken.length)];
    const voucherNo = (await confirmedOrder(id)).refundNo.replace('R', 'V');
    expect(read).toMatchObject([{ actorId: http.people['merchant']!.id, actorRole: 'merchant', subject: `case:${id}`, facts: { no: voucherNo } }]);
    expect(taken).toMatchObject([{ actorId: http.people['agent']!.id, actorRole: 'agent', subject: `case:${id}`, facts: { no: voucherNo, sha256: sha256(bytes) } }]);
    expect(await http.db.read(tx => verifyChain(tx))).toBeNull();
  });
  test('stays when the merchant contests: what was proved is proved', async () => {
    await take(http, 'merchant', id, 'contest', { text: '还没解决' });
    expect(await get('merchant', `cases/${id}/voucher`)).toMatchObject({ status: 200, body: { amountFen: 19400 } });
  });
  test('a second proved refund has its own; the newest comes first and names the other', async () => {
    const first = await confirmedOrder(id);
    const proof = await putRow(http, { txnTime: '2026-10-16T09:00:00+08:00', amtFen: -100, txnType: 'REFUND', logNo: '26101600000901' });
    const second = await oneMore(first, { refundNo: `${first.refundNo.split('-')[0]}-99`, remedy: 'partial_refund', amountFen: 150, proofLogNo: proof.logNo });
    const newest = (await get<VoucherView>('merchant', `cases/${id}/voucher`)).body;
    // the row said another sum than was approved: the row is printed, and the difference named
    expect(newest).toMatchObject({ refundNo: second.refundNo, amountFen: 100, approvedFen: 150, amountInWords: '壹元整', others: [first.refundNo] });
    const older = (await get<VoucherView>('merchant', `cases/${id}/voucher?refundNo=${first.refundNo}`)).body;
    expect(older).toMatchObject({ amountFen: 19400, others: [second.refundNo] });
    expect(older.checkCode).not.toBe(newest.checkCode);
  });
  test('of an entry that carries its sum in the net alone says that sum', async () => {
    const first = await confirmedOrder(id);
    const entry = await putRow(http, { txnTime: '2026-10-16T09:00:00+08:00', amtFen: 0, netFen: 250, txnType: 'FEE', logNo: '26101600000902' });
    const { refundNo } = await oneMore(first, { refundNo: `${first.refundNo.split('-')[0]}-98`, round: first.round + 3, remedy: 'fee_adjustment', amountFen: 250, proofLogNo: entry.logNo });
    const { body } = await get<VoucherView>('merchant', `cases/${id}/voucher?refundNo=${refundNo}`);
    expect(body).toMatchObject({ amountFen: 250, amountInWords: '贰元伍角' });
    expect(body).not.toHaveProperty('approvedFen');
  });
  test('a suspected fraud is not told to the merchant, nor by a voucher; staff still read it', async () => {
    await http.db.write(tx => tx.update(Case, { id }, { kind: 'fraud' }));
    for (const path of ['voucher', 'voucher.pdf']) expect(await get('merchant', `cases/${id}/${path}`)).toMatchObject({ status: 409, body: { code: 'voucher.nothing_proved' } });
    expect((await get('agent', `cases/${id}/voucher`)).status).toBe(200);
  });
});

describe('before a row proves anything', () => {
  beforeAll(start);
  afterAll(() => http.stop());
  test('there is no voucher: proposed, approved, sent', async () => {
    const nothing = { status: 409, body: { code: 'voucher.nothing_proved', title: '对账文件还没有证明这笔钱已处理，所以还没有凭证' } };
    const { id: other } = await http.submit({ kind: 'other', story: '请看一下' });
    expect(await get('merchant', `cases/${other}/voucher`)).toMatchObject(nothing);
    const id = await proposedRefund(http);
    expect(await get('merchant', `cases/${id}/voucher`)).toMatchObject(nothing);
    await sign(http, 'agent', id);
    await sign(http, 'supervisor', id);
    expect(await get('agent', `cases/${id}/voucher.pdf`)).toMatchObject(nothing);
    await http.runJobs();
    expect(await http.view('merchant', id)).toMatchObject({ status: 'confirming' });
    expect(await get('merchant', `cases/${id}/voucher`, { 'accept-language': 'en' })).toMatchObject({ status: 409, body: { title: expect.stringMatching(/^No settlement row proves yet/) } });
    expect(await audited('voucher.read')).toEqual([]);
  });
  test('and no certificate of a case that is about something else', async () => {
    const { id } = await http.submit({ kind: 'other', story: '请看一下' });
    expect(await get('merchant', `cases/${id}/certificate`)).toMatchObject({ status: 409, body: { code: 'certificate.not_issued' } });
  });
});

describe('a certificate', () => {
  let id: string;
  const LOST = { ...DUPLICATE, kind: 'lost_voucher' as const, story: '签购单丢了' };
  const SALE = { txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19400, rrn: '628800777001', logNo: '26101400777001' };
  const child = (amtFen: number, txnTime: string, logNo: string) => ({ txnType: 'REFUND' as const, amtFen, txnTime, logNo, rrn: `6288${logNo.slice(-8)}`, origRrn: SALE.rrn, origDate: '20261014' });
  beforeAll(async () => {
    await start();
    await http.load([SALE, child(-4400, '2026-10-14T18:00:00+08:00', '26101400777002')], '20261014');
    ({ id } = await http.submit(LOST));
    await http.runJobs();
  });
  afterAll(() => http.stop());

  test('is not issued before it is signed', async () => {
    expect(await http.view('agent', id)).toMatchObject({ status: 'proposed', proposal: { remedy: 'transaction_certificate' } });
    for (const path of ['certificate', 'certificate.pdf']) expect(await get('agent', `cases/${id}/${path}`)).toMatchObject({ status: 409, body: { code: 'certificate.not_issued' } });
    await sign(http, 'agent', id);
  });
  test('states the row, what is tied to it, the balance, the rules and who decided', async () => {
    const { body } = await get<CertificateView>('merchant', `cases/${id}/certificate`);
    const order = await confirmedOrder(id);
    expect(body).toMatchObject({
      certificateNo: order.refundNo.replace('R', 'C'), transaction: await rowNamed(SALE.logNo), children: [{ logNo: '26101400777002', amtFen: -4400 }], returnedFen: 4400, refundableFen: 15000, amountInWords: '壹佰玖拾肆元整',
      ruleVersion: (await http.view('agent', id)).finding!.ruleVersion, decidedBy: [{ by: { name: 'agent', role: 'agent' }, part: 'maker' }], issuedAt: order.approvedAt!.toISOString(),
    });
  });
  test('a file that comes later changes nothing that was certified', async () => {
    const before = await bytesOf('merchant', `cases/${id}/certificate.pdf`);
    later(1);
    // of a moment before the certificate, but in a file that nobody had then
    await http.load([child(-1000, '2026-10-14T19:00:00+08:00', '26101500777003')], '20261015');
    await http.load([child(-2000, '2026-10-16T09:00:00+08:00', '26101600777004')], '20261016');
    const after = await bytesOf('supervisor', `cases/${id}/certificate.pdf`);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    expect((await get<CertificateView>('agent', `cases/${id}/certificate`)).body).toMatchObject({ returnedFen: 4400, refundableFen: 15000 });
  });
  test.each(['zh', 'en'])('as PDF in %s it says on every page that it is no slip, and no card number is whole', async lang => {
    const pages = await pagesIn((await bytesOf('merchant', `cases/${id}/certificate.pdf?lang=${lang}`)).bytes);
    expect(pages.every(({ text }) => text.includes('非原始签购单 / NOT AN ORIGINAL SLIP'))).toBe(true);
    const text = pages.map(page => page.text).join('\n');
    for (const part of [SALE.rrn, SALE.logNo, '622575******1234', '26101400777002', '¥150.00', '−¥44.00']) expect(text).toContain(part);
    expect(text).not.toMatch(/\b\d{16}\b/);
  });
  test('is not there for a stranger, and every reading is on record', async () => {
    expect(await get('stranger', `cases/${id}/certificate`)).toMatchObject({ status: 404 });
    const { bytes } = await bytesOf('supervisor', `cases/${id}/certificate.pdf`);
    expect((await audited('certificate.download')).at(-1)).toMatchObject({ actorId: http.people['supervisor']!.id, subject: `case:${id}`, facts: { sha256: sha256(bytes) } });
    expect((await audited('certificate.read')).map(row => row.actorRole)).toEqual(['merchant', 'agent']);
  });
  test('is no voucher: no money has moved', async () => {
    expect(await get('merchant', `cases/${id}/voucher`)).toMatchObject({ status: 409, body: { code: 'voucher.nothing_proved' } });
  });
  test('is gone while it is contested', async () => {
    await take(http, 'merchant', id, 'contest', { text: '金额不对' });
    expect(await get('merchant', `cases/${id}/certificate`)).toMatchObject({ status: 409, body: { code: 'certificate.not_issued' } });
  });
  test('cannot be proposed without its transaction, and an old order without one says so', async () => {
    const { version } = await http.view('agent', id);
    const asked = { provenKind: 'lost_voucher' as const, remedy: 'transaction_certificate' as const, amountFen: 0, reason: '人工核对', version };
    await expect(http.app.get(Remedies).propose(id, asked, http.actor('agent'))).rejects.toMatchObject({ code: 'request.invalid', fields: [{ field: 'targetLogNo' }] });
    await http.app.get(Remedies).propose(id, { ...asked, targetLogNo: SALE.logNo }, http.actor('agent'));
    await http.runJobs();
    await sign(http, 'agent', id);
    expect((await get('merchant', `cases/${id}/certificate`)).status).toBe(200);
    const signed = await http.db.read(tx => tx.findOneOrFail(RemedyOrder, { where: { caseId: id }, order: { round: 'DESC' } }));
    await oneMore(signed, { refundNo: 'R26101500018-99', targetLogNo: null });
    expect(await get('merchant', `cases/${id}/certificate`)).toMatchObject({ status: 409, body: { code: 'certificate.no_row' } });
  });
});
