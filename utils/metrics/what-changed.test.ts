import { expect, it } from 'vitest';
import { whatChanged } from './what-changed.ts';

const posts = (from: number, formats: readonly string[]) =>
  formats.map((format, index) => ({ at: from + index, traits: { format, link: index % 2 ? 'yes' : 'no' } }));

it('what changed are the traits whose shares surely differ before and after, the largest first', () => {
  const before = posts(0, ['text', 'text', 'text', 'text', 'text', 'text', 'image', 'image']);
  const after = posts(100, ['video', 'video', 'video', 'video', 'video', 'text', 'image', 'image']);
  expect(whatChanged([...before, ...after], 100)).toEqual([
    { factor: 'format', level: 'text', before: 0.75, after: 0.125 },
    { factor: 'format', level: 'video', before: 0, after: 0.625 },
  ]);
  expect(whatChanged(before, 100)).toEqual([]);
  expect(whatChanged(posts(0, ['text', 'video']), 1)).toEqual([]);
});

it('of several changes each is told beside the level before it and the one after, not beside all others', () => {
  const texts = Array.from({ length: 8 }, () => 'text');
  const videos = Array.from({ length: 8 }, () => 'video');
  const all = [...posts(0, texts), ...posts(100, videos), ...posts(200, texts), ...posts(300, texts)];
  expect(whatChanged(all, 200, [100, 200, 300])).toEqual([
    { factor: 'format', level: 'video', before: 1, after: 0 },
    { factor: 'format', level: 'text', before: 0, after: 1 },
  ]);
  expect(whatChanged(all, 300, [100, 200, 300])).toEqual([]);
});
