import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastOneOut } from './last-one-out.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('closes a while after the last one left, and not while anybody is in', () => {
  const close = vi.fn<() => void>();
  const house = lastOneOut(close, 1000);
  const [first, second] = [house.enter(), house.enter()];
  first();
  first();
  vi.advanceTimersByTime(5000);
  expect(close).not.toHaveBeenCalled();
  second();
  vi.advanceTimersByTime(999);
  const third = house.enter();
  vi.advanceTimersByTime(5000);
  expect(close).not.toHaveBeenCalled();
  third();
  vi.advanceTimersByTime(1000);
  expect(close).toHaveBeenCalledTimes(1);
});
