import type { AuditRowView, Locale } from '../../contract/index.js';

/** Columns of the trail as a sheet, in order. */
export const SHEET: readonly (readonly [column: keyof AuditRowView, words: Record<Locale, string>])[] = [
  ['seq', { zh: '序号', en: 'Number' }],
  ['at', { zh: '时间', en: 'Time' }],
  ['actorRole', { zh: '角色', en: 'Role' }],
  ['actorId', { zh: '人员编号', en: 'Person' }],
  ['action', { zh: '动作', en: 'Action' }],
  ['subject', { zh: '对象', en: 'Subject' }],
  ['detail', { zh: '内容', en: 'Detail' }],
  ['prevHash', { zh: '前一条的 SHA-256', en: 'SHA-256 before' }],
  ['hash', { zh: 'SHA-256', en: 'SHA-256' }],
];
