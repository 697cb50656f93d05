/** Ten invented merchants of the invented city 云州市. */
export interface Shop {
  mid: string;
  name: string;
  address: string;
  terminals: readonly { tid: string; serialNo: string; maker: string; model: string }[];
  /** opening hours, whole hours; rows after 23:00 settle on the next day */
  hours: readonly [from: number, to: number];
  /** usual amounts in yuan */
  yuan: readonly [from: number, to: number];
  /** basis points and cap in fen */
  plan: Plan;
  account: string;
}
export interface Plan {
  debitBp: number;
  debitCapFen: number;
  creditBp: number;
  walletBp: number;
}

const USUAL: Plan = { debitBp: 50, debitCapFen: 2000, creditBp: 60, walletBp: 38 };
const SMALL: Plan = { debitBp: 45, debitCapFen: 1800, creditBp: 55, walletBp: 30 };

const MODELS = [
  ['云帆', 'YF-P20'], ['云帆', 'YF-P20 Plus'], ['启瑞', 'QR-A8'], ['启瑞', 'QR-A8s'], ['恒铂', 'HB-Mini 3'],
] as const;

const terminals = (shop: number, ...models: number[]): Shop['terminals'] =>
  models.map((model, index) => {
    const [maker, name] = MODELS[model]!;
    return { tid: `80${String(shop).padStart(2, '0')}000${index + 1}`, serialNo: `${name.replace(/\W/g, '').toUpperCase()}${2_603_000 + shop * 37 + index}`, maker, model: name };
  });

// prettier-ignore
export const SHOPS: readonly Shop[] = [
  { mid: '999290545813001', name: '鼎丰清吧',     address: '云州市澄湖区酒坊巷 12 号',       terminals: terminals(1, 0, 2),    hours: [11, 24], yuan: [58, 780],    plan: USUAL, account: '3071' },
  { mid: '999290545661002', name: '老槐树鞋业',   address: '云州市北关区槐荫路 88 号',       terminals: terminals(2, 1),       hours: [9, 21],  yuan: [89, 960],    plan: USUAL, account: '1182' },
  { mid: '999290545812003', name: '春和早点铺',   address: '云州市澄湖区学府街 3 号',        terminals: terminals(3, 4),       hours: [6, 14],  yuan: [6, 68],      plan: SMALL, account: '5520' },
  { mid: '999290545912004', name: '佳宁大药房',   address: '云州市南桥区安康路 41 号',       terminals: terminals(4, 0, 3),    hours: [8, 22],  yuan: [12, 360],    plan: USUAL, account: '9046' },
  { mid: '999290547011005', name: '澄湖大酒店',   address: '云州市澄湖区环湖东路 1 号',      terminals: terminals(5, 1, 1, 3), hours: [7, 23],  yuan: [260, 3600],  plan: USUAL, account: '2213' },
  { mid: '999290545944006', name: '金翠楼珠宝',   address: '云州市北关区鼓楼大街 6 号',      terminals: terminals(6, 3),       hours: [10, 21], yuan: [680, 9800],  plan: USUAL, account: '7735' },
  { mid: '999290545411007', name: '好邻便利店',   address: '云州市南桥区车站路 19 号',       terminals: terminals(7, 0, 4),    hours: [0, 23],  yuan: [5, 180],     plan: SMALL, account: '6408' },
  { mid: '999290547538008', name: '远山汽修',     address: '云州市北关区工业三路 27 号',     terminals: terminals(8, 2),       hours: [8, 19],  yuan: [120, 4200],  plan: USUAL, account: '8891' },
  { mid: '999290545992009', name: '小满花店',     address: '云州市澄湖区柳叶巷 5 号',        terminals: terminals(9, 4),       hours: [9, 20],  yuan: [38, 560],    plan: SMALL, account: '4657' },
  { mid: '999290545732010', name: '南桥数码城',   address: '云州市南桥区科技路 60 号 B 座',  terminals: terminals(10, 3, 1),   hours: [10, 21], yuan: [99, 6800],   plan: USUAL, account: '1309' },
];

/** Short names for the stories. */
export const BAR = 0, SHOES = 1, BREAKFAST = 2, PHARMACY = 3, HOTEL = 4, JEWELLER = 5, CORNER = 6, GARAGE = 7, FLORIST = 8, DIGITAL = 9;

/** The pharmacy's plan changes inside the fortnight, so many days back. */
export const PLAN_CHANGE = { shop: PHARMACY, daysBack: 6, plan: { debitBp: 50, debitCapFen: 2000, creditBp: 72, walletBp: 45 } } as const;

export const phoneOf = (shop: number): string => `138000000${String(shop + 1).padStart(2, '0')}`;
