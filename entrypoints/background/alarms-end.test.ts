import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { UpkeepDeps } from '../../utils/db/tables/upkeep.ts';
import { registerAlarms } from './alarms.ts';

const { passes } = vi.hoisted(() => ({ passes: [] as UpkeepDeps[] }));
vi.mock('../../utils/db/tables/upkeep.ts', () => ({
  keepUp: (_db: unknown, deps: UpkeepDeps) => {
    passes.push(deps);
    return new Promise<void>(() => undefined);
  },
}));

const ring = () =>
  fakeBrowser.alarms.onAlarm.trigger({ name: 'forget-strangers', scheduledTime: 0, persistAcrossSessions: false });

it('a pass that is still under way when the next one begins is ended', async () => {
  registerAlarms();
  void ring();
  await vi.waitFor(() => expect(passes).toHaveLength(1));
  expect(passes[0]?.signal?.aborted).toBe(false);
  void ring();
  await vi.waitFor(() => expect(passes).toHaveLength(2));
  expect(passes.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
});
