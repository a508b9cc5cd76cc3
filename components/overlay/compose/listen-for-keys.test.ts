// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { meeting } from '../../../utils/compose/hand-over.ts';
import { type KeyTaker, listenForKeys } from './listen-for-keys.ts';

it('asks one after the other, and nobody about a key that the first has taken, until its end', () => {
  const first = vi.fn<KeyTaker>((event) => event.key === 'Escape' && event.stopPropagation());
  const second = vi.fn<KeyTaker>();
  const life = new AbortController();
  listenForKeys([first, second], life.signal);
  const press = (key: string): void => meeting().onKey?.(new KeyboardEvent('keydown', { key }));
  press('F8');
  press('Escape');
  expect(first).toHaveBeenCalledTimes(2);
  expect(second).toHaveBeenCalledTimes(1);
  life.abort();
  press('F8');
  expect(first).toHaveBeenCalledTimes(2);
});
