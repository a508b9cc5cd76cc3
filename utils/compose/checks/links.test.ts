import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';
import { taggedWith } from './urls.ts';

const utm = { campaign: 'Winter Refill' };

it.each([
  ['See https://https://a.example/x', ['broken | https://https:// | See https://a.example/x']],
  ['See http:/a.example/x', ['broken | http:/ | See http://a.example/x']],
  ['See https:// a.example/x', ['broken | https://  | See https://a.example/x']],
  ['See htps://a.example/x', ['broken | htps:// | See https://a.example/x']],
  ['See www,tidewell.com', ['broken | www, | See www.tidewell.com']],
  // An address of mail is no link to a page.
  ['Write to max@example.com for it', []],
  ['Sign up: [link]', ['placeholder | [link]']],
  ['Sign up at LINK HERE', ['placeholder | LINK HERE']],
  ['Sign up: https://www.yoursite.com/page', ['placeholder | https://www.yoursite.com/page']],
  ['See http://localhost:3000/x', ['private | http://localhost:3000/x']],
  ['See https://staging.tidewell.com/x', ['private | https://staging.tidewell.com/x']],
  ['See http://192.168.0.4/x', ['private | http://192.168.0.4/x']],
  ['See https://a.com/#one#two', ['hash | https://a.com/#one#two | See https://a.com/#one%23two']],
  [
    'See https://a.com/p#top?utm_source=x',
    ['hash | https://a.com/p#top?utm_source=x | See https://a.com/p?utm_source=x#top'],
  ],
  ['See https://a.com/p?x=1& now', ['trailing | https://a.com/p?x=1& | See https://a.com/p?x=1 now']],
  ['See https://a.com/p… now', ['trailing | https://a.com/p… | See https://a.com/p now']],
  ['See https://a.com/p?x=1&fbclid=Iw2', ['trackers | https://a.com/p?x=1&fbclid=Iw2 | See https://a.com/p?x=1']],
  ['See https://youtu.be/abc?si=def', ['trackers | https://youtu.be/abc?si=def | See https://youtu.be/abc']],
  [
    'See https://x.com/a/status/1?s=20&t=z',
    ['trackers | https://x.com/a/status/1?s=20&t=z | See https://x.com/a/status/1'],
  ],
  [
    'See https://l.facebook.com/l.php?u=https%3A%2F%2Fa.com%2Fp&h=AT',
    ['redirect | https://l.facebook.com/l.php?u=https%3A%2F%2Fa.com%2Fp&h=AT | See https://a.com/p'],
  ],
  [
    'See https://a.com/?utm_source=LinkedIn',
    ['utmCase | https://a.com/?utm_source=LinkedIn | See https://a.com/?utm_source=linkedin'],
  ],
])('to mend: %j', (text, lines) => {
  expect(told('links', text)).toEqual(lines);
});

it('carry the campaign, where there is one', () => {
  const text = 'See https://tidewell.com/hotels?x=1#top.';
  expect(told('links', text)).toEqual([]);
  expect(told('links', text, { campaign: { utm } })).toEqual([
    'utmMissing | https://tidewell.com/hotels?x=1#top | See https://tidewell.com/hotels?x=1&utm_source=linkedin&utm_medium=social&utm_campaign=winter-refill#top.',
  ]);
  expect(told('links', text, { campaign: { utm, hosts: ['tidewell.com'] } })).toHaveLength(1);
  expect(told('links', text, { campaign: { utm, hosts: ['other.com'] } })).toEqual([]);
  expect(told('links', 'https://www.linkedin.com/in/ada', { campaign: { utm } })).toEqual([]);
  expect(told('links', 'https://tidewell.com/?utm_campaign=x', { campaign: { utm } })).toEqual([]);
});

it('are built with tags in small letters, before the hash, in place of old ones', () => {
  const tags = { campaign: 'Winter', source: 'x', medium: 'Social Post', content: 'a b' };
  expect(taggedWith('https://a.com/p?utm_source=old&y=2#z', tags)).toBe(
    'https://a.com/p?y=2&utm_source=x&utm_medium=social-post&utm_campaign=winter&utm_content=a-b#z',
  );
});

it.each([
  'Read https://en.wikipedia.org/wiki/Primer_(film).',
  'Read (https://a.com/p), then tidewell.com!',
  'Read “https://a.com/p”.',
  'https://a.com/p?x=1&t=2&s=3&id=QWE=',
  'e.g. this, node.js, 3.14',
  'Is it https://a.com/p?x=1?',
  'Have you seen https://a.com/p?',
  'https://youtu.be/abc?t=42',
])('fine: %j', (text) => {
  expect(told('links', text)).toEqual([]);
});
