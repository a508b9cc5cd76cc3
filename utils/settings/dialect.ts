import type { EnglishDialect } from '../model/english.ts';

const byRegion: Readonly<Record<string, EnglishDialect>> = {
  AU: 'australian',
  CA: 'canadian',
  GB: 'british',
  IE: 'british',
  IN: 'indian',
  NZ: 'australian',
  ZA: 'british',
};

/** The English of somebody who reads in these languages, BCP 47, the first one that is English; American without one. */
export function dialectOf(languages: readonly string[]): EnglishDialect {
  const english = languages.find((language) => /^en\b/i.test(language));
  const region = /-([a-z]{2})$/i.exec(english ?? '')?.[1]?.toUpperCase();
  return (region && byRegion[region]) || 'american';
}
