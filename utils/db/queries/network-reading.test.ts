import { afterEach, beforeEach, expect, it } from 'vitest';
import { daysBefore } from '../../lib/ids.ts';
import type { Surface } from '../../model/network.ts';
import { WorkspaceDb } from '../schema.ts';
import { networkReading } from './network-reading.ts';

const now = new Date(2026, 10, 24, 10).getTime();
let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const put = (surface: Surface, field: string, read: number, missing: number, daysAgo = 0) => {
  const day = daysBefore(now, daysAgo);
  const id = `x|${surface}|${field}|${day}`;
  return db.health.put({ id, network: 'x', surface, field, day, read, missing, lastAt: now });
};
const reading = () => networkReading(db, 'x', now);

it('is full where nothing is stopped, also before anything was read', async () => {
  expect(await reading()).toBe('full');
  await put('home', 'text', 6, 4);
  await put('home', 'author', 10, 0);
  expect(await reading()).toBe('full');
});

it('is in part where a field is stopped, or all of one surface', async () => {
  await put('home', 'author', 9, 0);
  await put('home', 'metrics.comments', 0, 9);
  expect(await reading()).toBe('part');
  await put('home', 'metrics.comments', 9, 0);
  await put('group', 'author', 0, 9);
  expect(await reading()).toBe('part');
  expect(await networkReading(db, 'facebook', now)).toBe('full');
});

it('is nothing where every surface that was read lacks author or id', async () => {
  await put('home', 'author', 0, 9);
  await put('home', 'id', 9, 0);
  await put('group', 'id', 0, 9);
  await put('profile', 'author', 0, 2);
  await put('company', 'author', 9, 0, 12);
  expect(await reading()).toBe('nothing');
  await put('profile', 'author', 5, 0);
  expect(await reading()).toBe('part');
});
