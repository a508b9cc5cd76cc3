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
    ['我们喜欢这个新瓶子', '广告: '],
    ['نحب هذه الزجاجة الجديدة كثيرا', 'إعلان: '],
    ['हमें यह नई बोतल बहुत पसंद है', 'विज्ञापन: '],
    ['Líbí se nám ta nová lahev a je pro nás', 'Reklama: '],
  ])('takes the language of %j', (text, label) => {
    expect(told('disclosure', text, paid())).toEqual([`missing |  | ${label}${text}`]);
  });

  it.each([
    '#ad We love the new bottles of Tidewell and you will too.',
    'Ad: We love the new bottles of Tidewell and you will too.',
    '[Ad] We love the new bottles of Tidewell and you will too.',
    'Paid partnership with Tidewell. We love the new bottles.',
    '💧 Ad: We love the new bottles of Tidewell and you will too.',
    '【PR】新しいボトルが届きました',
    'ＰＲ：新しいボトルが届きました',
    '［広告］新しいボトルが届きました',
    '＃PR 新しいボトルが届きました',
    '【广告】我们喜欢这个瓶子，真的很好用。',
    'إعلان: نحب هذه الزجاجة الجديدة كثيرا',
    '#विज्ञापन हमें यह नई बोतल बहुत पसंद है',
    'Διαφήμιση: μας αρέσει το νέο μπουκάλι',
    'Реклама. Нам нравится новая бутылка, и вам понравится.',
  ])('is there in %j', (text) => {
    expect(told('disclosure', text, paid())).toEqual([]);
  });

  it('takes the words of any country where neither that nor the language is known', () => {
    expect(told('disclosure', 'Anzeige: Flasche Tidewell', paid())).toEqual([]);
    expect(told('disclosure', 'Anzeige: Flasche Tidewell', paid('GB'))).toHaveLength(1);
    expect(told('disclosure', 'Publicité : bouteille', paid())).toEqual([]);
  });

  it('takes no word of a sentence for one', () => {
    expect(told('disclosure', 'This ad is not what you think of in the end', paid())).toHaveLength(1);
    expect(told('disclosure', 'Эта реклама удивила нас, и вам тоже понравится', paid())).toHaveLength(1);
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
