import { describe, expect, it } from 'vitest';
import type { Persona } from '../model/desk-rules.ts';
import { isFit, personaFit, type Said } from './persona-fit.ts';

const persona = (said: Partial<Persona>): Persona => ({
  id: 'ops',
  name: 'Ops buyer',
  createdAt: 0,
  updatedAt: 0,
  titles: [],
  industries: [],
  interests: [],
  behaviours: [],
  ...said,
});
const headline = (text: string): Said => ({ where: 'headline', text, seenAt: 5 });
const words = (of: Partial<Persona>, ...said: Said[]) => personaFit(persona(of), said)?.matches.map(({ word }) => word);

describe('how somebody fits a persona', () => {
  it('counts each criterion once, and says which word was found where', () => {
    const fit = personaFit(
      persona({
        titles: ['operations manager', 'facilities lead'],
        industries: ['hotels', 'campus'],
        interests: ['refill'],
        place: 'Bergen',
      }),
      [headline('Facilities Lead at Oakmoor Hotels'), { where: 'tag', text: 'refill' }],
    );
    expect(fit).toMatchObject({ met: 3, of: 4, unmet: ['place'], isUnknown: false });
    expect(fit?.matches.map(({ criterion, word, said }) => [criterion, word, said.where, said.seenAt])).toEqual([
      ['titles', 'facilities lead', 'headline', 5],
      ['industries', 'hotels', 'headline', 5],
      ['interests', 'refill', 'tag', undefined],
    ]);
  });

  it('knows whole words in any case and with any accents, one after the other', () => {
    expect(words({ titles: ['hotel'] }, headline('Hotelier in Wien'))).toEqual([]);
    expect(words({ titles: ['CAFÉ owner'] }, headline('cafe Owner'))).toEqual(['CAFÉ owner']);
    expect(words({ titles: ['café owner'] }, headline('Owner of a café'))).toEqual([]);
    expect(words({ industries: ['Straße'] }, headline('STRASSE'))).toEqual(['Straße']);
  });

  it('finds words where none are parted by spaces', () => {
    expect(words({ industries: ['ホテル'] }, headline('東京のホテル支配人'))).toEqual(['ホテル']);
    expect(words({ industries: ['โรงแรม'] }, headline('ผู้จัดการโรงแรมในกรุงเทพ'))).toEqual(['โรงแรม']);
  });

  it('leaves age and income out, and says so', () => {
    const fit = personaFit(persona({ titles: ['buyer'], ageBand: '35-50', incomeBand: 'high' }), [
      headline('Buyer, 42'),
    ]);
    expect(fit).toMatchObject({ met: 1, of: 1, leftOut: ['ageBand', 'incomeBand'] });
  });

  it('says that nothing is known, which is not the same as that nothing fits', () => {
    expect(personaFit(persona({ titles: ['buyer'] }), [])).toMatchObject({ met: 0, of: 1, isUnknown: true });
    expect(personaFit(persona({ titles: ['buyer'] }), [headline('Painter')])).toMatchObject({
      met: 0,
      isUnknown: false,
    });
  });

  it('says nothing of a persona without words', () => {
    expect(personaFit(persona({ titles: [' '], summary: 'Buys for hotels' }), [headline('Buys')])).toBeUndefined();
  });
});

it('more than half is a fit', () => {
  expect([isFit({ met: 1, of: 2 }), isFit({ met: 2, of: 3 }), isFit({ met: 0, of: 1 })]).toEqual([false, true, false]);
});
