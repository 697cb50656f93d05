import type { Words } from './words-type.js';

/** What was done, from its code; the code itself where nobody gave it words. */
export function actionWords(action: string, t: Words): string {
  const own = t.maybe(`auditAct.${action}`);
  if (own) return own;
  const [room = '', verb = ''] = action.split('.');
  if (room === 'case') return t.maybe(`did.${verb}`) ?? action;
  if (room === 'escalation') return t('auditAct.escalation');
  return action.startsWith('evidence.page.') ? t('auditAct.evidence.page') : action;
}

/** `case:<id>` leads to its case; other subjects have no page of their own. */
export const caseOf = (subject: string): string | undefined => /^case:([\w-]+)$/.exec(subject)?.[1];

/** A subject's kind, and its id by its end: ids of one day begin alike. */
export function subjectParts(subject: string): { kind: string; short: string } {
  const [kind = '', id = ''] = subject.split(':');
  return { kind, short: id.length > 14 ? `…${id.slice(-8)}` : id };
}
