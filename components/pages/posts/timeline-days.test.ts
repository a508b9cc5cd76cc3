import { expect, it } from 'vitest';
import { sampleLine } from '../../../tests/samples/post-line.ts';
import { readDays, timelineOf } from './timeline-days.ts';

const on = (day: number, key: string, relation: 'own' | 'competitor' = 'own') => {
  const at = new Date(2026, 10, day, 9).getTime();
  return sampleLine({ key, relation, publishedAt: { from: at, to: at } });
};

it('stands by day, own and others apart, newest first, with the days between', () => {
  const lines = [on(2, 'a'), on(2, 'b', 'competitor'), on(6, 'c'), on(7, 'd', 'competitor'), sampleLine({ key: 'e' })];
  const { parts, undated } = timelineOf(lines);
  expect(undated).toBe(1);
  const said = parts.map((part) =>
    part.type === 'gap'
      ? `${part.from} ${part.to} ${part.days}`
      : `${part.day} ${[part.own, part.others].map((of) => of.map(({ key }) => key).join('')).join('|')}`,
  );
  expect(said).toEqual(['2026-11-07 |d', '2026-11-06 c|', '2026-11-03 2026-11-05 3', '2026-11-02 a|b']);
});

it('tells of a gap on how many of its days something was read', () => {
  const gap = { from: '2026-11-03', to: '2026-11-05', days: 3 };
  expect(readDays(new Set(['2026-11-02', '2026-11-04', '2026-11-05']), gap)).toBe(2);
});
