import { storage } from '#imports';
import { isKeepRule, type KeepDays, type KeepRule } from '../model/keep-rules.ts';
import { forgetAfterDays } from './items.ts';

/**
 * How many days of what grows by itself are kept in each workspace, by its id. A rule that stands beside them, as it did
 * when one choice was for all, holds where a workspace says nothing of it.
 */
export type KeepSetting = Readonly<Record<string, KeepDays | number>>;

export const keepDays = storage.defineItem<KeepSetting>('local:keep.days', { fallback: {} });

/** What holds in a workspace; see `keepRules`. `strangers`: what is said for all of them elsewhere. */
export function daysIn(setting: KeepSetting, workspaceId: string, strangers: number): KeepDays {
  const forAll = Object.entries(setting).filter(([name, days]) => isKeepRule(name) && typeof days === 'number');
  const own = setting[workspaceId];
  return { strangers, ...Object.fromEntries(forAll), ...(typeof own === 'object' ? own : {}) };
}

/** What is kept how long in one workspace, as a setting of its own. What is chosen there holds in no other one. */
export function keepDaysOf(workspaceId: string) {
  const getValue = async (): Promise<KeepDays> =>
    daysIn(await keepDays.getValue(), workspaceId, await forgetAfterDays.getValue());
  return {
    getValue,
    setValue: async (days: KeepDays): Promise<void> => {
      const { [workspaceId]: _own, ...others } = await keepDays.getValue();
      const forAll = daysIn(others, workspaceId, await forgetAfterDays.getValue());
      // What is as for all follows that.
      const own = Object.entries(days).filter(([name, each]) => each !== forAll[name as KeepRule]);
      await keepDays.setValue({ ...others, [workspaceId]: Object.fromEntries(own) });
    },
    watch: (changed: (days: KeepDays) => void): (() => void) => {
      const tell = async (): Promise<void> => changed(await getValue());
      const watched = [keepDays.watch(() => void tell()), forgetAfterDays.watch(() => void tell())];
      return () => {
        for (const stop of watched) stop();
      };
    },
  };
}
