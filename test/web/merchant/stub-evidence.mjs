/** The evidence side of the stub: readings of slips, uploads that go on where they stopped, papers. */
import { createHash } from 'node:crypto';

const field = (name, value, sure, [x, y, width, height]) => ({ field: name, value, confidence: sure ? 0.99 : 0.61, sure, box: { x, y, width, height } });

/** What the reader would say about the demo's slip on the given day; the voucher number is read wrongly and unsurely. */
export const slipOn = (day, more = {}) => ({
  isSlip: true, hints: [], turned: 0, cardData: 0,
  fields: [
    field('tid', '90011972', true, [0.7056, 0.2573, 0.1722, 0.0333]),
    field('panMasked', '622575******4141', true, [0.5722, 0.3594, 0.3056, 0.0333]),
    field('txnType', 'SALE', true, [0.8, 0.325, 0.08, 0.03]),
    field('batchNo', '000759', true, [0.7361, 0.425, 0.1417, 0.03]),
    field('voucherNo', '000007', false, [0.7361, 0.4583, 0.1417, 0.0396]),
    field('authCode', '110H38', true, [0.7361, 0.496, 0.1417, 0.03]),
    field('rrn', '629211684302', true, [0.62, 0.529, 0.255, 0.03]),
    field('txnTime', `${day}T11:28:12+08:00`, true, [0.6778, 0.5656, 0.1972, 0.0646]),
    field('amountFen', '19400', true, [0.6417, 0.675, 0.2333, 0.0438]),
  ],
  ...more,
});
export const NO_SLIP = { isSlip: false, hints: [], turned: 0, cardData: 0, fields: [] };

const NAMES = { slip: ['签购单（小票）照片', 'a photo of the slip'], second_slip: ['第二张签购单照片', 'a photo of the second slip'], till_log: ['收银记录', 'the till’s record'], payment_screenshot: ['付款截图', 'a screenshot of the payment'] };
const COSTS = { slip: ['没有它要多查几天', 'Without it, it takes longer'], second_slip: ['账上没查到第二笔时，要靠它证明', 'Where the records show one charge it proves the second'], till_log: ['没有也能查', 'It works without'] };

/** `state`: reading (an object, a status or a list of them), cutPieces (how many pieces arrive only in part), byRecord. */
export function makeEvidence({ state, seen, problem, person, zh }) {
  const files = new Map();
  const uploads = new Map();
  const title = paper => NAMES[paper][zh() ? 0 : 1];
  const GONE = problem(404, 'upload.not_found', '没有这次上传', 'There is no such upload');
  const view = ({ id, body, arrived, evidence }) => ({ id, offset: arrived.length, bytes: body.bytes, expiresAt: new Date(state.now + 86_400_000).toISOString(), ...(evidence && { evidence }) });

  function read(length) {
    seen.reads.push(length);
    const next = Array.isArray(state.reading) ? state.reading[Math.min(seen.reads.length, state.reading.length) - 1] : state.reading;
    return typeof next === 'number' ? problem(next, 'slips.busy', '现在读不了', 'Not now') : { json: next };
  }

  function begin(caseId, body) {
    const key = `${caseId} ${body.key}`;
    if (!uploads.has(key)) uploads.set(key, { id: `u${uploads.size + 1}`, key, caseId, body, arrived: Buffer.alloc(0) });
    return { status: 201, json: view(uploads.get(key)) };
  }

  function finish(upload) {
    const { caseId, body, arrived } = upload;
    if (arrived.length !== body.bytes) return;
    const id = `e${seen.uploads + 1}`;
    seen.uploads++;
    seen.files.push({ caseId, sha256: createHash('sha256').update(arrived).digest('hex'), bytes: arrived.length, ...body });
    upload.evidence = {
      id, caseId, name: body.name, mime: 'image/jpeg', bytes: body.bytes, sha256: '', receivedAt: new Date(state.now).toISOString(), suppliedBy: person,
      state: state.evidenceState ?? 'ready', paper: body.paper ?? (seen.uploads % 2 ? 'slip' : undefined), pages: [], originalUrl: `/api/v1/evidence/${id}/original`,
    };
    files.set(caseId, [...(files.get(caseId) ?? []), upload.evidence]);
  }

  /** Answers nothing where the connection breaks: half the piece arrived all the same. */
  function put(upload, from, piece) {
    if (from !== upload.arrived.length) return problem(409, 'upload.offset', '位置不对', 'Another offset');
    seen.pieces.push([from, piece.length]);
    const cut = state.cutPieces > 0;
    upload.arrived = Buffer.concat([upload.arrived, cut ? piece.subarray(0, piece.length >> 1) : piece]);
    if (cut) return state.cutPieces--, null;
    finish(upload);
    return { json: view(upload) };
  }

  function ofUpload(method, id, headers, bytes) {
    const upload = [...uploads.values()].find(each => each.id === id);
    if (!upload) return GONE;
    if (method === 'GET') return { json: view(upload) };
    if (method === 'DELETE') return uploads.delete(upload.key), seen.dropped.push(id), { status: 204 };
    return put(upload, Number(headers['upload-offset']), bytes);
  }

  const line = (paper, level, has, more = {}) => ({ paper, title: title(paper), level, by: has, satisfied: has.length > 0, insteadOf: [], cost: COSTS[paper][zh() ? 0 : 1], ...more });
  function papers(caseId) {
    const there = files.get(caseId) ?? [];
    const of = paper => there.filter(file => file.paper === paper).map(file => file.id);
    const second = state.byRecord && !of('second_slip').length ? { satisfied: true, byRecord: true } : {};
    const requirements = [
      line('slip', 'required', of('slip')),
      line('second_slip', 'required', of('second_slip'), { insteadOf: [{ paper: 'payment_screenshot', title: title('payment_screenshot') }], ...second }),
      line('till_log', 'optional', of('till_log')),
    ];
    const missing = requirements.filter(each => !each.satisfied && each.level !== 'optional').map(each => each.paper);
    return { version: '1', requirements, missing, ...(missing.length && { dueAt: new Date(state.now + 3 * 86_400_000).toISOString() }) };
  }
  return { read, begin, ofUpload, papers, files: id => files.get(id) ?? [] };
}
