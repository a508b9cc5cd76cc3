import { expect, it } from 'vitest';
import { piecesOf } from './richtext.ts';
import { buildWorld } from './world.ts';

it.each([
  ['a #tag, b', ['text:a ', 'hashtag:#tag', 'text:, b']],
  ['by @tidewell.', ['text:by ', 'mention:@tidewell', 'text:.']],
  ['one\ntwo', ['text:one', 'break:\n', 'text:two']],
  ['see clearspout.example/paper.', ['text:see ', 'link:clearspout.example/paper', 'text:.']],
  ['👩‍👩‍👧‍👦🏳️‍🌈1️⃣', ['emoji:👩‍👩‍👧‍👦', 'emoji:🏳️‍🌈', 'emoji:1️⃣']],
  ['14 °C, 18 %', ['text:14 °C, 18 %']],
])('splits %s', (text, pieces) => {
  expect(piecesOf(text).map(({ kind, text: part }) => `${kind}:${part}`)).toEqual(pieces);
});

it('loses nothing of any text of the world', () => {
  for (const { text } of buildWorld({ network: 'x', now: Date.UTC(2026, 10, 17) }).posts) {
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});
