import type { Role } from '../../contract/index.js';
import { maskCardData } from '../../platform/guard/card-data.js';
import { maskPhone } from '../../platform/guard/phone.js';
import type { Facts, Named } from '../content.js';
import type { FiledOutsider } from '../../cases/case-file/case-file.js';

/** Somebody as the house knows them. */
export interface Known {
  id: string;
  name: string;
  role: Role;
  phone?: string | null;
  email?: string | null;
}

// levels, clocks, senders and the like, as rooms write them
const CODES = new Set(['to', 'from', 'clock', 'source', 'trigger', 'rung', 'party', 'section', 'outcome', 'because', 'act', 'kind', 'remedy', 'releases', 'state', 'cause', 'until']);
const HAN = /^\p{Script=Han}/u;
const PHONE = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;
const MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;

/** `方*`, `欧阳*` stays `欧**`; of another script the first letter. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return HAN.test(first) ? first + '*'.repeat(Math.min(Math.max(rest.length, 1), 2)) : `${first}***`;
}

/** Card data, telephone numbers and mail addresses in somebody's words. */
export const covered = (said: string): string =>
  maskCardData(said).text.replace(PHONE, maskPhone).replace(MAIL, whole => `${whole[0]}***@${whole.split('@')[1]!}`);

/** Their names in any case of letters, and how to reach them; one sign alone is a word as often as a name. */
function withoutOutsiders(said: string, outsiders: readonly FiledOutsider[]): string {
  const pairs = outsiders.flatMap(({ name, contact, representative }) => [[contact, '***'], [name, maskName(name)], [representative ?? '', maskName(representative ?? '')]] as const);
  return pairs.filter(([whole]) => [...whole.trim()].length > 1).reduce((text, [whole, masked]) => text.replace(new RegExp(escaped(whole.trim()), 'giu'), () => masked), said);
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Gives everybody in the papers a number, under which the annex says who it is. */
export class People {
  private readonly named = new Map<string, Named>();
  private readonly known: Map<string, Known>;
  private readonly words: readonly [name: string, masked: string][];

  /** @param firm the merchant's own name: a firm is no person @param outsiders are in no list, but covered wherever somebody names them */
  constructor(
    known: readonly Known[],
    private readonly firm: string,
    private readonly outsiders: readonly FiledOutsider[] = [],
  ) {
    this.known = new Map(known.map(one => [one.id, one]));
    const persons = known.filter(one => this.isPerson(one) && [...one.name].length > 1);
    // the longer name first: one may begin with another
    this.words = persons.map((one): [string, string] => [one.name, maskName(one.name)]).sort((left, right) => right[0].length - left[0].length || (left[0] < right[0] ? -1 : 1));
  }

  /** Numbers rise as people come up, so equal cases number alike. */
  of({ id, name, role }: { id: string; name: string; role: Role }): Named {
    const before = this.named.get(id);
    if (before) return before;
    const one = this.known.get(id) ?? { id, name, role };
    const made: Named = { ref: role === 'system' ? '' : `P${[...this.named.values()].filter(each => each.ref).length + 1}`, role, name: this.isPerson(one) ? maskName(one.name || name) : one.name };
    this.known.set(id, one);
    this.named.set(id, made);
    return made;
  }

  byId(id: string, role: Role): Named {
    const one = this.known.get(id);
    return this.of({ id, name: one?.name ?? id, role });
  }

  /** Text of people: card data, telephone numbers, addresses and the names of those in the papers are covered. */
  text(said: string): string {
    return this.words.reduce((text, [name, masked]) => text.replaceAll(name, masked), covered(withoutOutsiders(said, this.outsiders)));
  }

  /** Facts of an event or a request; what is a code of ours stays one, whoever is called the same. */
  facts(told: Facts): Facts {
    return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, typeof value === 'string' && !CODES.has(key) ? this.text(value) : value]));
  }

  listed(): (Named & { id: string; phone?: string })[] {
    return [...this.named].filter(([, one]) => one.ref).map(([id, one]) => ({ ...one, id, ...(this.known.get(id)?.phone ? { phone: maskPhone(this.known.get(id)!.phone!) } : {}) }));
  }

  private isPerson({ role, name }: Pick<Known, 'role' | 'name'>): boolean {
    return role !== 'system' && !(role === 'merchant' && name === this.firm);
  }
}
