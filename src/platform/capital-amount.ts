const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];

/** Below ten thousand; zeros between figures are read once, zeros at the end not at all. */
function group(value: number): string {
  let text = '';
  let skipped = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit) text += `${skipped ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    skipped = digit === 0 && text !== '';
  }
  return text;
}

function whole(value: number): string {
  if (value < 10_000) return group(value);
  const unit = value < 1e8 ? 1e4 : 1e8;
  const rest = value % unit;
  return `${whole(Math.floor(value / unit))}${unit === 1e4 ? '万' : '亿'}${rest > 0 && rest < unit / 10 ? '零' : ''}${whole(rest)}`;
}

/**
 * 人民币大写 as the People's Bank wants it on vouchers (正确填写票据和结算凭证的基本规定): 壹佰玖拾肆元整; 整 after 元 only.
 * @param fen a whole number
 */
export function capitalAmount(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new Error(`${fen} is no number of fen`);
  const sum = Math.abs(fen);
  const yuan = Math.floor(sum / 100), jiao = Math.floor(sum / 10) % 10, cents = sum % 10;
  if (sum === 0) return '零元整';
  const small = `${jiao ? `${DIGITS[jiao]}角` : ''}${cents ? `${DIGITS[cents]}分` : ''}`;
  // a zero in the place of 元, or of 角 before 分, is read
  const joint = yuan && small && (yuan % 10 === 0 || !jiao) ? '零' : '';
  return `${fen < 0 ? '负' : ''}${yuan ? `${whole(yuan)}元` : ''}${joint}${small || '整'}`;
}
