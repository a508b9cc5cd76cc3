/** Characters as the site counts them: most scripts of the West weigh 1, the rest and emoji 2, a link 23. */
export function weightOf(text: string): number {
  const withoutLinks = text.replace(/https?:\/\/\S+|\b[a-z0-9-]+\.(?:com|org|net|example)\b\S*/giu, 'x'.repeat(23));
  let weight = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(withoutLinks)) {
    if (/\p{Extended_Pictographic}|\p{RI}/u.test(segment) && !/^[\d#*©®]$/u.test(segment)) weight += 2;
    else for (const character of segment) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return weight;
}

const isLight = (code: number): boolean =>
  code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247);
