import { describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { FacebookLabels } from '../../model/shown.ts';
import { metricsOfFacebook } from './counts.ts';

const labels = (beside: FacebookLabels['beside'], actions: readonly string[], hasVideo = false): FacebookLabels => ({
  network: 'facebook',
  bar: ['', '', ''],
  total: [],
  beside: [...beside],
  actions: [...actions],
  listsParts: true,
  hasVideo,
});
const button = (text: string) => ({ text, isButton: true });

/** Buttons to comment and to share, and how their numbers and views are written. */
const languages = [
  ['en', 'Comment', 'Share', '13 comments', '7 shares', '94 views'],
  ['nl', 'Opmerking plaatsen', 'Delen', '13 opmerkingen', '7 keer gedeeld', '94 weergaven'],
  ['de', 'Kommentieren', 'Teilen', '13 Kommentare', '7 Mal geteilt', '94 Aufrufe'],
  ['ja', 'コメントする', 'シェアする', 'コメント13件', 'シェア7件', '再生94回'],
  ['ar', 'تعليق', 'مشاركة', '13 تعليقًا', '7 مشاركات', '94 مشاهدة'],
  ['hi', 'कमेंट करें', 'शेयर करें', '13 कमेंट', '7 शेयर', '94 व्यूज़'],
  ['th', 'แสดงความคิดเห็น', 'แชร์', 'ความคิดเห็น 13 รายการ', 'แชร์ 7 ครั้ง', 'ดู 94 ครั้ง'],
  ['ru', 'Комментировать', 'Поделиться', 'Комментарии: 13', 'Поделились: 7', 'Просмотры: 94'],
  ['tr', 'Yorum Yap', 'Paylaş', '13 Yorum', '7 Paylaşım', '94 görüntüleme'],
  ['fi', 'Kommentoi', 'Jaa', '13 kommenttia', '7 jakoa', '94 näyttökertaa'],
  ['hu', 'Hozzászólás', 'Megosztás', '13 hozzászólás', '7 megosztás', '94 megtekintés'],
  ['es', 'Comentar', 'Compartir', '13 comentarios', '7 veces compartido', '94 reproducciones'],
  ['pl', 'Skomentuj', 'Udostępnij', '13 komentarzy', '7 udostępnień', '94 wyświetlenia'],
  ['he', 'תגובה', 'שיתוף', '13 תגובות', '7 שיתופים', '94 צפיות'],
  ['da', 'Kommenter', 'Del', '13 kommentarer', '7 delinger', '94 visninger'],
] as const;

describe.each(languages)('in %s', (locale, comment, share, comments, shares, views) => {
  const read = (texts: FacebookLabels['beside'], actions: readonly string[] = [comment, share], hasVideo = true) =>
    metricsOfFacebook(labels(texts, actions, hasVideo), locale);

  it('numbers are written with the words of the buttons', () => {
    expect(read([button(comments), button(shares), { text: views, isButton: false }])).toEqual({
      comments: exactly(13),
      shares: exactly(7),
      views: exactly(94),
    });
  });

  it('views in a button are no comments and no shares, wherever they stand', () => {
    expect(read([button(views), button(comments), button(shares)])).toMatchObject({
      comments: exactly(13),
      shares: exactly(7),
    });
    expect(read([button(views)])).toEqual({});
  });

  it('where nobody may comment any longer, comments are no shares', () => {
    expect(read([button(comments)], ['', share])).not.toHaveProperty('shares');
  });
});

it('a number is no number of views only because nobody knows its words', () => {
  const plain = (text: string) => ({ text, isButton: false });
  const actions = ['Komentariši', 'Podeli'];
  const read = (...texts: FacebookLabels['beside'][number][]) => metricsOfFacebook(labels(texts, actions, true), 'sr');
  expect(read(plain('12 komentara'), plain('3 deljenja'))).toEqual({ comments: exactly(12) });
  expect(read(button('12 komentara'), plain('3 deljenja'), plain('94 pregleda'))).toEqual({ comments: exactly(12) });
  expect(read(button('12 komentara'), plain('94 pregleda'))).toEqual({ comments: exactly(12), views: exactly(94) });
});

it('a word that only ends like the one of a button is another', () => {
  expect(metricsOfFacebook(labels([button('56 engagements')], ['Comment', 'Share']), 'en')).toEqual({});
});
