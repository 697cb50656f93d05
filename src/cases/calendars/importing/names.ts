import { stateCouncilDays } from '../../calendar-days.js';

const LONGEST = 60, READ = 400;
// a later year's spelling wins, e.g. of a festival that was renamed
const ENGLISH = new Map(stateCouncilDays().toReversed().map(({ label, labelEn }) => [label, labelEn]));
const CHINESE = new Map([...ENGLISH].map(([zh, en]) => [en?.toLowerCase(), zh]));

/** The holiday's English name where it is one of China's; `国庆` and `国庆节` are one. */
export const englishOf = (name: string): string | undefined =>
  ENGLISH.get(name) ?? ENGLISH.get(`${name}节`) ?? ENGLISH.get(name.replace(/节$/, '')) ?? (CHINESE.has(name.toLowerCase()) ? name : undefined);

/** A summary without what feeds put around the name: `国庆节（休）`, `春节 补班 第1天/共2天`, `[班] 元旦`. */
export const nameOf = (summary: string): string =>
  summary
    .slice(0, READ) // more is no name, and the patterns below take the square of its blanks
    .replace(/第\s*\d+\s*天?\s*\/\s*共\s*\d+\s*天?/g, ' ')
    .replace(/[（(【[]\s*(休|班|假|放假|补班|上班|调休)\s*[）)】\]]/g, ' ')
    .replace(/(调休|补)?(上班|补班|休假|放假|假期)|补班|调休/g, ' ')
    .replace(/\s(休|班)$|^(休|班)\s/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
