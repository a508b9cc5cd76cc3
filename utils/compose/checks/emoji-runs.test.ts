import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

it.each([
  ['Done 🎉🎉🎉🎉 today', 'run | 🎉🎉🎉🎉 | Done 🎉 today'],
  ['👩‍💻 👨🏽‍🔬 ❤️ 🏳️‍🌈 all here', 'run | 👩‍💻 👨🏽‍🔬 ❤️ 🏳️‍🌈 | 👩‍💻 all here'],
])('a run in %j', (text, line) => {
  expect(told('emojiRuns', text)).toEqual([line]);
});

it.each(['Done 🎉🎉🎉', '✅ one\n✅ two\n✅ three\n✅ four', '🇩🇪 🇫🇷 🇮🇹 🇪🇸 🇵🇹 shipping', '1234 #*#*', '👨‍👩‍👧‍👦 one family'])(
  'none in %j',
  (text) => {
    expect(told('emojiRuns', text)).toEqual([]);
  },
);
