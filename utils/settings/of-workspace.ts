import type { WxtStorageItem } from '#imports';
import { grammarWords, mutedChecks, premiumX, typedBenchmarks, valueYears } from './items.ts';
import { keepDays } from './keeping.ts';
import { reportSettings } from './reports.ts';

type ById = WxtStorageItem<Readonly<Record<string, unknown>>, Record<string, never>>;

/** Settings that each workspace has its own of, by its id. */
const byWorkspace = [
  valueYears,
  mutedChecks,
  grammarWords,
  premiumX,
  keepDays,
  reportSettings,
  typedBenchmarks,
] as unknown as readonly ById[];

/** Nothing that was chosen for a workspace, or taught in it, outlasts it. */
export async function forgetSettingsOf(workspaceId: string): Promise<void> {
  for (const item of byWorkspace) {
    const { [workspaceId]: own, ...rest } = await item.getValue();
    if (own !== undefined) await item.setValue(rest);
  }
}
