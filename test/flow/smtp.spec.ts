import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readSettings } from '../../src/platform/settings.js';
import { oneAddress } from '../../src/platform/mail/mailer.js';
import type { LogMailer } from '../../src/platform/mail/log-mailer.js';
import { SmtpMailer } from '../../src/platform/mail/smtp-mailer.js';

const received: { to: string[]; source: string }[] = [];
const logged: string[] = [];
let server: SMTPServer;
let mailer: SmtpMailer;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(one => one.address), source });
        done();
      });
    },
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const log = { send: (message: { id: string }) => Promise.resolve(void logged.push(message.id)) } as unknown as LogMailer;
  mailer = new SmtpMailer(readSettings({ SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_ORIGIN: 'https://desk.example' }), log);
});
afterAll(() => new Promise<void>(closed => server.close(() => closed())));

const letter = { id: '01900000-0000-7000-8000-000000000001', channel: 'email' as const, to: 'zhou@example.com', subject: '26-1019-0037-5 待复核', text: '请复核。' };
const decoded = (source: string): string => Buffer.from(/\r\n\r\n([\s\S]*)$/.exec(source)![1]!.replace(/\s/g, ''), 'base64').toString();

test('a letter reaches the one recipient with a message id that is the same on every try', async () => {
  await mailer.send(letter);
  await mailer.send(letter);
  const [first, second] = received;
  expect(first!.to).toEqual(['zhou@example.com']);
  const ids = [first, second].map(one => /Message-ID: (\S+)/i.exec(one!.source)?.[1]);
  expect(ids).toEqual([`<${letter.id}@desk.example>`, `<${letter.id}@desk.example>`]);
  expect(decoded(first!.source)).toContain('请复核。');
});

test.each(['a@example.com, b@example.com', '"a@x.example, evil"@example.com', 'a@example.com\r\nBcc: b@example.com', 'Zhou <a@example.com>', ''])(
  'more than one plain address is refused and nothing is sent: %j',
  async to => {
    const before = received.length;
    await expect(mailer.send({ ...letter, to })).rejects.toThrow('not one plain e-mail address');
    expect(received).toHaveLength(before);
    expect(() => oneAddress(to)).toThrow();
  },
);

test('line breaks in a subject make no header', async () => {
  await mailer.send({ ...letter, subject: 'hello\r\nBcc: evil@example.com' });
  const { source, to } = received.at(-1)!;
  expect(to).toEqual(['zhou@example.com']);
  expect(source).not.toMatch(/^Bcc:/im);
});

test('texts go to the log while no SMS provider is connected', async () => {
  await mailer.send({ ...letter, id: 'text-1', channel: 'sms', to: '13800000001' });
  expect(logged).toEqual(['text-1']);
});
