/**
 * Words that say a lawyer, court, police or regulator has written, called or acted (rulebook section 7: legal review the same day).
 * A word that is denied right before it ("没收到律师函", "我不想去法院") tells of no letter; one that is feared or threatened does, since
 * a needless look of legal costs less than a missed date.
 */
// prettier-ignore
const OFFICIAL = new RegExp([
  '律师函', '律师信', '律师事务所[^，。；\\n]{0,8}(来函|发函|寄来|寄了|通知|函件)', '律师[^，。；\\n]{0,4}(来函|发函)',
  '(法院|法庭)[^，。；\\n]{0,8}(传票|通知|来函|来电|送达|冻结|判决|裁定|协助|文书|打电话|调解)', '传票', '起诉状', '应诉通知', '立案通知', '立案侦查', '仲裁(通知|申请书)',
  '公安机关', '公安局', '派出所[^，。；\\n]{0,8}(来函|来人|通知|调取|打电话|传唤|立案)', '经侦', '协查(函|通知)', '冻结(通知|令)', '警方[^，。；\\n]{0,8}(来函|通知|调取|传唤)',
  '(人民银行|人行|央行)[^，。；\\n]{0,8}(转|来函|来电|投诉|通知|督办)', '12363', '12315', '(金融监管|银保监|市场监管|市监|监管)(总局|局|所|部门)', '监管[^，。；\\n]{0,2}(来函|函|督办)', '消费者协会[^，。；\\n]{0,6}(来函|通知|转)', '消协[^，。；\\n]{0,6}(来函|通知|转)',
  "lawyer'?s? letter", "(letter|notice|demand) (from|by) (an? |the |their |his |her )?(lawyer|attorney|solicitor|law firm|court|police|regulator)", 'law firm[^.\\n]{0,20}(wrote|writes|sent|letter|notice|demand)', 'attorney letter', "solicitor'?s? letter", 'legal (letter|notice)',
  'court (notice|summons|order|papers|letter)', 'summons', 'subpoena', 'police (notice|letter|request|summons|station called)', 'regulator', 'PBOC', "people'?s bank of china",
].join('|'), 'gi');

const DENIED = /(不(想|会|愿|愿意|打算)?(去|打|找|投诉到)?|没有?(收到|接到|拿到|去|打|找)?过?|并未(收到)?|尚?未(收到|接到)?|还没(收到|有|去|打|找)?|不用(去|找|打)?|不必(去|找|打)?|不是|别去|无|\b(no|not|never|without|no longer)( (an?|the|any|yet|yet a|received|got|seen|have|had|going to|want to go to))*|n't( want| have| had| got| received| seen)*( an?| any| the| to)*)[\s“"'《]*$/i;

/** The first such word, or nothing. */
export function officialWord(text: string): string | undefined {
  for (const found of text.matchAll(OFFICIAL)) {
    const before = text.slice(Math.max(0, found.index - 24), found.index).split(/[，。；！？,.;!?\n]/).at(-1)!;
    if (!DENIED.test(before)) return found[0];
  }
  return undefined;
}
