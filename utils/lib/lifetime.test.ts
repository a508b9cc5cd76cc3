import { expect, it, vi } from 'vitest';
import { onEnd } from './lifetime.ts';

it('calls everything that waits, in order, once, through one listener', () => {
  const life = new AbortController();
  const listen = vi.spyOn(life.signal, 'addEventListener');
  const calls: string[] = [];
  onEnd(life.signal, () => calls.push('first'));
  onEnd(life.signal, () => calls.push('second'));
  expect(calls).toEqual([]);
  life.abort();
  life.abort();
  expect(calls).toEqual(['first', 'second']);
  expect(listen).toHaveBeenCalledTimes(1);
});
