import { afterEach, beforeEach, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { Surface } from '../../model/network.ts';
import type { Metrics, PostSighting } from '../../model/sighting.ts';
import { type SightingRow, WorkspaceDb } from '../schema.ts';
import { recordSightings } from '../tables/sightings.ts';
import { recordedCounts, type RecordedField } from './recorded-fields.ts';

const start = Date.UTC(2026, 10, 17, 9);
const hour = 3_600_000;
let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const see = (id: string, hours: number, metrics: Metrics, more: Partial<PostSighting> = {}) => {
  const seenAt = start + hours * hour;
  const sighting: PostSighting = {
    post: { network: 'x', kind: 'status', id },
    author: { network: 'x', handle: 'clearspout', name: 'Clearspout' },
    metrics,
    seenAt,
    surface: 'home',
    reader: 'x/1',
    ...more,
  };
  return recordSightings(db, { posts: [sighting], profiles: [] }, seenAt);
};
const on = (surface: Surface, ...fields: string[]): RecordedField[] => fields.map((field) => ({ surface, field }));
const count = async (...fields: RecordedField[]) => (await recordedCounts(db, 'x', [fields]))[0];

it('counts the sightings that hold a field, on its surface of its network', async () => {
  const both = { comments: exactly(3), reactions: exactly(9) };
  await see('1', 0, both);
  await see('1', 1, { comments: exactly(0) });
  await see('10', 2, { reactions: exactly(1) });
  await see('2', 3, both, { surface: 'group' });
  await see('3', 4, both, { post: { network: 'facebook', kind: 'post', id: '3' } });
  expect(await count(...on('home', 'metrics.comments'))).toBe(2);
  expect(await count(...on('home', 'metrics.views'))).toBe(0);
  expect(await count(...on('group', 'metrics.comments'))).toBe(1);
  expect(await count(...on('home', 'author'))).toBe(3);
  expect(await count(...on('profile', 'author'))).toBe(0);
});

it('counts a sighting once, however many of the fields it holds', async () => {
  await see('1', 0, { comments: exactly(3), reactions: exactly(9) });
  await see('2', 1, { reactions: exactly(9) }, { surface: 'group' });
  await see('3', 2, {});
  expect(await count(...on('home', 'metrics.comments', 'metrics.reactions', 'actions'))).toBe(1);
  expect(await count(...on('home', 'id', 'author'), ...on('group', 'metrics.reactions'))).toBe(3);
  expect(await recordedCounts(db, 'x', [on('home', 'actions'), on('group', 'actions')])).toEqual([1, 1]);
});

it('counts times by sighting, and what stands in the post once', async () => {
  const publishedAt = { from: start - hour, to: start - hour };
  await see('1', 0, {}, { publishedAt, text: '' });
  await see('1', 1, {}, { publishedAt });
  const author = { network: 'x', handle: 'deeptide' } as const;
  await see('2', 2, {}, { text: 'Refill', author });
  await see('2', 3, {}, { surface: 'group', author });
  await see('3', 4, {});
  expect(await count(...on('home', 'publishedAt'))).toBe(2);
  expect(await count(...on('home', 'text'))).toBe(2);
  expect(await count(...on('group', 'text'))).toBe(1);
  expect(await count(...on('home', 'author.name'))).toBe(2);
});

it('goes through many sightings in pieces, and can be stopped', async () => {
  const rows = Array.from({ length: 4500 }, (_, index): SightingRow => ({
    id: `x:status:${index % 40}@${index}`,
    postKey: `x:status:${index % 40}`,
    seenAt: index,
    metrics: index % 3 === 0 ? { views: exactly(index) } : {},
    surface: 'home',
    reader: 'x/1',
  }));
  await db.sightings.bulkPut(rows);
  expect(await count(...on('home', 'metrics.views'))).toBe(1500);
  await expect(recordedCounts(db, 'x', [on('home', 'id')], AbortSignal.abort())).rejects.toThrow();
});
