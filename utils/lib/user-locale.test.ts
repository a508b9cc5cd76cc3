import { afterEach, expect, it, vi } from 'vitest';
import { formatDay } from './format.ts';
import { userLocale } from './user-locale.ts';

// The tests run in American English.
afterEach(() => vi.unstubAllGlobals());

it.each([
  [['en-GB', 'en'], 'en-GB'],
  [['de-AT', 'en-AU', 'en-US'], 'en-AU'],
  [['en'], undefined],
  [['fr-CA'], undefined],
  [['en-_'], undefined],
  [[], undefined],
] as const)('of %j takes %s', (languages, locale) => {
  expect(userLocale(languages)).toBe(locale);
});

it('writes days in the order that the user prefers', () => {
  const day = Date.UTC(2026, 9, 4, 12);
  vi.stubGlobal('navigator', { languages: ['en-GB', 'en'] });
  expect(formatDay(day, day)).toBe('4 Oct');
  vi.stubGlobal('navigator', { languages: ['en-US', 'en'] });
  expect(formatDay(day, day)).toBe('Oct 4');
});
