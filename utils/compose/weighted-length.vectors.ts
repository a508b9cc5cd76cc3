/**
 * Texts and their length on X, from twitter-text 3.1.0, conformance/validate.yml (Apache-2.0, github.com/twitter/twitter-text,
 * looked up 2026-11-29): the cases of WeightedTweetsWithDiscountedEmojiCounterTest and UnicodeDirectionalMarkerCounterTest,
 * long ones written as what is repeated.
 */
export const weightedLengths: readonly (readonly [what: string, text: string, length: number])[] = [
  ['a link after a word', 'Hi http://test.co', 26],
  ['a link alone', 'http://test.co', 23],
  ['a long text', `285 chars-${'xxxxxxxxxx-'.repeat(25)}`, 285],
  ['a long text, a link in the middle', `285 chars- http://www.twitter.com/jack ${'xxxxxxxxxx-'.repeat(24)}`, 299],
  ['a long text, a link at its end', `${'xxxxxxxxxx-'.repeat(24)} http://www.twitter.com/jack `, 289],
  ['ten links', 'https://www.twitter.com/aloha '.repeat(10), 240],
  ['160 CJK characters', '故人西辞黄鹤楼，烟花三月下扬州。'.repeat(10), 320],
  ['160 emoji', '😷'.repeat(160), 320],
  ['3 latin and 160 CJK characters', `the${'孤帆远影碧空尽，唯见长江天际流。'.repeat(10)}`, 323],
  ['a letter that composes', 'A\u0301B', 2],
  ['a letter that decomposes', 'A\uFB2C', 4],
  ['a composed letter at the end', `282 chars-${'xxxxxxxxxx-'.repeat(24)}xxxxxA\u0301x`, 281],
  ['a family beside other emoji', 'H🐱☺👨‍👩‍👧‍👦', 7],
  ['emoji of one code point', '😷👾😡🔥💩', 10],
  ['a tone of skin and a profession', '🙋🏽👨‍🎤', 4],
  [
    'general punctuation',
    'This is a tweet with general punctuation characters: \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009' +
      '\u200A\u200B\u200C\u200D ‐ ‑ ‒ – — ― ‖  ‗ ‘ ’ ‚ ‛ “ ” „ ‟ ′ ″ ‴ ‵ ‶ ‷',
    112,
  ],
  [
    'a label longer than 63 beside a link',
    `a short url: https://${'somesuperlongurl'.repeat(200)}.com/foo https://validurl.com`,
    13 + 8 + 3200 + 8 + 1 + 23,
  ],
  ['a bare label longer than 63', `${'randomurl'.repeat(7)}s.com`, 68],
  [
    'a label longer than 63 as the network writes it',
    `${'あいうえおかきくけこ'.repeat(12)} http://${'あいうえおかきくけこ'.repeat(5)}あいう.com`,
    358,
  ],
  [
    'a label of just 63 as the network writes it',
    `${'あいうえおかきくけこ'.repeat(12)} http://${'あいうえおかきくけこ'.repeat(5)}あい.com`,
    264,
  ],
  ['140 families', '👨‍👩‍👧‍👦'.repeat(140), 280],
  ['emoji of Unicode 10', 'Unicode 10.0 emoji: 🤪; 🧕; 🧕🏾; 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 34],
  ['emoji of Unicode 9', 'Unicode 9.0 emoji: 🤠; 💃; 💃🏾', 29],
  ['characters that are none', 'ABC\u202A\uFFFFABC\uFFFE', 12],
  ['marks of direction around a link', '\u2066\u202Ahttp://foobar.پاکستان/\u202C\u2069', 31],
];

/** From the section "urls" there: links with a scheme that are links as a whole. */
export const wholeLinks: readonly string[] = [
  'http://example.com',
  'https://example.com/path/to/resource?search=foo&lang=en',
  'http://twitter.com/#!/twitter',
  'HTTPS://www.ExaMPLE.COM/index.html',
  'http://test_underscore.twitter.com',
  'http://☃.net/',
  'http://example.com/Русские_слова',
  'https://www.youtube.com/playlist?list=PL0ZPu8XSRTB7wZzn0mLHMvyzVFeRxbWn-',
  'http://sports.yahoo.com/nfl/news;_ylt=Aom0;ylu=XyZ?slug=ap-superbowlnotebook',
  'example.com',
  'www.example.com',
  't.co',
  'foo.co.jp',
  'example.com/path/to/resource?search=foo&lang=en',
];
