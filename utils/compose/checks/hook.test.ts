import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

const rest = 'Refills drop by 18 % in November, since the tap water gets colder and nobody wants a cold bottle.';

it.each([
  'Hello everyone!',
  'Hello everyone, hope you are all having a good week.',
  'Happy Monday LinkedIn!',
  'Good morning 👋',
  'Hallo zusammen,\n',
  'Bonjour à tous et à toutes !',
  '¡Hola a todos!',
  'Buongiorno a tutti!',
  'Bom dia, rede!',
  'Hej alla!',
  'Dzień dobry!',
  'Merhaba arkadaşlar!',
  'Всем привет!',
  '皆さん、こんにちは。',
])('an opening that only greets: %j', (greeting) => {
  const text = `${greeting} ${rest}`;
  const [line] = told('hook', text, { fold: 60 });
  expect(line?.startsWith('greeting | ')).toBe(true);
  expect(line?.endsWith(`| ${rest}`)).toBe(true);
});

it.each([
  [`Good morning meetings cost us 400 hours a year. ${rest}`, 60],
  [`Hello to the 400 hotels that joined. ${rest}`, 60],
  [`Hi-res pictures are here. ${rest}`, 40],
  [`Hello everyone! Short.`, undefined],
  [`Hello everyone! Short.`, 500],
  [rest, 40],
])('not in %j', (text, fold) => {
  expect(told('hook', text, fold === undefined ? {} : { fold })).toEqual([]);
});

it('needs words before the fold', () => {
  expect(told('hook', `🔥🔥🔥\n\n#Refills #Hotels\n\n${rest}`, { fold: 22 })[0]).toMatch(/^wordless/);
  expect(told('hook', `https://a.com/a/very/long/link ${rest}`, { fold: 30 })[0]).toMatch(/^wordless/);
  expect(told('hook', `水温を上げたら減り方が${rest}`, { fold: 11 })).toEqual([]);
});

it('is about posts', () => {
  const text = `Hello everyone! ${rest}`;
  expect(told('hook', text, { fold: 60, purpose: 'comment' })).toEqual([]);
});
