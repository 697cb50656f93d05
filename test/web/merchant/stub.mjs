/** A small server that answers the merchant pages as the endpoint list says; in memory, one merchant, code 123456. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCases, rowOf, TERMINALS } from './stub-cases.mjs';
import { makeEvidence, NO_SLIP } from './stub-evidence.mjs';
import { certificateOf, PDF, voucherOf } from './stub-printed.mjs';

const DIST = process.env.TEST_MERCHANT_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '../../../dist/web/merchant');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
// the policy the pages must live with
const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
const ME = { id: 'm1', name: '鼎丰清吧', role: 'merchant', locale: 'zh', mid: '999290054110001', merchantName: '鼎丰清吧', unread: 0 };

const problem = (status, code, zh, en, more = {}) => ({ status, code, zh, en, ...more });
const SIGN_IN = problem(401, 'session.needed', '请先登录', 'Please sign in');
const GONE = problem(404, 'case.not_found', '没有找到这件工单', 'There is no such case');

/** `set` changes what the next answers are: now, cutOff, demo, empty, failing, slow. */
export function makeStub(start = {}) {
  const state = { now: Date.now(), cutOff: '23:00', demo: false, empty: false, failing: false, slowMs: 0, signedIn: false, alike: false, readsSlips: false, reading: NO_SLIP, cutPieces: 0, zh: true, ...start };
  const cases = makeCases(state.now);
  const answered = new Map();
  const streams = new Set();
  const seen = { submits: 0, uploads: 0, keys: [], claims: [], reads: [], files: [], pieces: [], dropped: [], printed: [] };
  const evidence = makeEvidence({ state, seen, problem, person: ME, zh: () => state.zh });
  const find = id => cases.find(each => each.id === id || each.caseNo === id || each.caseNo.replaceAll('-', '') === id);
  const tell = view => streams.forEach(each => each.write(`event: case\ndata: ${JSON.stringify({ id: view.id, version: view.version })}\n\n`));

  const open = body => {
    const base = makeCases(state.now)[4];
    const view = { ...base, id: `new-${cases.length}`, caseNo: `26-1020-00${cases.length}-3`, kind: body.kind, claim: { ...body, mid: ME.mid }, timeline: [] };
    view.money = { ...view.money, claimedFen: body.amountFen ?? 0 };
    cases.unshift(view);
    return view;
  };
  const submit = (body, key) => {
    seen.submits++;
    seen.keys.push(key);
    seen.claims.push(body);
    if (!key) return problem(400, 'idempotency.missing', '缺少 Idempotency-Key', 'The header Idempotency-Key is missing');
    if (body.last4 === '0000') return problem(422, 'request.invalid', '有内容需要改一下', 'Something needs correcting', { fields: [{ field: 'last4', zh: '卡尾号和单子不符', en: 'These are not the last digits' }] });
    if (!answered.has(key)) answered.set(key, { body: JSON.stringify(body), view: open(body) });
    const first = answered.get(key);
    return first.body === JSON.stringify(body) ? { status: 201, json: first.view } : problem(422, 'idempotency.other_body', '内容不一样', 'Another body');
  };
  const step = (view, body) => {
    if (body.version !== view.version) return problem(409, 'case.moved_meanwhile', '这件工单刚刚有变化', 'This case has just changed');
    const to = { accept: ['closed', 'closed', ['reopen']], contest: ['in_review', 'checking', []], reopen: ['in_review', 'checking', []], withdraw: ['withdrawn', 'closed', ['reopen']], answer: ['investigating', 'checking', ['withdraw']] }[body.step];
    Object.assign(view, { status: to[0], stage: to[1], abilities: to[2], version: view.version + 1, question: undefined, ...(to[0] === 'withdrawn' && { may: { ...view.may, message: false, evidence: false } }) });
    view.timeline = [...view.timeline, { id: String(Math.random()), at: new Date(state.now).toISOString(), entry: 'step', step: body.step, to: to[0], actor: { ...ME }, ...(body.text && { text: body.text }) }];
    tell(view);
    return { json: view };
  };
  const message = (view, body) => {
    view.version++;
    view.timeline = [...view.timeline, { id: String(Math.random()), at: new Date(state.now).toISOString(), entry: 'message', actor: { ...ME }, text: body.text }];
    return { json: view };
  };
  const NOT_PROVED = problem(409, 'voucher.nothing_proved', '对账文件还没有证明这笔钱已处理，所以还没有凭证', 'No settlement row proves yet that the money has moved, so there is no voucher');
  const NOT_ISSUED = problem(409, 'certificate.not_issued', '这件工单没有核准的交易证明', 'No transaction certificate has been approved for this case');
  const printed = (view, part, query) => {
    const paper = part.startsWith('voucher') ? voucherOf(view, query.get('refundNo') ?? undefined, state.refunds) : certificateOf(view);
    if (!paper) return part.startsWith('voucher') ? NOT_PROVED : NOT_ISSUED;
    seen.printed.push(`${part}?${query}`);
    return part.endsWith('.pdf') ? { pdf: PDF } : { json: { ...paper, ...state.paper } };
  };
  function ofCase(method, [id, part], body, query) {
    const view = find(decodeURIComponent(id));
    if (!view) return GONE;
    if (!part) return { json: view };
    if (/^(voucher|certificate)(\.pdf)?$/.test(part)) return printed(view, part, query);
    if (part === 'evidence') return { json: evidence.files(view.id) };
    if (part === 'papers') return { json: evidence.papers(view.id) };
    if (part === 'uploads') return evidence.begin(view.id, body);
    return part === 'steps' ? step(view, body) : part === 'messages' ? message(view, body) : GONE;
  }

  function route(method, path, body, headers, bytes, query) {
    if (path === '/site') return { json: { acquirerName: '澄川支付', hotline: '400-000-0100', hotlineHours: '每天 8:30–21:00', demo: state.demo, needsSetup: false, now: new Date(state.now).toISOString(), cutOff: state.cutOff, readsSlips: state.readsSlips, upload: { bytes: 20 * 1024 * 1024, pages: 10, pixels: 40_000_000, types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] } } };
    if (path === '/slips/read') return evidence.read(bytes.length);
    if (path === '/session/code') return { status: 202, json: { resendAfterSeconds: 60, expiresInSeconds: 300 } };
    if (path === '/session/phone') {
      if (body.code !== '123456') return problem(401, 'session.wrong_code', '验证码不对或已过期', 'The code is not right or has expired');
      state.signedIn = true;
      return { json: ME };
    }
    if (path === '/session' && method === 'DELETE') return (state.signedIn = false), { status: 204 };
    if (!state.signedIn) return SIGN_IN;
    if (path === '/me') return { json: { ...ME, ...state.me } };
    if (path.startsWith('/uploads/')) return evidence.ofUpload(method, path.slice(9), headers, bytes);
    if (path === '/terminals') return { json: TERMINALS };
    if (path === '/cases/similar') return { json: state.alike ? [rowOf(cases[2])] : [] };
    if (path === '/cases' && method === 'POST') return submit(body, headers['idempotency-key']);
    if (path === '/cases') {
      const rows = state.empty ? [] : cases.map(rowOf).sort((a, b) => Number(b.needsMerchant) - Number(a.needsMerchant));
      return { json: { rows, total: rows.length, atRiskFen: 0 } };
    }
    return path.startsWith('/cases/') ? ofCase(method, path.slice(7).split('/'), body, query) : GONE;
  }

  const answer = (res, out, zh) => {
    if (out.pdf) return res.writeHead(200, { 'content-type': 'application/pdf', 'content-disposition': 'inline' }).end(out.pdf);
    if (!out.code) return res.writeHead(out.status ?? 200, { 'content-type': 'application/json' }).end(out.status === 204 ? undefined : JSON.stringify(out.json));
    const fields = out.fields?.map(each => ({ field: each.field, message: zh ? each.zh : each.en }));
    res.writeHead(out.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ type: 'about:blank', title: zh ? out.zh : out.en, status: out.status, code: out.code, requestId: 'r1', fields }));
  };
  const file = (res, path) => {
    const found = path !== '/' && existsSync(join(DIST, path)) ? join(DIST, path) : join(DIST, 'index.html');
    res.writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'application/octet-stream', 'content-security-policy': CSP });
    createReadStream(found).pipe(res);
  };
  const live = res => {
    res.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
    streams.add(res);
    res.on('close', () => streams.delete(res));
  };

  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url, 'http://stub');
    if (!pathname.startsWith('/api/v1')) return file(res, pathname);
    const path = pathname.slice(7);
    if (path === '/live' && state.signedIn) return live(res);
    const pieces = [];
    req.on('data', piece => pieces.push(piece)).on('end', () => setTimeout(() => {
      if (state.failing && path !== '/site') return res.destroy();
      const bytes = Buffer.concat(pieces);
      const text = bytes.toString();
      state.zh = !req.headers['accept-language']?.startsWith('en');
      const json = req.headers['content-type']?.startsWith('application/json') && text ? JSON.parse(text) : {};
      const out = route(req.method, path, json, req.headers, bytes, searchParams);
      if (!out) return res.destroy();
      answer(res, out, state.zh);
    }, state.slowMs));
  });
  return { state, seen, cases, server, listen: port => new Promise(done => server.listen(port, '127.0.0.1', () => done(server.address().port))), close: () => { streams.forEach(each => each.end()); server.closeAllConnections(); server.close(); } };
}

if (import.meta.main) {
  const port = await makeStub({ demo: true }).listen(Number(process.env.PORT ?? 5180));
  console.log(`http://127.0.0.1:${port} (code 123456)`);
}
