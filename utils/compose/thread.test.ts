import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../model/network.ts';
import { lengthOf } from './length.ts';
import { linksIn } from './links.ts';
import { splitThread, type ThreadRoom } from './thread.ts';

const roomOf = (network: NetworkId, first: number, further = first): ThreadRoom => ({
  first,
  further,
  lengthOf: (text) => lengthOf(network, text),
});
const onX = roomOf('x', 280);
const solid = (text: string): string => text.replace(/\s+/g, '');

describe('a long text in parts', () => {
  it('is one part where it fits, and none where there is nothing', () => {
    expect(splitThread('Refills drop in winter.', onX)).toEqual(['Refills drop in winter.']);
    expect(splitThread(' \n ', onX)).toEqual([]);
    expect(splitThread('a'.repeat(900), { ...onX, first: undefined })).toHaveLength(1);
  });

  it('ends with a sentence, and not behind "Dr." or a number', () => {
    const text =
      'We asked Dr. Lindqvist of St. Olav. She says 3.5 litres are enough for everybody. Nobody drinks it warm.';
    expect(splitThread(text, roomOf('x', 60))).toEqual([
      'We asked Dr. Lindqvist of St. Olav.',
      'She says 3.5 litres are enough for everybody.',
      'Nobody drinks it warm.',
    ]);
  });

  it('ends with a paragraph where that leaves it full enough, and never with a sentence that stands all alone', () => {
    expect(splitThread('One two three four.\n\nFive six. Seven eight nine ten.', roomOf('x', 31))).toEqual([
      'One two three four.',
      'Five six. Seven eight nine ten.',
    ]);
    const [first] = splitThread(`Hi. ${'long words without any end '.repeat(9)}`, roomOf('x', 100));
    expect(first?.length).toBeGreaterThan(50);
  });

  it('counts as the network does: a link is 23, an emoji of a whole family 2', () => {
    const link = `https://tidewell.studio/${'a'.repeat(200)}`;
    expect(splitThread(`${link} ${link} ${link}`, roomOf('x', 50))).toEqual([`${link} ${link}`, link]);
    expect(splitThread('👩‍👩‍👧‍👦'.repeat(20), roomOf('x', 20))).toEqual(['👩‍👩‍👧‍👦'.repeat(10), '👩‍👩‍👧‍👦'.repeat(10)]);
    // The same family is eleven code units on LinkedIn.
    expect(splitThread('👩‍👩‍👧‍👦'.repeat(3), roomOf('linkedin', 24))).toEqual(['👩‍👩‍👧‍👦'.repeat(2), '👩‍👩‍👧‍👦']);
  });

  it('cuts words of scripts without spaces between them, and not before a full stop', () => {
    const parts = splitThread(
      '冬になると給水所の利用は減ります。水が冷たくなるからです。だから温度を上げました。',
      roomOf('x', 44),
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe('冬になると給水所の利用は減ります。水が冷たくなるからです。だから温度を上げました。');
    for (const part of parts) expect(part).not.toMatch(/^[。、]/);
  });

  it('gives the first part other room than the further ones', () => {
    const parts = splitThread('word '.repeat(100), roomOf('linkedin', 300, 50));
    expect(parts[0]?.length).toBeGreaterThan(250);
    expect(Math.max(...parts.slice(1).map((part) => part.length))).toBeLessThanOrEqual(50);
  });
});

/** The same sequence for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const pieces = [
  'water',
  'Refills',
  'drop.',
  'Why?',
  '—',
  'e.g.',
  'Dr.',
  '#hotels',
  '@tidewell',
  'https://tidewell.studio/a?b=1&c=%20d',
  'tidewell.com',
  'a.community',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈🇸🇪',
  '👍🏽',
  '1️⃣',
  'e\u0301te\u0301',
  'naïve',
  '水が冷たい。',
  'น้ำเย็นลงทุกวัน',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'שלום',
  'وداعا.',
  '\u200B',
  'a'.repeat(90),
];
const gaps = [' ', ' ', ' ', ' ', '  ', '\n', '\n\n', '', '\t', ' \n \n'];

describe('whatever is written', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('loses no letter and no part is too long, seed %i', (seed) => {
    const below = randomOf(seed);
    const text = Array.from(
      { length: 1 + below(160) },
      () => `${pieces[below(pieces.length)]}${gaps[below(gaps.length)]}`,
    ).join('');
    const networks = ['x', 'linkedin', 'facebook'] as const;
    const network = networks[below(3)] ?? 'x';
    const room = roomOf(network, 60 + below(240), 60 + below(240));
    const parts = splitThread(text, room);

    expect(solid(parts.join(''))).toBe(solid(text));
    let from = 0;
    for (const [index, part] of parts.entries()) {
      // As it stood in the text, white space within it too.
      const at = text.indexOf(part, from);
      expect(at).toBeGreaterThanOrEqual(from);
      expect(text.slice(from, at).trim()).toBe('');
      from = at + part.length;
      expect(part).toBe(part.trim());
      expect(part).not.toBe('');
      expect(room.lengthOf(part)).toBeLessThanOrEqual((index === 0 ? room.first : room.further) ?? 0);
    }
    const seams = new Set<number>();
    from = 0;
    for (const part of parts) {
      const at = text.indexOf(part, from);
      seams.add(at).add(at + part.length);
      from = at + part.length;
    }
    const letters = new Set(
      [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ index }) => index),
    );
    letters.add(text.length);
    for (const seam of seams) expect(letters.has(seam), `a letter is cut at ${seam}`).toBe(true);
    const least = Math.min(room.first ?? 0, room.further ?? 0);
    const cut = linksIn(text).filter(({ start, end }) => [...seams].some((seam) => seam > start && seam < end));
    // Only what no part has room for.
    for (const { start, end } of cut) expect(room.lengthOf(text.slice(start, end))).toBeGreaterThan(least);
    if (network === 'x') expect(cut).toEqual([]);
  });

  it('measures no more of a text than a few parts at a time', () => {
    let measured = 0;
    const text = `${'水が冷たい。'.repeat(2000)} ${'Refills drop in winter. '.repeat(1000)}`;
    const parts = splitThread(text, { ...onX, lengthOf: (part) => ((measured += part.length), lengthOf('x', part)) });
    expect(solid(parts.join(''))).toBe(solid(text));
    expect(measured).toBeLessThan(text.length * 20);
  });

  it('comes to an end with what fits nowhere', () => {
    const heap = `a${'\u0301'.repeat(700)}`;
    expect(splitThread(heap, onX).join('')).toBe(heap);
    const link = `https://tidewell.studio/${'a'.repeat(9000)}`;
    const parts = splitThread(`See ${link} now`, roomOf('linkedin', 3000, 1250));
    expect(solid(parts.join(''))).toBe(`See${link}now`);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(3000);
    expect(splitThread('漢字', roomOf('x', 1))).toEqual(['漢', '字']);
  });
});
