import { describe, expect, it } from 'vitest';
import { withTags } from './tagged-links.ts';

const tags = 'utm_source=x&utm_campaign=winter-refill';
/** As the builder of links does it: nothing is said of links to networks. */
const build = (url: string) =>
  url.startsWith('https://x.com/')
    ? { url: `${url}/clean` }
    : { url: `${url}${url.includes('?') ? '&' : '?'}${tags}`, campaign: 'winter-refill' };
const tagged = (text: string): string => withTags(text, build);

describe('links of a planned text', () => {
  it('carry their campaign, and the text around them stays', () => {
    expect(tagged('Read https://tidewell.example/winter. Or (https://tidewell.example/a?b=1)!')).toBe(
      `Read https://tidewell.example/winter?${tags}. Or (https://tidewell.example/a?b=1&${tags})!`,
    );
    expect(tagged('“https://tidewell.example”\nhttps://tidewell.example…')).toBe(
      `“https://tidewell.example?${tags}”\nhttps://tidewell.example?${tags}…`,
    );
  });

  it('are tagged once, and left alone where somebody tagged them or nothing is to be said of them', () => {
    for (const text of [
      'No link at all: tidewell.example',
      'https://tidewell.example/?utm_campaign=other',
      'https://tidewell.example/#utm_source=a',
      'https://x.com/tidewell/status/1',
    ])
      expect(tagged(text), text).toBe(text);
    const once = tagged('https://tidewell.example/winter');
    expect(tagged(once)).toBe(once);
  });
});
