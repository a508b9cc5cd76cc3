import { describe, expect, it } from 'vitest';
import { parseWatchword, seenWords } from './watchwords.ts';

/** What of the text is meant, as it stands there; undefined where the watchword is not in it. */
function found(watchword: string, text: string): readonly string[] | undefined {
  const query = parseWatchword(watchword);
  return query && seenWords(query, text)?.map(({ from, to }) => text.slice(from, to));
}

describe('a watchword', () => {
  it('is found whatever its capitals and accents, and as the beginning of a longer word', () => {
    expect(found('refill', 'REFILLING is the new normal')).toEqual(['REFILLING']);
    expect(found('café', 'Two Cafes in Lisbon')).toEqual(['Cafes']);
    expect(found('grosse', 'Die Größe zählt')).toEqual(['Größe']);
    expect(found('refill', 'A prefill of the form')).toBeUndefined();
  });

  it('of up to three letters is a whole word: many begin like it', () => {
    expect(found('AI', 'The air in Seoul')).toBeUndefined();
    expect(found('seo', 'The air in Seoul')).toBeUndefined();
    expect(found('ai', 'Is AI, by any measure, new?')).toEqual(['AI']);
  });

  it('of several words wants all of them, in any order', () => {
    expect(found('guest soap', 'Soap for every guest')).toEqual(['Soap', 'guest']);
    expect(found('guest soap', 'Soap for everybody')).toBeUndefined();
  });

  it('in quotes is this phrase and no other', () => {
    expect(found('"guest soap"', 'Our guest, soap in hand')).toEqual(['guest, soap']);
    expect(found('"guest soap"', 'soap, guest')).toBeUndefined();
    expect(found('"guest soap"', 'guest soaps')).toBeUndefined();
    expect(found('“guest soap” hotel', 'Guest soap in hotels')).toEqual(['Guest soap', 'hotels']);
  });

  it('with a minus says what must not be there', () => {
    expect(found('refill -coffee', 'Refill your coffee')).toBeUndefined();
    expect(found('refill -coffee', 'Refill your soap')).toEqual(['Refill']);
    expect(found('refill -"free coffee"', 'Refill: coffee, free')).toEqual(['Refill']);
    expect(found('refill -"free coffee"', 'Refill: free coffee')).toBeUndefined();
  });

  it('finds tags, names and words with a hyphen as they are written', () => {
    expect(found('#refill', 'So #RefillLisbon it is')).toEqual(['RefillLisbon']);
    expect(found('zero-waste', 'Zero waste hotels')).toEqual(['Zero waste']);
    expect(found('@kiln_co', 'by @kiln_co')).toEqual(['kiln_co']);
  });

  it('is found inside of a line where words are not set apart', () => {
    expect(found('補充', '石鹸の補充ができます')).toEqual(['補充']);
    expect(found('สบู่', 'เติมสบู่ได้')).toEqual(['เติมสบู่ได้']);
  });

  it('is nothing where it names nothing to look for', () => {
    for (const text of ['', '  ', '-soap', '""', '#', '-"soap"']) expect(parseWatchword(text), text).toBeUndefined();
  });

  it('counts every place, each once, in the order of the text', () => {
    expect(found('soap refill', 'Refill soap with soap')).toEqual(['Refill', 'soap', 'soap']);
  });

  it('takes a long text and odd signs without going astray', () => {
    const long = `${'palavra '.repeat(8000)} refill`;
    expect(found('refill', long)).toEqual(['refill']);
    expect(found('re(fill', 're(fill')).toEqual(['re(fill']);
    expect(found('refill', '')).toBeUndefined();
  });
});
