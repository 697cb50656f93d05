import { AUTOMATIC_REMEDIES, type Assessment, type AutomaticLine, type CaseKind, type RemedyKind, type Role, type SignerGroup, type SignerLine } from '../../contract/index.js';
import { REMEDY_GROUPS, RULES, signersFor, type Rulebook } from '../../cases/rulebook/index.js';

/** What section 5 leaves to be configured. */
export interface Policy {
  /** null: the rulebook's own lines */
  id: string | null;
  version: number;
  lines: readonly SignerLine[];
  /** empty also once it was stopped */
  automatic: readonly AutomaticLine[];
  sampleEvery: number;
}

const GROUPS = Object.entries(REMEDY_GROUPS) as [Exclude<SignerGroup, 'downward'>, readonly string[]][];

const linesOf = ({ signers, downwardSigners }: Rulebook): SignerLine[] => [
  ...signers.map(row => ({ group: GROUPS.find(([, remedies]) => remedies.includes(row.remedies[0]!))![0], upToFen: row.upToFen, signers: [...row.signers] })),
  { group: 'downward' as const, upToFen: null, signers: [...downwardSigners] },
];

/** Version 0: section 5 as it stands, and nothing automatic. */
export const RULEBOOK_POLICY: Policy = { id: null, version: 0, lines: linesOf(RULES), automatic: [], sampleEvery: 10 };

/** The rulebook with this policy's lines in the place of section 5. */
export function rulesUnder({ lines }: Pick<Policy, 'lines'>): Rulebook {
  const ordered = [...lines].sort((left, right) => (left.upToFen ?? Infinity) - (right.upToFen ?? Infinity));
  const signers = ordered.flatMap(({ group, upToFen, signers: roles }) => (group === 'downward' ? [] : [{ remedies: REMEDY_GROUPS[group], upToFen, signers: roles }]));
  return { ...RULES, signers, downwardSigners: ordered.find(line => line.group === 'downward')?.signers ?? RULES.downwardSigners };
}

/** Who signs, in order; see `signersFor`. */
export const signersUnder = (policy: Pick<Policy, 'lines'>, remedy: RemedyKind, amountFen: number, fraudCourtRegulator: boolean): Role[] =>
  signersFor(remedy, amountFen, { fraudCourtRegulator }, rulesUnder(policy));

/** What decides whether a proposal may be approved without a person. */
export interface Candidate {
  kind: CaseKind | null;
  remedy: RemedyKind;
  amountFen: number;
  proposal: Pick<Assessment, 'neverAutomatic' | 'reasons'> | null;
  level: string;
  referredToLegal: boolean;
  rejections: number;
  reopenings: number;
  papers: { missing: readonly unknown[]; unread?: number; openDoubts: number; altered: boolean } | null;
}

/** A person proposed it instead of the rulebook. */
const isByPerson = (proposal: Candidate['proposal']): boolean => proposal?.reasons.some(({ code }) => code === 'person_decided') ?? true;

/** The facts of a case that leave it to people, whatever a policy says. */
const needsPeople = (one: Candidate): boolean =>
  isByPerson(one.proposal) || Boolean(one.proposal?.neverAutomatic) || one.level !== 'agent' || one.referredToLegal || one.rejections + one.reopenings > 0;

const isUnclear = ({ papers }: Candidate): boolean => !papers || papers.missing.length > 0 || Boolean(papers.unread) || papers.openDoubts > 0 || papers.altered;

/** Whether kind, remedy and amount are within an automatic line. */
export const isCovered = ({ automatic }: Pick<Policy, 'automatic'>, { kind, remedy, amountFen }: Pick<Candidate, 'kind' | 'remedy' | 'amountFen'>): boolean =>
  AUTOMATIC_REMEDIES.includes(remedy) && amountFen > 0 && automatic.some(line => line.kind === kind && amountFen <= line.upToFen);

/** Section 5: automatic only for a kind with a limit, on the rulebook's own proposal, while nothing about the case is open. */
export const isAutomatic = (policy: Pick<Policy, 'automatic'>, one: Candidate): boolean => isCovered(policy, one) && !needsPeople(one) && !isUnclear(one);

/** The n-th automatic approval of a policy is drawn for review when n is a multiple. */
export const isSampled = (nth: number, sampleEvery: number): boolean => nth % sampleEvery === 0;
