// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WorkspaceDb } from '../../../../utils/db/schema.ts';
import { stateHeaders } from '../../../../utils/sync/contract.ts';
import { type Desk, DeskContext } from '../../../hooks/desk.ts';
import { DevicesPart } from './DevicesPart.tsx';

/** What a user of Firefox may take back. */
const mayBeSent = vi.hoisted(() => vi.fn(async () => true));
vi.mock('../../../../utils/settings/consent.ts', () => ({ hasConsent: mayBeSent, askConsent: mayBeSent }));

const idOf = (letter: string): string => letter.repeat(22);
const device = (letter: string, more: object = {}) => ({
  dev: idOf(letter),
  role: 'editor',
  pubKey: 'key',
  joinedAt: 1_790_000_000_000,
  lastCseq: 0,
  ...more,
});

/** Where the workspace stands, as every reply says it. */
const standing = {
  [stateHeaders.epoch]: idOf('e'),
  [stateHeaders.head]: '3',
  [stateHeaders.floor]: '0',
  [stateHeaders.snapshot]: '0',
  [stateHeaders.kid]: '1',
  [stateHeaders.serverTime]: '1790000000000',
};

let root: HTMLElement;
let db: WorkspaceDb;
let there: readonly object[];
let asked: string[];
beforeEach(async () => {
  // The database goes by other timers.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  asked = [];
  there = [device('a', { role: 'owner' })];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(new URL(url).pathname);
    return Promise.resolve(Response.json({ devices: there }, { headers: standing }));
  });
  db = new WorkspaceDb(`devices-${Math.random()}`);
  const state = { server: 'https://sync.example', ws: idOf('w'), dev: idOf('z'), token: 't', role: 'admin' };
  await db.meta.bulkPut([
    { key: 'sync', value: { ...state, cursor: 0, sent: 0, inflight: [], unechoed: [] } },
    { key: 'keys', value: { current: 1, keys: {} } },
  ]);
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await db.delete();
});

const show = () =>
  act(() =>
    render(
      <DeskContext.Provider value={{ db } as Desk}>
        <DevicesPart isAdmin />
      </DeskContext.Provider>,
      root,
    ),
  );
const listed = (): number => root.querySelectorAll('.devices li').length;
/** Not by `vi.waitFor`, which moves the clock that is tested here. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !isSo(); turn += 1) await act(() => new Promise((done) => setTimeout(done, 5)));
  expect(isSo(), root.textContent ?? '').toBe(true);
}
const halfMinute = () => act(() => void vi.advanceTimersByTime(30_000));

it('the list of devices is asked for anew each half minute while it is in sight, and no more after that', async () => {
  await show();
  await until(() => listed() === 1);
  expect(asked).toEqual([`/v1/w/${idOf('w')}/devices`]);

  there = [...there, device('b')];
  await act(() => void vi.advanceTimersByTime(29_000));
  expect(asked).toHaveLength(1);
  await act(() => void vi.advanceTimersByTime(1000));
  await until(() => listed() === 2);
  expect(asked).toHaveLength(2);

  there = [device('b')];
  await halfMinute();
  await until(() => listed() === 1);

  const before = asked.length;
  await act(() => render(null, root));
  await act(() => void vi.advanceTimersByTime(120_000));
  await new Promise((done) => setTimeout(done));
  expect(asked).toHaveLength(before);
});

it('a server that does not answer is told of, and the list that was there stays', async () => {
  await show();
  await until(() => listed() === 1);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await halfMinute();
  await until(() => root.querySelector('[role="alert"]') !== null);
  expect(listed()).toBe(1);
});

it('nothing is asked of a server where nothing may be sent any more', async () => {
  mayBeSent.mockResolvedValue(false);
  await show();
  await until(() => (root.textContent ?? '').includes('sync_fault_offline'));
  expect(asked).toEqual([]);
  mayBeSent.mockResolvedValue(true);
});
