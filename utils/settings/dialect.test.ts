import { expect, it } from 'vitest';
import { dialectOf } from './dialect.ts';

it.each([
  [['en-GB', 'de'], 'british'],
  [['de-DE', 'en-AU', 'en-US'], 'australian'],
  [['en'], 'american'],
  [['en-Latn-CA'], 'canadian'],
  [['de', 'fr-CA'], 'american'],
  [[], 'american'],
])('for %j it is %s', (languages, dialect) => {
  expect(dialectOf(languages)).toBe(dialect);
});
