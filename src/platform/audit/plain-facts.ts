/** Ids, codes, hashes, moments: what has letters of ASCII, digits and few marks. A name, an address or a sentence has others. */
const PLAIN = /^[\w.:+-]{0,80}$/;
const PHONE = /^(\+?86)?1[3-9]\d{9}$/;

/** What enters the chain stays for good, so words of and about people are refused. @throws Error naming the fact */
export function requirePlain(facts: unknown, name = 'facts'): void {
  if (facts !== null && typeof facts === 'object' && !(facts instanceof Date)) {
    for (const [key, value] of Object.entries(facts)) requirePlain(value, `${name}.${key}`);
    return;
  }
  if (typeof facts === 'string' && (!PLAIN.test(facts) || PHONE.test(facts))) throw new Error(`audit: ${name} is no id, code or hash; put what people wrote elsewhere and its hash here`);
}
