import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

it.each([
  ['She said “we are done and left.', ['unclosed | “']],
  ['She said "we are done and left.', ['unclosed | "']],
  ['Er sagte: „Das ist es und ging.', ['unclosed | „']],
  ['Il a dit « bonjour et puis rien.', ['unclosed | «']],
  ['We met (in Leeds and talked.', ['unclosed | (']],
  ['We were in Leeds) and talked.', ['unopened | )']],
  ['【新商品のご案内です', ['unclosed | 【']],
  ['「冷たい水は冬には要らない', ['unclosed | 「']],
  ['Read [this and that.', ['unclosed | [']],
  ['¿Qué hacéis en invierno? Cómo lo hacéis con el frío?', ['noOpeningMark | Cómo lo hacéis con el frío?']],
])('open in %j', (text, lines) => {
  expect(told('quotes', text)).toEqual(lines);
});

it.each([
  'a) one\nb) two\n3) three',
  'We chose plan b) over plan a) for you',
  'See (plan B) and (a) or (b) first',
  'Bring a friend :) or two ;-) 8)',
  'Приходите завтра)))',
  'A 27" screen and a 5\'10" person',
  'So sad :( but fine',
  '”Hej”, sa hon, och ”hej då”, sa han',
  '„Dzień dobry”, „Guten Tag“, «bonjour», »hallo«',
  'He said: “It said «no» (twice).”',
  '“One paragraph.\n\n“And another of the same speaker.”',
  'It’s the teachers’ room, rock ’n’ roll',
  '(haha :) )',
  'Run `git commit -m "x` and then `arr[i`, and `if (a` too',
  '```\nif (a { b["\n```\nAll of it is wrong.',
  "L’apostrophe d’aujourd’hui, l'été et qu'il",
  'Er sagte: ‚Nein.‘ Und »Ja«, sagte sie.',
  '「『二重』の括弧」（はい）',
  'ד"ר כהן מצה"ל יגיע ביום ראשון, הכניסה 20 ש"ח',
  'קראתי ב"הארץ" על ד"ר כהן, ואמרו "שלום"',
  'Al novembre el consum baixa un 18 %. Vam pujar la temperatura de l’aigua. I vosaltres, què feu?',
  'En novembro o consumo baixa un 18 %. E vós, que facedes cando chega o frío?',
])('even in %j', (text) => {
  expect(told('quotes', text)).toEqual([]);
});
