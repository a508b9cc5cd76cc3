import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

it.each([
  [
    'Our refill stations are back. #refillstations',
    ['camel | #refillstations | Our refill stations are back. #RefillStations'],
  ],
  [
    'We love the work of our team. #digitalmarketing',
    ['camel | #digitalmarketing | We love the work of our team. #DigitalMarketing'],
  ],
  ['Die blaue Flasche kommt. #blaueflasche', ['camel | #blaueflasche | Die blaue Flasche kommt. #BlaueFlasche']],
  ['Read thisword#today', ['broken | #today | Read thisword #today']],
  ['Look ##Refills here', ['broken | ##Refills | Look #Refills here']],
  ['Text here.\n#zero-waste #Hotels', ['broken | #zero-waste | Text here.\n#ZeroWaste #Hotels']],
  ["Text here.\n#don't-stop #Hotels", ["broken | #don't-stop | Text here.\n#DontStop #Hotels"]],
  ['#One #Two #Six #Ten and then the text', ['pile | #One #Two #Six #Ten']],
])('to mend in %j', (text, lines) => {
  expect(told('hashtags', text)).toEqual(lines);
});

it('are counted by network', () => {
  const text = 'Text. #One #Two #Six #Ten';
  expect(told('hashtags', text)).toEqual([]);
  expect(told('hashtags', text, { network: 'x' })).toEqual(['many | #Ten']);
});

it.each([
  'Unsere #KI-Tools laufen',
  'We are #1, in C# and F#',
  '#sustainability #marketing #software #entrepreneurship #refill',
  'https://a.example/#top and #RefillStations',
  '#BlackFriday #2026 #café',
  '#日本語 #ハッシュタグ',
])('fine in %j', (text) => {
  expect(told('hashtags', text)).toEqual([]);
});

it('finds the tags that the voice sheet does not want, whatever their case, and nothing else of them', () => {
  const voice = { bannedTags: ['follow4follow', '#F4F'] };
  expect(told('hashtags', 'Refills #Follow4Follow and #f4f', { voice })).toEqual([
    'banned | #Follow4Follow | Refills and #f4f',
    'banned | #f4f | Refills #Follow4Follow and',
  ]);
  expect(told('hashtags', 'Refills #Follow4Follow and #f4f')).toEqual([]);
  expect(told('hashtags', 'See https://a.com/#f4f and #f4fun', { voice })).toEqual([]);
});
