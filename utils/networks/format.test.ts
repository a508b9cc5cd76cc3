import { expect, it } from 'vitest';
import { formatOf } from './format.ts';

const original = { network: 'linkedin', kind: 'activity', id: '1' } as const;

it.each([
  [{ media: [], quotes: false, text: 'Words' }, 'text'],
  [{ media: ['photo'], pictures: ['A jug'], quotes: false }, 'image'],
  [{ media: ['photo'], pictures: ['', ''], quotes: false }, 'multi-image'],
  [{ media: ['photo', 'video'], pictures: [''], quotes: false }, 'video'],
  [{ media: ['card'], quotes: false, text: 'Look' }, 'link'],
  [{ media: ['poll'], quotes: false }, 'poll'],
  [{ media: ['photo'], pictures: [''], quotes: true }, 'quote'],
  [{ media: [], quotes: false, original }, 'repost'],
] as const)('%j is called %s', (shown, format) => expect(formatOf(shown as never)).toBe(format));

it.each([
  { media: ['photo'], quotes: false },
  { quotes: false, text: 'Words' },
  { media: [], text: 'Words' },
  { media: [], quotes: false, text: '' },
] as const)('%j leaves it open', (shown) => expect(formatOf(shown as never)).toBeUndefined());
