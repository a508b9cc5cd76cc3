/** An age that we cannot read still has a number; no language's word for an advertisement has one. */
export const couldBeAge = (text: string): boolean =>
  /^\P{Nd}{0,12}\p{Nd}{1,2}\P{Nd}{0,12}$/u.test(text.split('•')[0] ?? '');

/** What stands where posts show their age: the age, else the lines that may be "now" or the word for an advertisement. */
export const timeSlotIn = (lines: readonly string[]): string =>
  (lines.find(couldBeAge) ?? lines.slice(0, 4).join('\n')).slice(0, 120);
