import { describe, expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

const paid = (country?: string) => ({ campaign: { isSponsored: true, ...(country ? { country } : {}) } });

describe('disclosure', () => {
  it('is asked for in paid texts only', () => {
    const text = 'We love the new bottles of Tidewell and you will too.';
    expect(told('disclosure', text)).toEqual([]);
    expect(told('disclosure', text, paid())).toEqual([`missing |  | #ad ${text}`]);
    expect(told('disclosure', text, paid('DE'))).toEqual([`missing |  | Anzeige: ${text}`]);
    expect(told('disclosure', text, paid('AT'))).toEqual([`missing |  | Anzeige: ${text}`]);
  });

  it.each([
    ['Das ist die neue Flasche und wir mögen sie', 'Anzeige: '],
    ['C’est la nouvelle bouteille et nous aimons les couleurs', 'Publicité: '],
    ['Es la nueva botella de la casa y nos gusta', 'Publicidad: '],
    ['新しいボトルが届きました', '#PR '],
  ])('takes the language of %j', (text, label) => {
    expect(told('disclosure', text, paid())).toEqual([`missing |  | ${label}${text}`]);
  });

  it.each([
    '#ad We love the new bottles of Tidewell and you will too.',
    'Ad: We love the new bottles of Tidewell and you will too.',
    '[Ad] We love the new bottles of Tidewell and you will too.',
    'Paid partnership with Tidewell. We love the new bottles.',
  ])('is there in %j', (text) => {
    expect(told('disclosure', text, paid())).toEqual([]);
  });

  it('takes no word of a sentence for one', () => {
    expect(told('disclosure', 'This ad is not what you think of in the end', paid())).toHaveLength(1);
    expect(told('disclosure', 'Werbung für das Lesen machen wir gern und die ist gut', paid())).toHaveLength(1);
  });

  it('says which words are unclear', () => {
    expect(told('disclosure', 'We love it. #partner', paid())).toEqual(['unclear | #partner | We love it. #ad']);
    expect(told('disclosure', 'We love it. #collab', paid('GB'))).toEqual(['unclear | #collab | We love it. #ad']);
    expect(told('disclosure', 'We love it. #sp')).toEqual(['unclear | #sp | We love it. #ad']);
    expect(told('disclosure', 'We love it. #partner')).toEqual([]);
  });

  it('looks where it stands', () => {
    const text = 'We love the new bottles of Tidewell and you will too. #ad';
    expect(told('disclosure', text, { ...paid(), fold: 30 })).toEqual([`belowFold | #ad | #ad ${text}`]);
    expect(told('disclosure', text, { ...paid(), fold: 57 })).toEqual([]);
    const piled = 'We love it. #bottles #hotels #travel #ad #water';
    expect(told('disclosure', piled, paid())).toEqual([`inPile | #ad | #ad ${piled}`]);
  });
});

it('begins with the words of the campaign, and takes them for clear', () => {
  const campaign = { isSponsored: true, disclosure: 'Made for Tidewell (paid)' };
  const text = 'We love the new bottles and you will too.';
  expect(told('disclosure', text, { campaign })).toEqual([`missing |  | Made for Tidewell (paid): ${text}`]);
  expect(told('disclosure', `Made for Tidewell (paid): ${text}`, { campaign })).toEqual([]);
  expect(told('disclosure', `#ad ${text}`, { campaign })).toEqual([]);
});
