import { credit, debit, gold, wallet, type Draft, type Payer } from './drafts.js';
import { settleDayOf, type Moments } from './moments.js';
import { Random } from './random.js';
import { SHOPS } from './shops.table.js';

export const DAYS = 14;
const HOUR = 3600_000;
const MINUTE = 60_000;

/** Ordinary trade of all shops from a fortnight back up to the last known minute, beside the rows that tell a story. */
export function background(moments: Moments, told: readonly Draft[]): Draft[] {
  const last = settleDayOf(moments.upTo);
  const drafts = SHOPS.flatMap((_, shop) => {
    const random = new Random(`${shop}/${moments.day(0)}`);
    const taken = new Set(told.filter(draft => draft.shop === shop).map(draft => draft.amtFen));
    const days: Draft[][] = [];
    for (let back = DAYS; back >= 0; back--) days.push(dayOf(shop, moments.at(back, '00:00'), { random, taken, yesterday: days.at(-1) ?? [] }));
    return days.flat();
  });
  return drafts.filter(({ at }) => at <= moments.upTo && settleDayOf(at) <= last);
}

interface Trade {
  random: Random;
  /** amounts of the shop that are not to come again: equal sales would be a double charge nobody meant */
  taken: Set<number>;
  yesterday: Draft[];
}

function dayOf(shop: number, midnight: Date, trade: Trade): Draft[] {
  const { random, yesterday } = trade;
  const { hours } = SHOPS[shop]!;
  const seconds = Array.from({ length: random.int(8, 12) }, () => random.int(hours[0] * 3600, hours[1] * 3600 - 1)).sort((left, right) => left - right);
  const sales = seconds.flatMap(second => saleOf(shop, new Date(midnight.getTime() + second * 1000), trade));
  const back = random.share() < 0.3 ? sales.find(({ status, payer }) => !status && payer.panMasked !== '') : undefined;
  const old = random.share() < 0.2 ? yesterday.find(({ status, type, payer }) => !status && !type && payer.panMasked === '') : undefined;
  return [
    ...sales,
    ...(back ? voidOf(back) : []),
    ...(old ? [{ ...old, type: 'REFUND' as const, of: old, at: new Date(midnight.getTime() + 10 * HOUR + random.int(0, 3600) * 1000), backOffice: true, reason: '退货' }] : []),
  ];
}

/** One sale; now and then the line breaks and it is tried again, or the card is refused. */
function saleOf(shop: number, at: Date, { random, taken }: Trade): Draft[] {
  const sale: Draft = { shop, terminal: random.int(0, SHOPS[shop]!.terminals.length - 1), at, amtFen: freshAmount(shop, random, taken), payer: payerOf(random) };
  const luck = random.share();
  if (luck < 0.02) return [{ ...sale, status: 'REVERSED', resp: '98' }, { ...sale, at: new Date(at.getTime() + 50_000) }];
  if (luck < 0.035) return [{ ...sale, status: 'FAILED', resp: '51' }];
  return [sale];
}

/** Some minutes later, while the batch is open. */
function voidOf(sale: Draft): Draft[] {
  const at = new Date(sale.at.getTime() + 6 * MINUTE);
  return settleDayOf(at) === settleDayOf(sale.at) ? [{ ...sale, type: 'VOID', of: sale, at }] : [];
}

function freshAmount(shop: number, random: Random, taken: Set<number>): number {
  const [from, to] = SHOPS[shop]!.yuan;
  // small amounts are more common than large ones
  const yuan = from * (to / from) ** random.share();
  const ending = random.pick([0, 0, 0, 50, 80, 90]);
  let fen = Math.floor(yuan) * 100 + (yuan < 300 ? ending : 0);
  while (taken.has(fen)) fen += 100;
  taken.add(fen);
  return fen;
}

function payerOf(random: Random): Payer {
  const last4 = random.digits(4);
  const luck = random.share();
  if (luck < 0.3) return debit(last4);
  if (luck < 0.45) return credit(last4);
  if (luck < 0.58) return gold(last4);
  if (luck < 0.62) return { channel: 'UPAY', cardKind: '03', panMasked: `628260******${last4}` };
  if (luck < 0.64) return { channel: 'UPAY', cardKind: '05', panMasked: `623010******${last4}` };
  return wallet(luck < 0.84 ? 'WECHAT' : luck < 0.97 ? 'ALIPAY' : 'CLOUD');
}
