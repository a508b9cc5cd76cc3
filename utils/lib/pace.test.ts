import { expect, it } from 'vitest';
import { paced } from './pace.ts';

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
