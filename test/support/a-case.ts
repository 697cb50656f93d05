import type { Actor } from '../../src/platform/http/actor.js';
import type { Case } from '../../src/cases/case.entity.js';
import type { Role } from '../../src/contract/index.js';

/** A case as it stands in the database, for pure functions. */
export const aCase = (fields: Partial<Case> = {}): Case => ({
  id: '0199e000-0000-7000-8000-000000000001', caseNo: '26-1015-0001-8', version: 1, status: 'investigating', kind: 'duplicate', provenKind: null, channel: 'web',
  mid: '999290054110001', merchantName: '鼎丰清吧', tid: null, terminal: null, claim: { kind: 'duplicate', mid: '999290054110001', story: '' }, claimedFen: 0,
  proposedFen: 0, returnedFen: 0, returnedBeforeFen: null, writtenOffFen: 0, targetLogNo: null, pickedLogNo: null, remedy: null, proposal: null, approved: false, question: null, papers: null, ownerId: null,
  level: 'agent', priority: 'normal', referredToLegal: false, holdReason: null, holdAt: null, lookups: 0, rejections: 0, reopenings: 0, ruleVersion: '2026-10', nextDueAt: null, heldByLaw: false,
  receivedAt: new Date('2026-10-15T02:00:00Z'), updatedAt: new Date('2026-10-15T02:00:00Z'), endedAt: null, ...fields,
});

export const anActor = (role: Role, fields: Partial<Actor> = {}): Actor => ({
  id: `${role}-1`, role, name: role, locale: 'zh', ...(role === 'merchant' ? { mid: '999290054110001' } : {}), ...fields,
});
