const DIGITS = '零一二三四五六七八九';
const SMALL = ['', '十', '百', '千'];

function belowTenThousand(value: number): string {
  let text = '';
  let skipped = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== '';
    } else {
      text += `${skipped ? '零' : ''}${DIGITS[digit]}${SMALL[power]}`;
      skipped = false;
    }
  }
  return text;
}

function chineseInteger(value: number): string {
  if (value < 10_000) return belowTenThousand(value).replace(/^一十/, '十');
  const unit = value < 1e8 ? 1e4 : 1e8;
  const rest = value % unit;
  const joint = rest > 0 && rest < unit / 10 ? '零' : '';
  return `${chineseInteger(Math.floor(value / unit))}${unit === 1e4 ? '万' : '亿'}${joint}${rest ? chineseInteger(rest).replace(/^十/, '一十') : ''}`;
}

/** 一百九十四元整; 十二元零五分. Read aloud it catches a slipped digit. */
export function chineseAmount(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  const whole = yuan ? `${chineseInteger(yuan)}元` : '';
  if (!jiao && !cent) return `${whole || '零元'}整`;
  return `${whole}${jiao ? `${DIGITS[jiao]}角` : whole ? '零' : ''}${cent ? `${DIGITS[cent]}分` : ''}`;
}

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: [number, string][] = [[1e9, 'billion'], [1e6, 'million'], [1e3, 'thousand'], [100, 'hundred']];

function englishInteger(value: number): string {
  for (const [scale, name] of SCALES) {
    if (value < scale) continue;
    const rest = value % scale;
    const joint = rest === 0 ? '' : rest < 100 ? ' and ' : ' ';
    return `${englishInteger(Math.floor(value / scale))} ${name}${joint}${rest ? englishInteger(rest) : ''}`;
  }
  if (value < 20) return ONES[value]!;
  return `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${ONES[value % 10]}` : ''}`;
}

/** one hundred and ninety-four yuan; twelve yuan and five fen */
export function englishAmount(fen: number): string {
  const cents = fen % 100;
  const whole = `${englishInteger(Math.floor(fen / 100))} yuan`;
  return cents ? `${whole} and ${englishInteger(cents)} fen` : whole;
}
