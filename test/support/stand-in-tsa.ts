import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How the stand-in answers: honestly, or as a broken or hostile authority would. */
export type Manner = 'honest' | 'refuses' | 'garbage' | 'huge' | 'silent' | 'error' | 'other question' | 'other hash' | 'forged' | 'empty';

const CONFIG = (dir: string): string => `
[tsa]
default_tsa = one
[one]
serial = ${dir}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[ca]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
[leaf]
basicConstraints = CA:false
extendedKeyUsage = critical,timeStamping
[web]
basicConstraints = CA:false
extendedKeyUsage = serverAuth
[dn]
[req]
distinguished_name = dn
`;

export const hasOpenssl = (): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Keys, an authority over them and a signer under it, made by openssl in a folder of their own. @param key as `openssl genpkey` names it */
export function makeTsa(key: string[] = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']) {
  const dir = mkdtempSync(join(tmpdir(), 'lidan-tsa-'));
  const at = (name: string): string => join(dir, name);
  const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(at('tsa.cnf'), CONFIG(dir));
  writeFileSync(at('serial'), '01\n');
  const issue = (name: string, extensions: string, ...by: string[]) => {
    openssl('genpkey', ...key, '-out', `${name}.key`);
    openssl('req', '-new', '-config', 'tsa.cnf', '-key', `${name}.key`, '-subj', `/CN=${name}`, '-out', `${name}.csr`);
    openssl('x509', '-req', '-in', `${name}.csr`, '-days', '30', '-extfile', 'tsa.cnf', '-extensions', extensions, '-out', `${name}.pem`, ...by);
  };
  const authority = (name: string) => issue(name, 'ca', '-key', `${name}.key`);
  const under = (ca: string, name: string, extensions: string) => issue(name, extensions, '-CA', `${ca}.pem`, '-CAkey', `${ca}.key`, '-CAcreateserial');
  authority('root');
  under('root', 'signer', 'leaf');
  /** a TimeStampResp for this request */
  const reply = (request: Buffer, signer = 'signer', ...more: string[]): Buffer => {
    writeFileSync(at('request.tsq'), request);
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-section', 'one', '-queryfile', 'request.tsq', '-signer', `${signer}.pem`, '-inkey', `${signer}.key`, '-out', 'reply.tsr', ...more);
    return readFileSync(at('reply.tsr'));
  };
  return { dir, at, openssl, authority, under, reply, pem: (name: string) => readFileSync(at(`${name}.pem`), 'utf8'), remove: () => existsSync(dir) && rmSync(dir, { recursive: true, force: true }) };
}
export type Tsa = ReturnType<typeof makeTsa>;

/** The stand-in behind HTTP; `asked` keeps the requests. */
export async function serveTsa(tsa: Tsa, otherRequest: () => Buffer) {
  const state = { manner: 'honest' as Manner, asked: [] as { body: Buffer; headers: IncomingMessage['headers'] }[] };
  const say: Record<Manner, (body: Buffer, response: ServerResponse) => unknown> = {
    honest: (body, response) => response.end(tsa.reply(body)),
    // status 2, rejection, with a word
    refuses: (_, response) => response.end(Buffer.from('30123010020102300b0c0974727920616761696e', 'hex')),
    garbage: (_, response) => response.end('<html>proxy</html>'),
    empty: (_, response) => response.end(),
    huge: (_, response) => response.end(Buffer.alloc(5_000_000, 0x30)),
    silent: () => undefined,
    error: (_, response) => response.writeHead(503).end(),
    'other question': (_, response) => response.end(tsa.reply(otherRequest())),
    'other hash': (body, response) => response.end(tsa.reply(Buffer.from(body.toString('latin1').replace(body.subarray(24, 56).toString('latin1'), 'x'.repeat(32)), 'latin1'))),
    forged: (body, response) => {
      const reply = Buffer.from(tsa.reply(body));
      reply[reply.length - 5]! ^= 1;
      response.end(reply);
    },
  };
  const answer = (body: Buffer, headers: IncomingMessage['headers'], response: ServerResponse): void => {
    state.asked.push({ body, headers });
    say[state.manner](body, response);
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => answer(Buffer.concat(parts), request.headers, response));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tsa`, state,
    stop: () => new Promise<void>(resolve => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
