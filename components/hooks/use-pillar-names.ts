import { strategyOf } from '../../utils/db/queries/strategy.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { Pillar } from '../../utils/model/records.ts';
import { pillarNames } from '../../utils/settings/items.ts';
import { useDesk } from './desk.ts';
import { useLive } from './use-live.ts';
import { useSetting } from './use-setting.ts';

/**
 * What the pillars are called in this workspace: as its strategy says or, where that says nothing, as the setting did
 * before there was one. Undefined until both were read.
 */
export const usePillarNames = (): PillarNames | undefined => usePillarNamesIn(useDesk().db);

export type PillarNames = Partial<Record<Pillar, string>>;

/** The same of a workspace that may not be open yet. */
export function usePillarNamesIn(db: WorkspaceDb | undefined): PillarNames | undefined {
  const [before] = useSetting(pillarNames);
  const strategy = useLive(async () => (db && (await strategyOf(db))?.pillars) ?? null, [db]).value;
  if (before === undefined || strategy === undefined) return undefined;
  return strategy ?? before;
}
