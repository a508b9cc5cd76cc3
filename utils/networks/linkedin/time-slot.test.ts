import { describe, expect, it } from 'vitest';
import { isPromoted } from './published.ts';
import { timeSlotIn } from './time-slot.ts';

describe('isPromoted', () => {
  it.each([
    'Promoted',
    'Promoted by Kiln Co 2000',
    'Promovida pela empresa Forno',
    'Anzeige',
    'Gesponsert',
    'Post sponsorisé',
    'Post sponsorizzato',
    'Promocionado',
    'Patrocinado',
    'Gepromoot',
    'Treść promowana',
    'Marknadsfört',
    'Öne çıkarılan içerik',
    'Продвигается',
    '促銷內容',
    '广告',
    '프로모션',
    'プロモーション',
    'الترويج',
  ])('%s is an advertisement', (text) => expect(isPromoted(text)).toBe(true));

  it.each(['2h •', '1 d • Editado •', '3 Std. •', '2 天 •', '3 xyz •'])('%s is an age', (text) => {
    expect(isPromoted(text)).toBe(false);
  });

  it('says nothing where it does not know the words', () => {
    for (const text of ['Potter', '', 'Visit my website', 'now']) expect(isPromoted(text)).toBeUndefined();
  });
});

describe('timeSlotIn', () => {
  it('is the age as it is shown, else what may be one in words', () => {
    expect(timeSlotIn(['Facilities lead', '2h • Edited'])).toBe('2h • Edited');
    expect(timeSlotIn(['Facilities lead', 'now'])).toBe('Facilities lead\nnow');
  });
});
