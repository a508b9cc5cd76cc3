import { describe, expect, it } from 'vitest';
import { lengthOf, limitOf } from './length.ts';
import { oddLinks, weightedLengths, wholeLinks } from './weighted-length.vectors.ts';

const x = (text: string): number => lengthOf('x', text);

describe('the weighted length of X', () => {
  it.each([
    ['', 0],
    ['hello', 5],
    ['caf\u00e9', 4],
    ['one\ntwo', 7],
    ['e\u0301', 1], // composed first
    ['\u1100\u1161', 2], // two Hangul parts compose to one syllable, which weighs 2
    ['\u200f\u05e9\u05dc\u05d5\u05dd', 6], // the mark of direction weighs 2
    ['日本語', 6],
    ['ｈ', 2],
    ['… – — “ ” ’', 11 + 1], // only the ellipsis is outside of the light ranges
    ['€ • →', 2 + 1 + 2 + 1 + 2],
    ['𝐁𝐨𝐥𝐝', 8],
    ['\ud83d', 2], // half a pair
  ])('%j is %i', (text, length) => {
    expect(x(text)).toBe(length);
  });

  it.each(['👍', '👍🏽', '❤️', '❤', '⭐️', '1️⃣', '1⃣', '#️⃣', '🇩🇪', '🏳️‍🌈', '👨‍👩‍👧‍👦', '🤷🏽‍♀️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])('counts %s as 2', (emoji) => {
    expect(x(emoji)).toBe(2);
    expect(x(`a${emoji}b${emoji}`)).toBe(6);
  });

  it.each([
    ['\u{1f441}\u200d\u{1f5e8}', 2],
    ['\u{1f441}\ufe0f\u200d\u{1f5e8}', 5],
    ['\u{1f441}\u200d\u{1f5e8}\ufe0f', 4],
    ['\u{1f441}\ufe0f\u200d\u{1f5e8}\ufe0f', 5],
  ])('counts the eye in a bubble as twitter-text does, written as %j', (text, length) => {
    expect(x(text)).toBe(length);
  });

  it('does not take digits, © and half a flag for emoji', () => {
    expect(x('1234 © ®')).toBe(8);
    expect(x('🇩🇪🇩')).toBe(4);
  });

  it.each([
    'http://example.com',
    'HTTPS://EXAMPLE.COM/Path',
    'https://x.com/i/status/1?s=20&t=abc_def-ghi',
    'https://en.wikipedia.org/wiki/Primer_(film)',
    'http://example.com/foo_(bar_(baz))x',
    'https://münchen.de/straße',
    'http://xn--mnchen-3ya.de',
    'http://example.com:8080/a',
    'http://example.com/@user/',
    'example.com',
    'foo.bar.example.co.uk/x?y=z#w',
    'studio.design',
    `https://example.com/${'a'.repeat(300)}`,
  ])('counts %s as 23', (link) => {
    expect(x(link)).toBe(23);
    expect(x(`see ${link}, and`)).toBe(4 + 23 + 5);
    expect(x(`(${link})`)).toBe(25);
  });

  it.each([
    'node.js',
    'main.ts',
    'e.g. this',
    '3.14',
    'user@example.com',
    '@example.com',
    '#example.com',
    '$a.com',
    'http://localhost',
    'example.comfoo',
    '-example.com',
    'example.com@',
  ])('leaves %s as it is', (text) => {
    expect(x(text)).toBe(text.length);
  });

  it('ends a link where its grammar ends', () => {
    expect(x('https://example.com/a.')).toBe(24);
    expect(x('https://example.com/a!)')).toBe(25);
    expect(x('https://example.com?q=1.')).toBe(24);
    expect(x('example.com:80')).toBe(26); // without a path the port is text
    expect(x('a.com b.org')).toBe(47);
    expect(x('日本example.com語')).toBe(4 + 23 + 2);
    expect(x('http://example.comの')).toBe(25);
    expect(x('foo.com.zzz')).toBe(23 + 4);
  });

  it.each(weightedLengths)('agrees with twitter-text on %s', (_what, text, length) => {
    expect(x(text)).toBe(length);
  });

  it.each(wholeLinks)('agrees with twitter-text that all of %s is a link', (link) => {
    expect(x(`${link} a`)).toBe(25);
  });

  it.each(oddLinks)('agrees with twitter-text on %j', (text, length) => {
    expect(x(text)).toBe(length);
  });

  it('stays fast on hostile input', () => {
    const startedAt = performance.now();
    x(`http://a.com/${'('.repeat(5000)}`);
    x('a.'.repeat(20_000));
    x('👍🏽\u200d'.repeat(5000));
    x(`${'日本'.repeat(12_000)}.com`);
    x('a_'.repeat(2000) + '.com');
    x('http://a.io,'.repeat(2000));
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });
});

describe('the other networks', () => {
  it('count code units, so that the room left is never overstated', () => {
    expect(lengthOf('linkedin', '👍 ok')).toBe(5);
    expect(lengthOf('facebook', 'https://example.com')).toBe(19);
    expect(lengthOf('linkedin', 'e\u0301')).toBe(2);
  });

  it('have limits by purpose', () => {
    expect(limitOf('x', 'post')).toBe(280);
    expect(limitOf('x', 'reply')).toBe(280);
    expect(limitOf('linkedin', 'post')).toBe(3000);
    expect(limitOf('linkedin', 'comment')).toBe(1250);
    expect(limitOf('linkedin', 'reply')).toBe(1250);
    expect(limitOf('facebook', 'post')).toBe(63_206);
    expect(limitOf('facebook', 'comment')).toBe(8000);
    expect(limitOf('facebook', 'message')).toBeUndefined();
    expect(limitOf('x', 'message')).toBe(10_000);
    expect(limitOf('x', 'bio')).toBe(160);
    expect(limitOf('linkedin', 'message')).toBe(8000);
    expect(limitOf('linkedin', 'bio')).toBe(220);
    expect(limitOf('facebook', 'bio')).toBe(101);
  });

  it('are longer for posts with X Premium, and nowhere else', () => {
    for (const purpose of ['post', 'reply', 'comment'] as const) expect(limitOf('x', purpose, true)).toBe(25_000);
    expect(limitOf('x', 'message', true)).toBe(10_000);
    expect(limitOf('x', 'bio', true)).toBe(160);
    expect(limitOf('linkedin', 'post', true)).toBe(3000);
    expect(limitOf('facebook', 'comment', true)).toBe(8000);
  });
});
