import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

const SECRETS = ['password', 'token', 'code', 'authorization', 'cookie', '*.password', '*.token', '*.code', '*.authorization', '*.cookie', 'headers.cookie', 'headers.authorization'];

/** Nest's own list of modules and routes would bury what an operator has to read. */
const WIRING = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

/** JSON lines with secrets removed; control characters are escaped by JSON itself. */
export class JsonLog implements LoggerService {
  private readonly pino: Logger;
  constructor(level: string) {
    this.pino = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: SECRETS, censor: '[redacted]' } });
  }
  log = (message: unknown, ...rest: unknown[]) => this.write(WIRING.includes(rest.at(-1) as string) ? 'debug' : 'info', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]) => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('fatal', message, rest);

  private write(level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal', message: unknown, rest: unknown[]): void {
    // Nest passes the context last
    const texts = rest.filter(one => typeof one === 'string') as string[];
    const room = texts.pop();
    const facts = message instanceof Error ? { err: message } : typeof message === 'object' ? message : {};
    this.pino[level]({ room, ...facts }, typeof message === 'string' ? message : texts[0] ?? (message as Error)?.message);
  }
}
