/** Groups of letters that are spoken as one vowel, by language; a count by rule, right for most words. */
const vowels: Readonly<Record<string, RegExp>> = {
  en: /[aeiouy]+/g,
  de: /aa|ee|oo|ai|ei|au|eu|äu|ie|[aeiouyäöü]/g,
  fr: /(?:eau|[aeiouyàâéèêëîïôùûüœæ]{2,3}|[aeiouyàâéèêëîïôùûüœæ])/g,
  es: /[iu]{2}|[aeoáéó]?[iu][aeoáéó]|[aeoáéó][iuy](?![aeoáéóíú])|[aeiouáéíóúü]/g,
  it: /[iu][aeoàèéòó]|[aeoàèéòó][iu]|[aeiouàèéìòóù]/g,
  pt: /[aeoáâãéêóôõ][iu]|ão|õe|ãe|[aeiouáâãàéêíóôõú]/g,
  nl: /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyëïöü]/g,
  ru: /[аеёиоуыэюя]/g,
  tr: /[aeıioöuü]/g,
};

export function syllablesIn(word: string, language: string): number {
  const small = word.toLocaleLowerCase(language);
  const pattern = vowels[language];
  let count = pattern ? (small.match(pattern)?.length ?? 0) : 0;
  if (language === 'en') {
    // A silent e: "made", "times", "used"; not "table", "wanted".
    if (/[^aeiouyl]e$|[aeiouy]le$|[^aeioutdy]ed$|[^aeiousxzhcgy]es$/.test(small)) count -= 1;
    if (/[^aeiou]ia|io(?!n|us)|[^q]ua[lt]|eo/.test(small)) count += 1;
  }
  if (language === 'fr' && /[^aeiouyéèêô]es?$|[^aeiouy]ent$/.test(small)) count -= 1;
  return Math.max(1, count);
}
