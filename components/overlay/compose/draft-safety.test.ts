import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Handed } from '../../../utils/compose/hand-over.ts';
import type { Call } from '../../../utils/protocol/client.ts';
import { createDraftSafety } from './draft-safety.ts';

let calls: (readonly [name: string, payload: Record<string, unknown>])[];
let life: AbortController;
let run: AbortController;
let found: unknown;

const call = ((name: string, payload: Record<string, unknown>) => {
  calls.push([name, payload]);
  return Promise.resolve({ ok: true, value: name === 'drafts.find' ? found : null });
}) as unknown as Call;
const kept = (): unknown[] => calls.filter(([name]) => name === 'drafts.keep').map(([, { text }]) => text);
const open = (handed: Partial<Handed> = {}) =>
  createDraftSafety(
    { network: 'x', purpose: 'post', signal: run.signal, about: () => undefined, ...handed } as Handed,
    call,
    life.signal,
    () => undefined,
  );

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  found = null;
  life = new AbortController();
  run = new AbortController();
});
afterEach(() => vi.useRealTimers());

it('keeps the newest text once a second, and nothing that stood there at first', async () => {
  const safety = open();
  safety.onText('');
  for (const text of ['R', 'Re', 'Refills']) safety.onText(text);
  expect(kept()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept()).toEqual(['Refills']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(kept()).toHaveLength(1);
});

it('keeps nothing of an editor that was emptied: it may have been published', async () => {
  const safety = open();
  safety.onText('');
  safety.onText('Refills');
  safety.onText('');
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept()).toEqual([]);
});

it('keeps what is not kept yet when the composer is left, but not in another workspace or mode', () => {
  const left = open();
  left.onText('');
  left.onText('Left');
  life.abort();
  expect(kept()).toEqual(['Left']);
  life = new AbortController();
  const switched = open();
  switched.onText('');
  switched.onText('Switched');
  run.abort();
  life.abort();
  expect(kept()).toEqual(['Left']);
});

it('keeps no messages, and no reply of which nobody can tell what it is to', async () => {
  for (const handed of [{ purpose: 'message' }, { purpose: 'reply' }, { purpose: 'comment' }] as const) {
    const safety = open(handed);
    safety.onText('');
    safety.onText('For you alone');
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(calls).toEqual([]);
  open({ purpose: 'reply', about: () => '17' });
  expect(calls[0]).toMatchObject(['drafts.find', { network: 'x', context: 'reply:17' }]);
});

it('offers what another stay left until it is answered', async () => {
  found = { session: 'old', text: 'Refills', at: 5 };
  const safety = open();
  await vi.advanceTimersByTimeAsync(0);
  expect(safety.offer).toEqual(found);
  safety.settle();
  expect(safety.offer).toBeUndefined();
  expect(calls.at(-1)).toMatchObject(['drafts.forget', { session: 'old' }]);
});

it('takes back that it was forgotten, with the moment at which it was typed, for a while', async () => {
  found = { session: 'old', text: 'Refills', at: 7 };
  const safety = open();
  await vi.advanceTimersByTimeAsync(0);
  expect([safety.offer?.text, safety.isForgotten]).toEqual(['Refills', false]);
  safety.forget();
  expect([safety.offer, safety.isForgotten]).toEqual([undefined, true]);
  expect(calls.at(-1)?.[0]).toBe('drafts.forget');
  safety.takeBack();
  expect([safety.offer?.text, safety.isForgotten]).toEqual(['Refills', false]);
  expect(calls.at(-1)).toEqual([
    'drafts.keep',
    { network: 'x', context: 'post:', session: 'old', text: 'Refills', at: 7 },
  ]);

  safety.forget();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(safety.isForgotten).toBe(false);
  safety.takeBack();
  expect([safety.offer, kept()]).toEqual([undefined, ['Refills']]);
});
