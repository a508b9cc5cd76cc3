import { describe, expect, it } from 'vitest';
import { isOlder, isPromoted, publishedAtOf } from './published.ts';

const hour = 3_600_000;
const seenAt = Date.parse('2026-07-17T12:00:00Z');
const id = (ms: number): string => String(BigInt(ms) << 22n);
const post = (kind: string, ageMs: number) => ({ network: 'linkedin' as const, kind, id: id(seenAt - ageMs) });
const hours = (n: number) => ({ from: seenAt - (n + 1) * hour + 1, to: seenAt - n * hour });

describe('publishedAtOf', () => {
  it('takes the id of an activity to the millisecond', () => {
    const at = seenAt - 2.5 * hour;
    expect(publishedAtOf(post('activity', 2.5 * hour), hours(2), seenAt)).toEqual({ from: at, to: at });
    expect(publishedAtOf(post('activity', 2.5 * hour), undefined, seenAt)).toEqual({ from: at, to: at });
  });

  it('believes the id where a page that was left open still shows the age of this morning', () => {
    const at = seenAt - 7 * hour;
    expect(publishedAtOf(post('activity', 7 * hour), hours(2), seenAt)).toEqual({ from: at, to: at });
  });

  it('believes the label where the id is too young: it is that of a repost', () => {
    expect(publishedAtOf(post('activity', hour), hours(48), seenAt)).toEqual(hours(48));
  });

  it('takes the id of a ugcPost or a share only as the earliest moment', () => {
    for (const kind of ['ugcPost', 'share']) {
      const written = seenAt - 8 * 24 * hour;
      expect(publishedAtOf(post(kind, 8 * 24 * hour), hours(2), seenAt)).toEqual({ from: written, to: hours(2).to });
      expect(publishedAtOf(post(kind, 8 * 24 * hour), undefined, seenAt)).toEqual({ from: written, to: seenAt });
    }
  });

  it('never says the future', () => {
    expect(publishedAtOf(post('activity', -hour), undefined, seenAt)).toBeUndefined();
    expect(publishedAtOf({ network: 'linkedin', kind: 'activity', id: '12' }, hours(3), seenAt)).toEqual(hours(3));
  });

  it('takes the label where something else brought the post, but not beyond the id', () => {
    expect(publishedAtOf(post('activity', 2.5 * hour), hours(2), seenAt, true)).toEqual({
      from: hours(2).from,
      to: seenAt - 2.5 * hour,
    });
    const at = seenAt - 7 * hour;
    expect(publishedAtOf(post('activity', 7 * hour), hours(2), seenAt, true)).toEqual({ from: at, to: at });
  });
});

it('knows what was reshared from the share that a post is', () => {
  expect(isOlder(post('share', 3 * hour), post('activity', 2 * hour))).toBe(true);
  expect(isOlder(post('share', 2 * hour + 1000), post('activity', 2 * hour))).toBe(false);
});

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
    'ได้รับการโปรโมท',
    'Просувається',
    'প্রচারিত',
    'ప్రమోట్ చేయబడింది',
  ])('%s is an advertisement', (text) => expect(isPromoted(text)).toBe(true));

  it.each(['2h •', '1 d • Editado •', '3 Std. •', '2 天 •', '3 xyz •', 'now •'])('%s is an age', (text) => {
    expect(isPromoted(text)).toBe(false);
  });

  it('says nothing where it does not know the words', () => {
    for (const text of ['Potter', '', 'Visit my website', 'now']) expect(isPromoted(text)).toBeUndefined();
  });
});
