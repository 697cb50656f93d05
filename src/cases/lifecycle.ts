import type { CaseStatus, Role, Step } from '../contract/index.js';

/** Ledger jobs that follow a move; their handlers live in the capability rooms. */
export const EFFECTS = {
  LOCATE: 'investigation.locate',
  PREPARE: 'remedy.prepare',
  EXECUTE: 'remedy.execute',
  SCREEN: 'escalation.screen',
  TELL: 'notification.announce',
  PAPERS: 'evidence.review',
} as const;
export type Effect = (typeof EFFECTS)[keyof typeof EFFECTS];

export type Row = readonly [from: CaseStatus | null, step: Step, to: CaseStatus, by: readonly Role[], then: readonly Effect[]];

const { LOCATE, PREPARE, EXECUTE, SCREEN, TELL, PAPERS } = EFFECTS;
const DESK = ['agent', 'supervisor'] as const;
const SIGNERS = ['agent', 'supervisor', 'legal', 'admin'] as const;

/** States in which no money has been sent: the merchant may still withdraw. */
const UNDECIDED = ['investigating', 'in_review', 'awaiting_file', 'awaiting_merchant', 'proposed'] as const;
/** States in which a promise to the merchant is running. */
export const PROMISED = [...UNDECIDED, 'executing', 'confirming', 'on_hold'] as const;

const each = (from: readonly CaseStatus[], step: Step, to: CaseStatus, by: readonly Role[], then: readonly Effect[]): Row[] =>
  from.map(one => [one, step, to, by, then] as const);

/** The state machine, the permission table and the list of effects at once. */
// prettier-ignore
export const LIFECYCLE: readonly Row[] = [
  // from               step               to                   who may                          what follows
  [null,                'submit',          'investigating',     ['merchant', ...DESK],           [LOCATE, PAPERS, TELL]],
  ['investigating',     'propose',         'proposed',          ['system'],                      [PREPARE, PAPERS, SCREEN, TELL]],
  ['investigating',     'review',          'in_review',         ['system'],                      [PAPERS, SCREEN, TELL]],
  ['investigating',     'wait_file',       'awaiting_file',     ['system'],                      [PAPERS, SCREEN, TELL]],
  ['investigating',     'ask',             'awaiting_merchant', ['system', ...DESK],             [SCREEN, TELL]],
  ['investigating',     'hold',            'on_hold',           ['system', ...DESK],             [SCREEN, TELL]],
  ['in_review',         'pick',            'investigating',     DESK,                            [LOCATE]],
  ['in_review',         'retry',           'investigating',     DESK,                            [LOCATE]],
  ['in_review',         'propose',         'proposed',          DESK,                            [PREPARE, SCREEN, TELL]],
  ['in_review',         'ask',             'awaiting_merchant', DESK,                            [TELL]],
  ['in_review',         'hold',            'on_hold',           DESK,                            [TELL]],
  ['awaiting_file',     'retry',           'investigating',     ['system', ...DESK],             [LOCATE]],
  ['awaiting_file',     'ask',             'awaiting_merchant', DESK,                            [TELL]],
  ['awaiting_file',     'judge',           'in_review',         DESK,                            []],
  ['awaiting_merchant', 'answer',          'investigating',     ['merchant', 'system', ...DESK], [LOCATE, TELL]],
  ['awaiting_merchant', 'answer_overdue',  'in_review',         ['system'],                      [TELL]],
  ['awaiting_merchant', 'judge',           'in_review',         DESK,                            []],
  ['proposed',          'sign',            'proposed',          SIGNERS,                         []],
  ['proposed',          'approve',         'executing',         ['system', ...SIGNERS],                       [EXECUTE, SCREEN, TELL]],
  ['proposed',          'conclude',        'resolved',          SIGNERS,                         [SCREEN, TELL]],
  ['proposed',          'reject',          'in_review',         SIGNERS,                         [TELL]],
  ['proposed',          'doubt',           'in_review',         ['system'],                      [SCREEN, TELL]],
  ['executing',         'sent',            'confirming',        ['system'],                      [TELL]],
  ['executing',         'refused',         'in_review',         ['system'],                      [TELL]],
  ['executing',         'confirm',         'resolved',          ['system'],                      [TELL]],
  ['executing',         'not_confirmed',   'in_review',         ['system'],                      [TELL]],
  ['confirming',        'confirm',         'resolved',          ['system'],                      [TELL]],
  ['confirming',        'not_confirmed',   'in_review',         ['system'],                      [TELL]],
  ['resolved',          'accept',          'closed',            ['merchant'],                    [TELL]],
  ['resolved',          'contest',         'in_review',         ['merchant'],                    [SCREEN, TELL]],
  ['resolved',          'objection_over',  'closed',            ['system'],                      [TELL]],
  ['closed',            'reopen',          'in_review',         ['merchant', ...DESK],           [SCREEN, TELL]],
  ['withdrawn',         'reopen',          'investigating',     ['merchant', ...DESK],           [LOCATE, TELL]],
  ['on_hold',           'release',         'in_review',         ['supervisor', 'legal'],         [TELL]],
  ['legal_review',      'propose',         'proposed',          ['legal'],                       [PREPARE, TELL]],
  ['legal_review',      'send_back',       'in_review',         ['legal', 'admin'],              [TELL]],
  ['legal_review',      'rule',            'resolved',          ['legal', 'admin'],              [TELL]],
  ...each(UNDECIDED,    'withdraw',        'withdrawn',         ['merchant'],                    [TELL]),
  ...each(PROMISED,     'refer',           'legal_review',      ['system', 'supervisor'],        [TELL]),
  ...each(PROMISED,     'clock_passed',    'legal_review',      ['system'],                      [TELL]),
];

export const rowFor = (from: CaseStatus | null, step: Step): Row | undefined => LIFECYCLE.find(row => row[0] === from && row[1] === step);

export const stepsFor = (role: Role, from: CaseStatus): Step[] => LIFECYCLE.filter(row => row[0] === from && row[3].includes(role)).map(row => row[1]);

/** The table as it stands in docs/architecture.md. */
export const lifecycleAsMarkdown = (): string =>
  ['| from | step | to | who may | what follows |', '|---|---|---|---|---|']
    .concat(LIFECYCLE.map(([from, step, to, by, then]) => `| ${from ?? '–'} | ${step} | ${to} | ${by.join(', ')} | ${then.join(', ') || '–'} |`))
    .join('\n');

/** @throws Error when a state can not be reached from a submission or never left, or a row stands twice */
export function checkLifecycle(table: readonly Row[] = LIFECYCLE): void {
  const rows = new Set(table.map(row => `${row[0]} ${row[1]}`));
  if (rows.size !== table.length) throw new Error('the lifecycle has two rows for one step');
  const reached = reachableFrom(table, null);
  const lost = table.map(row => row[0]).filter(from => from !== null && !reached.has(from));
  if (lost.length) throw new Error(`no way leads to ${lost.join(', ')}`);
}

function reachableFrom(table: readonly Row[], start: CaseStatus | null, seen = new Set<CaseStatus>()): Set<CaseStatus> {
  for (const [from, , to] of table) if (from === start && !seen.has(to)) reachableFrom(table, to, seen.add(to));
  return seen;
}
