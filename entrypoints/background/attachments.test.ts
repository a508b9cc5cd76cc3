import { expect, it } from 'vitest';
import { attachmentsOf } from './attachments.ts';

const file = { isFilm: false, isCopy: false, width: 1200, height: 900, seconds: 0 };
const film = { ...file, isFilm: true, seconds: 12.5 };
const does = 'Add descriptions';
const alts = (count: number, words: string) =>
  attachmentsOf('post', { files: Array.from({ length: count }, () => ({ ...file })), words, does })?.map(
    ({ alt }) => alt,
  );

it('knows nothing where nothing is shown, and of what is no post', () => {
  expect(attachmentsOf('post', undefined)).toBeUndefined();
  expect(attachmentsOf('post', { files: [] })).toBeUndefined();
  expect(attachmentsOf('comment', { files: [file] })).toBeUndefined();
  expect(attachmentsOf('message', { files: [file] })).toBeUndefined();
});

it('takes sizes from the files themselves, never from a copy', () => {
  expect(attachmentsOf('post', { files: [file, film, { ...file, isCopy: true }] })).toEqual([
    { kind: 'image', width: 1200, height: 900 },
    { kind: 'video', width: 1200, height: 900, durationMs: 12_500 },
    { kind: 'image' },
  ]);
});

it('counts no place that waits for its picture, and knows no size before the browser does', () => {
  const files = [
    { ...file, width: 1, height: 1 },
    { ...file, width: 0, height: 0 },
  ];
  expect(attachmentsOf('reply', { files })).toEqual([{ kind: 'image' }]);
});

it('tells from the words beside them how many are described, in any language, or that it cannot be told', () => {
  expect(alts(2, does)).toEqual(['', '']);
  expect(alts(1, does)).toEqual(['']);
  expect(alts(1, 'A tap over a basin')).toEqual(['described']);
  expect(alts(3, '2 Beschreibungen')).toEqual(['described', 'described', '']);
  expect(alts(3, 'Beschreibungen')).toEqual([undefined, undefined, undefined]);
  expect(alts(3, '٢ من الأوصاف')).toEqual([undefined, undefined, undefined]);
  expect(alts(3, '5')).toEqual([undefined, undefined, undefined]);
  expect(alts(1, '')).toEqual([undefined]);
});
