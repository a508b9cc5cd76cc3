import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from './after-paint.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits for a frame and what is painted in it, and where none comes for a moment only', async () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  const seen: string[] = [];
  void afterPaint().then(() => seen.push('framed'));
  await vi.advanceTimersByTimeAsync(10);
  expect(seen).toEqual([]);
  frames[0]?.();
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual(['framed']);
  void afterPaint().then(() => seen.push('behind'));
  await vi.advanceTimersByTimeAsync(61);
  expect(seen).toEqual(['framed', 'behind']);
});
