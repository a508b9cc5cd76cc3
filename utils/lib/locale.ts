/** A language tag of a page as Intl knows it; English when nobody knows it. */
export function localeOf(tag: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag.replace('_', '-').split('-u-', 1))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Decimal digits of every script as 0–9. In Unicode the digits of a script stand together, beginning with zero. */
export const westernDigits = (text: string): string =>
  text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
