import { expect, it } from 'vitest';
import { longestTurnMs, nextTurn, paced, sizeAfter } from './pace.ts';

it('work goes on until its time is over, and has as much again after a pause', async () => {
  let now = 0;
  let pauses = 0;
  const breathe = paced(
    async () => {
      pauses += 1;
      now += 100;
    },
    () => now,
  );
  now = 7;
  expect(breathe()).toBeUndefined();
  now = 8;
  await breathe();
  expect(pauses).toBe(1);
  now += 7;
  expect(breathe()).toBeUndefined();
  now += 1;
  expect(breathe()).toBeInstanceOf(Promise);
});

it('a pause that throws ends the work', async () => {
  let now = 0;
  const breathe = paced(
    () => Promise.reject(new Error('left')),
    () => now,
  );
  now = 50;
  await expect(breathe()).rejects.toThrow('left');
});

it('the next turn comes after what waits already', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('waited'));
  await new Promise((go) => setTimeout(go, 5));
  void nextTurn().then(() => order.push('turn'));
  order.push('now');
  await nextTurn();
  expect(order).toEqual(['waited', 'now', 'turn']);
});

it('turns become shorter where they hold others up, and longer again where they do not', () => {
  expect(sizeAfter(15, longestTurnMs + 1, 15)).toBe(7);
  expect(sizeAfter(1, 10 * longestTurnMs, 15)).toBe(1);
  expect(sizeAfter(7, longestTurnMs, 15)).toBe(7);
  expect(sizeAfter(7, 1, 15)).toBe(8);
  expect(sizeAfter(15, 1, 15)).toBe(15);
});
