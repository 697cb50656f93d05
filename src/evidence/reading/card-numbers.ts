/** Signs that a reader takes for digits and back. */
const LIKE: Record<string, string> = { O: '0', o: '0', D: '0', Q: '0', l: '1', I: '1', i: '1', '|': '1', Z: '2', z: '2', S: '5', s: '5', b: '6', G: '6', B: '8' };
export const LIKE_DIGITS = '[\\dOoDQlIi|ZzSsbGB]';

const CARD_LABEL = /(?:卡\s?号|账\s?号|card\s?(?:no|num(?:ber)?)?|pan|acct?(?:\s?no)?)[\s.:：#]*$/i;
const OTHER_LABEL =
  /(?:商户|终端|参考|检索|流水|凭证|票据|批次|授权|订单|交易|单号|编号|序列?号|电话|手机|设备|(?<![a-z])(?:mid|tid|rrn|ref(?:erence)?|trace|batch|auth|order|invoice|merchant|terminal|voucher|seq|log|sn|s\/n|tel|phone|mobile)(?![a-z]))[^\d]{0,8}$/i;
const GROUPED = /^\S{4}([ \-.]{1,2})\S{4}\1\S{4}\1\S{4}(?:\1\S{1,3})?$/;

export const readAsDigits = (text: string): string => [...text].map(sign => LIKE[sign] ?? sign).join('').replace(/\D/g, '');

/** Whether the words just before a number say that it is something else. */
export const isOtherNumber = (ahead: string): boolean => OTHER_LABEL.test(ahead) && !CARD_LABEL.test(ahead);

/** @param written as read, with its gaps and mistaken letters */
export function isCardNumber(digits: string, written: string, ahead: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  const letters = [...written].filter(sign => /[A-Za-z|]/.test(sign)).length;
  if (letters > 4) return false;
  // one digit misread spoils the check digit, not the label or the grouping
  if (CARD_LABEL.test(ahead)) return true;
  if (GROUPED.test(written.trim()) && /^[2-9]/.test(digits)) return true;
  return /^62(?:\d{14}|\d{17})$/.test(digits) || (networkFits(digits) && passesLuhn(digits));
}

/** For numbers that pass the check digit already: which of them are cards and which merely 15 or 14 digits long. */
export const looksLikeCard = (digits: string, ahead: string): boolean => CARD_LABEL.test(ahead) || (networkFits(digits) && !isOtherNumber(ahead));

const networkFits = (digits: string): boolean =>
  /^(?:62\d{14,17}|4(?:\d{12}|\d{15}|\d{18})|(?:5\d|35|60|64|65|2[2-7])\d{14}|(?:60|64|65|68|69|9[0-9]|8[0-9])\d{14,17}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11})$/.test(digits);

export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, place) => {
    const value = Number(sign) * (place % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
