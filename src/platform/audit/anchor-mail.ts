import { localIso } from '../clock.js';
import type { AnchorLine } from './anchor-file.js';

/** In both languages: whoever keeps it may not be the one who reads it years later. The line itself stands alone, ready to be saved. */
export function anchorMail(line: AnchorLine, origin: string): { subject: string; text: string } {
  const { day, seq, hash, at, rowAt } = line;
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const text = [
    `审计日志存证 ${date}：${origin}`,
    `截至 ${localIso(new Date(at))}，审计日志共 ${seq} 条，最后一条写于 ${localIso(new Date(rowAt))}，其 SHA-256 为`,
    hash,
    '请保存这封邮件。日后核对时，把下面一行存成文件，运行 scripts/verify-audit.mjs 导出文件 --anchors 该文件。此后若有人改动、删除或倒填这些记录，核对会指出来。',
    '',
    `Audit trail anchor ${date}: ${origin}`,
    `At ${localIso(new Date(at))} the audit trail had ${seq} rows; the last was written at ${localIso(new Date(rowAt))} and its SHA-256 is the one above.`,
    'Keep this message. To check later, save the line below as a file and run scripts/verify-audit.mjs EXPORT --anchors FILE: it names what was changed, deleted or back-dated since.',
    '',
    JSON.stringify(line),
    '',
  ].join('\n');
  return { subject: `审计日志存证 Audit anchor ${date} #${seq} ${hash.slice(0, 12)}`, text };
}
