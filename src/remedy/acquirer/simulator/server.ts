import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KeyObject } from 'node:crypto';
import { signedAnswer } from '../lakala/answer.js';
import { OPERATIONS, type Call, type Data, type Operation } from '../lakala/operations.table.js';
import { stampOf, whyNotBelieved, type Signer } from '../lakala/request.js';
import { BEFORE_BOOKING, faultOf, type Fault, type Script } from './faults.js';
import type { Ledger } from './ledger.js';
import type { Notices } from './notices.js';
import { CODES, isBooking, numberIn, type Answer, type Platform } from './platform.js';

const MOST_BYTES = 64 * 1024;
const HOUR_S = 3600;

export interface Parts {
  ledger: Ledger;
  platform: Platform;
  notices: Notices;
  /** whose requests are believed */
  client: { appid: string; serial: string; key: KeyObject };
  /** who signs the answers */
  us: Signer;
  now: () => Date;
}

/** The simulated platform on a port of its own: the protocol, and `/simulator/*` for whoever writes the script. */
export class SimulatorServer {
  script: Script = {};
  private readonly server: Server;
  private readonly passes = new Map<string, number>();

  constructor(private readonly parts: Parts) {
    this.server = createServer((request, response) => {
      this.receive(request, response).catch(() => response.destroy());
    });
  }

  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((done, refuse) => this.server.once('error', refuse).listen(port, host, done));
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.parts.notices.stop();
    this.server.closeAllConnections();
    await new Promise<void>(done => this.server.close(() => done()));
    this.parts.ledger.close();
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (!body) return reply(response, 413, { msg: 'too large' });
    if (request.url?.startsWith('/simulator/')) return this.steer(request, response, body);
    const operation = (Object.keys(OPERATIONS) as Operation[]).find(name => OPERATIONS[name].path === request.url);
    if (!operation || request.method !== 'POST') return reply(response, 404, { msg: 'no such interface' });
    const { client, now } = this.parts;
    const why = whyNotBelieved(request.headers.authorization ?? '', body, client, now());
    if (why) return reply(response, 401, { msg: why });
    const { req_data: data } = JSON.parse(body.toString('utf8')) as { req_data: Data };
    await this.serve({ operation, data }, response);
  }

  private async serve(call: Call, response: ServerResponse): Promise<void> {
    const { platform, now } = this.parts;
    const no = numberIn(call), isQuery = !isBooking(call);
    const fault = faultOf(this.script, { no, isQuery, pass: this.pass(`${isQuery} ${no}`), now: now() });
    if (fault && (BEFORE_BOOKING as readonly Fault[]).includes(fault)) return this.turnAway(fault, response);
    const answer = await platform.answer(call, fault, this.script.openMinutes);
    // the network brought the request twice; the second answer is the one that arrives
    const last = fault === 'doubled' ? await platform.answer(call) : answer;
    if (!isQuery) this.notify(no, fault);
    this.tell(last, fault, response);
  }

  private notify(no: string, fault: Fault | undefined): void {
    const refund = this.parts.ledger.find(no);
    if (refund) this.parts.notices.after(refund, fault, this.script.noticeMs ?? 2000);
  }

  private tell(answer: Answer, fault: Fault | undefined, response: ServerResponse): void {
    if (fault === 'timeout_after') return; // the line stays open and silent
    if (fault === 'error_after') return reply(response, 500, { msg: 'internal error' });
    const amount = answer.data['refund_amount'];
    const data = fault === 'wrong_amount' && amount ? { ...answer.data, refund_amount: String(Number(amount) + 1) } : answer.data;
    this.sign(response, { ...answer, data }, fault);
  }

  private turnAway(fault: Fault, response: ServerResponse): void {
    if (fault === 'timeout_before') return;
    if (fault === 'error_then_success') return reply(response, 500, { msg: 'internal error' });
    if (fault === 'rate_limit') return reply(response, 429, { msg: 'too many requests' });
    const code = fault === 'busy' ? CODES.busy : CODES.maintenance;
    this.sign(response, { code, msg: fault, data: {} });
  }

  private sign(response: ServerResponse, { code, msg, data }: Answer, fault?: Fault): void {
    const { us, now } = this.parts;
    const body = Buffer.from(JSON.stringify({ code, msg, resp_time: stampOf(now()), resp_data: data }));
    const at = fault === 'stale_answer' ? new Date(now().getTime() - HOUR_S * 1000) : now();
    const headers = signedAnswer(us, body, at);
    if (fault === 'bad_signature') headers['Lklapi-Signature'] = signedAnswer(us, Buffer.from('{}'), at)['Lklapi-Signature']!;
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
  }

  private pass(key: string): number {
    const before = this.passes.get(key) ?? 0;
    this.passes.set(key, before + 1);
    return before;
  }

  /** Reads the books, adds sales to them, or changes the script. */
  private steer({ method, url }: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const { ledger } = this.parts;
    if (method === 'GET' && url === '/simulator/ledger') return reply(response, 200, ledger.all());
    if (method !== 'POST') return reply(response, 404, { msg: 'nothing here' });
    const said = JSON.parse(body.toString('utf8')) as unknown;
    if (url === '/simulator/script') this.script = said as Script;
    else if (url === '/simulator/sales') ledger.write(...(said as { logNo: string; amountFen: number }[]).map(({ logNo, amountFen }) => ({ kind: 'sale' as const, logNo, amountFen })));
    else return reply(response, 404, { msg: 'nothing here' });
    reply(response, 200, {});
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** @returns null beyond the limit */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
