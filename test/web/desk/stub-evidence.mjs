// The evidence side of the stub: papers in every state, corrections, covers, requirements and doubts; kept while it runs.
import { readFileSync } from 'node:fs';

const PICTURE = process.env.STUB_PICTURE && readFileSync(process.env.STUB_PICTURE);
const WIDTH = 560,
  HEIGHT = 660;
const at = (field, value, confidence, [left, top, width, height]) => ({
  field,
  value,
  confidence,
  sure: confidence >= 0.9,
  box: { x: left / 100, y: top / 100, width: width / 100, height: height / 100 },
});
/** the slip of the mock-ups: labels where they stand, values in their boxes */
export const FIELDS = [
  at('mid', '999290056517327', 0.98, [27.9, 8, 48.6, 5.5]),
  at('tid', '90011594', 0.99, [27.9, 15, 26.4, 5.5]),
  at('panMasked', '621799******9788', 0.97, [27.9, 35, 51.4, 5.5]),
  at('voucherNo', '000001', 0.81, [25.4, 62.1, 19.9, 5]),
  at('authCode', '7QG656', 0.97, [25.4, 68.9, 21.6, 4.8]),
  at('rrn', '628313601581', 0.98, [25.4, 75.6, 38.1, 4.8]),
  at('txnTime', '2026-10-10T13:09:36+08:00', 0.96, [27.9, 82.1, 53.8, 5]),
  at('amountFen', '37700', 0.99, [30, 89.2, 30.9, 6.5]),
];
const PRINTED = { mid: '商户编号:', tid: '终端编号:', panMasked: '卡号:', voucherNo: '凭证号:', authCode: '授权码:', rrn: '参考号:', txnTime: '日期时间:', amountFen: '金额:' };
const shown = ({ field, value }) => (field === 'amountFen' ? `¥${(Number(value) / 100).toFixed(2)}` : field === 'txnTime' ? value.slice(0, 19).replace('T', ' ') : value);
function line(field) {
  const { x, y, width, height } = field.box;
  const [left, base] = [x * WIDTH, (y + height * 0.8) * HEIGHT];
  const size = Math.min(24, (width * WIDTH) / (shown(field).length * 0.6));
  return `<text x="${left - 112}" y="${base}" font-size="20">${PRINTED[field.field]}</text><text x="${left}" y="${base}" font-size="${size}" font-family="monospace">${shown(field)}</text>`;
}
function drawn(covers, page) {
  const body = page === 1 ? FIELDS.map(line).join('') : `<text x="40" y="80" font-size="26">第 ${page} 页</text>`;
  const black = covers.map(({ x, y, width, height }) => `<rect x="${x * WIDTH}" y="${y * HEIGHT}" width="${width * WIDTH}" height="${height * HEIGHT}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#d8d2c4"/><g fill="#3a3632">${body}</g>${black}</svg>`;
}

const sha = seed => [...Array(64)].map((_, index) => ((seed * 7 + index * 13) % 16).toString(16)).join('');
const reading = (over = {}) => ({ isSlip: true, fields: structuredClone(FIELDS), hints: ['blurred'], turned: 0, cardData: 0, ...over });
const STATES = {
  slip: { name: '签购单 商户存根.jpg', mime: 'image/jpeg', state: 'ready', paper: 'slip', pages: 1, reading: reading() },
  statement: { name: '手机银行流水.pdf', mime: 'application/pdf', state: 'ready', paper: 'statement', pages: 3, reading: reading({ isSlip: false, fields: [], hints: [] }) },
  redacted: { name: '付款截图.png', mime: 'image/png', state: 'redacted', paper: 'payment_screenshot', pages: 1, redaction: { kinds: ['pan', 'cvv'], places: 2 } },
  checking: { name: '补拍.jpg', mime: 'image/jpeg', state: 'checking', pages: 0 },
  unchecked: { name: '模糊的小票.jpg', mime: 'image/jpeg', state: 'unchecked', pages: 1 },
  infected: { name: 'invoice.pdf', mime: 'application/pdf', state: 'infected', pages: 0 },
  other: { name: '门店照片.jpg', mime: 'image/jpeg', state: 'ready', pages: 1, reading: reading({ isSlip: false, fields: [], hints: ['too_dark', 'glare'] }) },
};
/** by the last two digits of the case's id; the rest have a slip and a statement */
const SETS = { '07': ['checking', 'unchecked', 'infected', 'other'], 13: ['slip', 'statement', 'redacted'], '09': [], 16: ['slip'] };
const NEEDS = {
  duplicate: [['slip', 'required', ['reprint', 'statement']], ['second_slip', 'required', ['debit_notice'], { byRecord: true }], ['price_proof', 'optional', ['till_log']]],
  failed_debited: [['failure_slip', 'one_of', ['slip'], { group: 1, byRecord: true }], ['debit_notice', 'one_of', ['payment_screenshot'], { group: 1 }], ['statement', 'one_of', [], { group: 1 }], ['goods_proof', 'optional', ['till_log']]],
  amount_over: [['slip', 'required', ['reprint', 'statement']], ['price_proof', 'one_of', ['customer_agreement'], { group: 1 }], ['till_log', 'one_of', [], { group: 1 }]],
};
const COSTS = { zh: '没有也能查，只是可能要多一天', en: 'We can look without it; it may take a day longer' };

export function makeEvidence({ iso, moved, line: tell, Refusal }) {
  const papers = new Map(),
    covers = new Map(),
    doubts = new Map();
  let asked = 0;
  const part = (id, pages) => Array.from({ length: pages }, (_, index) => ({ n: index + 1, width: WIDTH, height: HEIGHT, url: `/api/v1/evidence/${id}/pages/${index + 1}` }));
  function made(c, key, index) {
    const { pages, redaction, ...over } = STATES[key];
    const id = `ev-${c.id}-${index + 1}`;
    return {
      id,
      caseId: c.id,
      bytes: 51263 * (index + 1),
      sha256: sha(index + 1),
      receivedAt: c.receivedAt,
      suppliedBy: { id: 'm', name: c.merchantName, role: 'merchant' },
      ...structuredClone(over),
      pages: part(id, pages),
      ...(pages ? { width: WIDTH, height: HEIGHT, previewUrl: `/api/v1/evidence/${id}/pages/1` } : {}),
      ...(['ready', 'unchecked'].includes(over.state) ? { originalUrl: `/api/v1/evidence/${id}/original` } : {}),
      ...(redaction ? { redaction: { ...redaction, at: c.receivedAt } } : {}),
    };
  }
  function of(c) {
    if (!papers.has(c.id)) {
      const keys = c.status === 'awaiting_merchant' ? [] : (SETS[c.id.slice(-2)] ?? ['slip', 'statement']);
      papers.set(c.id, keys.map((key, index) => made(c, key, index)));
    }
    return papers.get(c.id);
  }
  /** what is looked through appears after a few questions */
  function list(c) {
    const all = of(c);
    for (const one of all.filter(paper => paper.state === 'checking')) {
      if (++asked < 3) continue;
      Object.assign(one, { state: 'ready', pages: part(one.id, 1), reading: reading(), originalUrl: `/api/v1/evidence/${one.id}/original` });
    }
    return all;
  }
  const find = (id, cases) => {
    for (const c of cases) {
      const one = of(c).find(paper => paper.id === id);
      if (one) return { c, one };
    }
    throw new Refusal(404, 'case.not_found', '没有这份材料');
  };
  function correct({ c, one }, me, { field, value }) {
    Object.assign(one.reading.fields.find(each => each.field === field), { corrected: value, correctedBy: { id: me.id, name: me.name } });
    tell(c, me, { entry: 'system', code: 'evidence_corrected', facts: { name: one.name, field } });
    moved(c);
    return one;
  }
  function name({ c, one }, me, { paper }) {
    one.paper = paper;
    tell(c, me, { entry: 'system', code: 'evidence_named', facts: { name: one.name, paper } });
    moved(c);
    return one;
  }
  function cover({ c, one }, me, { page, boxes }) {
    if (!boxes.length) throw new Refusal(422, 'input.invalid', '请先框出要遮住的地方');
    covers.set(`${one.id} ${page}`, [...(covers.get(`${one.id} ${page}`) ?? []), ...boxes]);
    const before = one.redaction ?? { kinds: [], places: 0 };
    Object.assign(one, { state: 'redacted', redaction: { kinds: [...new Set([...before.kinds, 'by_hand'])], places: before.places + boxes.length, at: iso() } });
    delete one.originalUrl;
    tell(c, me, { entry: 'system', code: 'evidence_redacted', facts: { name: one.name, kinds: 'by_hand' } });
    moved(c);
    return one;
  }
  function doubtsOf(c) {
    if (!doubts.has(c.id)) {
      const slip = of(c).find(paper => paper.reading?.isSlip);
      const make = (index, over) => ({ id: `d-${c.id}-${index}`, evidenceId: slip.id, state: 'open', ...over });
      const row = c.proven?.rows[0];
      const grave = slip && row && row.amtFen !== 37700 ? [make(1, { field: 'amountFen', slip: '37700', claim: String(c.claim.amountFen), row: String(row.amtFen), weight: 'possible_alteration' })] : [];
      doubts.set(c.id, slip ? [...grave, make(2, { field: 'authCode', slip: '7QG656', claim: c.claim.authCode, ...(row ? { row: row.authCode } : {}), weight: 'differs' })] : []);
    }
    return doubts.get(c.id);
  }
  function wanted(c, me, locale) {
    const there = of(c);
    const lines = (NEEDS[c.kind] ?? NEEDS.amount_over).map(([paper, level, insteadOf, more = {}]) => {
      const by = there.filter(one => one.paper === paper || insteadOf.includes(one.paper)).map(one => one.id);
      const { byRecord, ...rest } = more;
      const recorded = Boolean(byRecord && c.proven && !by.length);
      return { paper, title: paper, level, ...rest, by, satisfied: by.length > 0 || recorded, ...(recorded ? { byRecord: true } : {}), insteadOf: insteadOf.map(one => ({ paper: one, title: one })), cost: COSTS[locale] };
    });
    const requirements = lines.map(one => ({ ...one, satisfied: one.satisfied || lines.some(other => one.group !== undefined && other.group === one.group && other.satisfied) }));
    const open = requirements.filter(one => !one.satisfied && one.level !== 'optional');
    const missing = open.filter((one, index) => one.group === undefined || open.findIndex(other => other.group === one.group) === index).map(one => one.paper);
    return { version: 'evidence-2026-10', requirements, missing, ...(missing.length ? { dueAt: '2026-10-19T02:00:00.000Z' } : {}), doubts: doubtsOf(c) };
  }
  function decide(id, me, { decision, note }, cases, locale) {
    const c = cases.find(one => doubtsOf(one).some(doubt => doubt.id === id));
    const doubt = c && doubtsOf(c).find(one => one.id === id);
    if (!doubt) throw new Refusal(404, 'case.not_found', '没有这一处');
    if (doubt.state !== 'open') throw new Refusal(409, 'evidence.doubt_decided', '这一处已经有人判断过了');
    Object.assign(doubt, { state: decision, note, by: { id: me.id, name: me.name, role: me.role } });
    tell(c, me, { entry: 'system', code: 'doubt_decided', facts: { field: doubt.field, decision }, text: note });
    moved(c);
    return wanted(c, me, locale);
  }
  function add(c, me, raw) {
    const sent = /filename="([^"]*)"/.exec(raw.toString('utf8'))?.[1] ?? 'file';
    if (sent.includes('broken')) throw new Refusal(422, 'evidence.broken', '照片打不开，可能没传完整，请重新拍一张');
    const one = { ...made(c, 'checking', of(c).length), name: sent, suppliedBy: { id: me.id, name: me.name, role: me.role } };
    of(c).push(one);
    tell(c, me, { entry: 'file', code: 'evidence_came', facts: { name: sent } });
    moved(c);
    return one;
  }
  function picture(path) {
    const [, id, page] = /^\/evidence\/([^/]+)\/pages\/(\d+)/.exec(path) ?? [];
    const black = covers.get(`${id} ${page}`) ?? [];
    if (PICTURE && page === '1' && !black.length) return { type: 'image/jpeg', body: PICTURE };
    return { type: 'image/svg+xml', body: drawn(black, Number(page ?? 1)) };
  }
  return { list, find, correct, name, cover, wanted, decide, add, picture };
}
