/** A mainland mobile number as 11 digits, from text with +86, spaces, dashes or full-width digits; null for anything else. */
export function normalPhone(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}().]/gu, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}

export const isPhone = (text: string): boolean => normalPhone(text) !== null;

/** `138****5678`. Of anything that is no mobile number at most the last four digits stay. */
export function maskPhone(text: string): string {
  const phone = normalPhone(text);
  if (phone) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  // of a short number four digits would be most of it
  return digits.length >= 9 ? `****${digits.slice(-4)}` : '****';
}
