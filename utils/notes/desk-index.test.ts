import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeskIndex, type DeskIndex, type Findable } from './desk-index.ts';
import { isOneOff, wordsOf } from './words.ts';

const note = (ref: string, text: string, at = 0): Findable => ({ kind: 'note', ref, text, at });
function indexOf(...all: readonly Findable[]): DeskIndex {
  const index = createDeskIndex();
  for (const each of all) index.put(each);
  return index;
}
const refs = (index: DeskIndex, asked: string, most = 50): string[] =>
  index.search(asked, most).found.map(({ ref }) => ref);

describe('the search', () => {
  it('finds what has every word, in whatever form it was typed', () => {
    const index = indexOf(note('a', 'Größe of the **Refill** points'), note('b', 'refill only'));
    expect(refs(index, 'REFILL grosse')).toEqual(['a']);
    expect(refs(index, 'refill').sort()).toEqual(['a', 'b']);
    expect(refs(index, 'refill nothing')).toEqual([]);
    expect(refs(index, ' , ')).toEqual([]);
  });

  it('takes the last word for a beginning while it is typed', () => {
    const index = indexOf(note('a', 'refill points'), note('b', 'points of refund'));
    expect(refs(index, 'ref').sort()).toEqual(['a', 'b']);
    expect(refs(index, 'ref ')).toEqual([]);
    expect(refs(index, 'ref points')).toEqual([]);
    expect(refs(index, 'r')).toEqual([]);
  });

  it('forgives one letter where nothing has the word', () => {
    const index = indexOf(note('a', 'refill points'), note('b', 'refills'));
    expect(refs(index, 'refilk ')).toEqual(['a']);
    expect(refs(index, 'refill ')).toEqual(['a']);
    expect(refs(index, 'poin ')).toEqual([]);
  });

  it('puts names first, then the very word, then the newer', () => {
    const index = indexOf(note('old', 'mara', 1), note('new', 'mara', 9), note('longer', 'maranta', 20), {
      kind: 'person',
      ref: 'p',
      name: 'Mara Lindqvist',
      text: '',
      at: 0,
    });
    expect(refs(index, 'mara')).toEqual(['p', 'new', 'old', 'longer']);
    expect(index.search('mara', 2)).toMatchObject({ found: [{ ref: 'p' }, { ref: 'new' }], total: 4 });
    expect(index.search('mara', 9, 'person').total).toBe(1);
  });

  it('reads scripts without spaces, and the names in a note, not their ids', () => {
    const index = indexOf(note('a', '東京のホテル'), note('b', '@[Otto Berg](person:abc-def)'));
    expect(refs(index, 'ホテル')).toEqual(['a']);
    expect(refs(index, 'otto')).toEqual(['b']);
    expect(refs(index, 'abc')).toEqual([]);
  });

  it('knows words that are names of properties', () => {
    const index = indexOf(note('a', 'valueOf constructor toString'));
    for (const word of ['valueof', 'constructor', 'tostring']) expect(refs(index, word), word).toEqual(['a']);
  });

  it('answers as a look at everything would, after whatever was put and taken away', () => {
    const word = fc.constantFrom('refill', 'refund', 're', 'hotel', 'kiln', 'kin', 'mara');
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const step = fc.record({ ref: fc.integer({ min: 0, max: 9 }), text: fc.option(text) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), text, (steps, asked) => {
        const index = createDeskIndex();
        const kept = new Map<string, string>();
        // So many that empty places are taken out in between.
        for (let n = 0; n < 1100; n += 1) index.put(note('same', 'other'));
        for (const { ref, text: put } of steps) {
          if (put === null) index.remove('note', String(ref));
          else index.put(note(String(ref), put));
          if (put === null) kept.delete(String(ref));
          else kept.set(String(ref), put);
        }
        const wanted = wordsOf(asked);
        const isIn = (words: string[], each: string, isLast: boolean) =>
          words.includes(each) || (isLast && words.some((other) => other.startsWith(each)));
        const unique = [...new Set(wanted)];
        const expected = [...kept]
          .filter(([, has]) => unique.every((each, n) => isIn(wordsOf(has), each, n === unique.length - 1)))
          .map(([ref]) => ref);
        // A word that nothing has may be forgiven one letter: that is more than the plain look finds.
        const all = [...kept.values()].flatMap(wordsOf);
        fc.pre(unique.every((each, n) => isIn(all, each, n === unique.length - 1)));
        expect(refs(index, asked).sort()).toEqual(expected.sort());
        expect(index.size).toBe(kept.size + 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('words that differ by one letter', () => {
  it.each([
    ['refill', 'refilk'],
    ['refill', 'refil'],
    ['refill', 'xrefill'],
    ['refill', 'rfeill'],
  ])('%s and %s', (a, b) => {
    expect(isOneOff(a, b)).toBe(true);
    expect(isOneOff(b, a)).toBe(true);
  });

  it.each([
    ['refill', 'refill'],
    ['refill', 'refund'],
    ['refill', 'refi'],
    ['abc', 'cba'],
  ])('not %s and %s', (a, b) => expect(isOneOff(a, b)).toBe(false));
});
