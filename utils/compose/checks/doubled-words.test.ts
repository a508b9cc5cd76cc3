import { describe, expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

describe('doubled words', () => {
  it.each([
    [
      'We went to to the market and it was good for you.',
      'word | to to | We went to the market and it was good for you.',
    ],
    [
      'The tap water gets colder, and and nobody wants it.',
      'word | and and | The tap water gets colder, and nobody wants it.',
    ],
    ['The the first word of it is here for you.', 'word | The the | The first word of it is here for you.'],
    [
      'Wir haben haben es nicht gesehen und das ist gut.',
      'word | haben haben | Wir haben es nicht gesehen und das ist gut.',
    ],
    [
      'Nous avons avons mis le pain dans le four pour vous.',
      'word | avons avons | Nous avons mis le pain dans le four pour vous.',
    ],
    ['Vamos a la la playa con los amigos y es muy bueno.', undefined],
    [
      'Abrimos por la mañana con con churros para los niños.',
      'word | con con | Abrimos por la mañana con churros para los niños.',
    ],
    [
      'Мы открыли новую мастерскую на на Садовой и это хорошо.',
      'word | на на | Мы открыли новую мастерскую на Садовой и это хорошо.',
    ],
    [
      'Bu yıl ve ve gelecek yıl için çok daha iyi bir plan var.',
      'word | ve ve | Bu yıl ve gelecek yıl için çok daha iyi bir plan var.',
    ],
    ['Η κατανάλωση του του νερού πέφτει το χειμώνα.', 'word | του του | Η κατανάλωση του νερού πέφτει το χειμώνα.'],
    ['نلتقي في في المقهى غدا مع الجميع', 'word | في في | نلتقي في المقهى غدا مع الجميع'],
    ['The point is is clear to all of you.', 'word | is is | The point is clear to all of you.'],
    ['We sat in in the shop with you.', 'word | in in | We sat in the shop with you.'],
    ['נפתח מחר מחר בבוקר עם קפה ועוגות לכולם.', 'word | מחר מחר | נפתח מחר בבוקר עם קפה ועוגות לכולם.'],
  ])('in %j', (text, line) => {
    expect(told('doubledWords', text)).toEqual(line ? [line] : []);
  });

  it.each([
    'We had had enough of it, and that that matters is not new.',
    'Nous nous sommes levés tôt pour vous et les autres.',
    'Die Regeln, die die Gemeinde macht, sind nicht für alle.',
    'Really really good. No no no. Go go go.',
    'Yes yes, and ha ha to you all.',
    'New York New York is a song that you know.',
    'Read it line by line\nline by line, as it is on the page.',
    'Zoom in on #and and see; https://a.example/and and more.',
    'Yavaş yavaş geldik ve çok güzel bir gün oldu.',
    'Một ngày ngày mai và những người bạn của tôi.',
    'What it is is a gift, and what they do do well is wait for you.',
    'Log in in the morning, and we move on on Monday with all of you.',
    'Who you are are the people that you are with, and that is it.',
    'نشكركم جميعا شكرا شكرا على كل ما قدمتموه لنا',
    'Run `git push origin origin` in the shell and see what it does.',
    'he he, it was well-known known to them', // a hyphen binds
    'Ons maak môre oop, en koffie wag vir julle. Dit is nie ver nie, stap gou gou oor.', // Afrikaans
    'A la llarga hem anat de mica mica, i molt bé que ens va amb vosaltres.', // a language without words of its own here
    'Please please come, same same but different, and chop chop for you.',
    'foo foo', // no language
  ])('not in %j', (text) => {
    expect(told('doubledWords', text)).toEqual([]);
  });
});
