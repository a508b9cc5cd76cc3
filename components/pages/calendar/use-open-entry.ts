import { useState } from 'preact/hooks';
import { planEntry } from '../../../utils/db/queries/plan-entries.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';

export interface OpenEntry {
  readonly entry: PlanEntry | undefined;
  /** It is deleted since, here or elsewhere: this is how it was, for what is typed in its sheet is not lost with it. */
  readonly isGone: boolean;
}

/** The entry whose sheet is open, as it is now. */
export function useOpenEntry(id: string | undefined): OpenEntry {
  const { db } = useDesk();
  const live = useLive(async () => ({ id, entry: id ? await planEntry(db, id) : undefined }), [db, id]);
  const [last, keep] = useState<PlanEntry | undefined>(undefined);
  const answer = live.value?.id === id ? live.value : undefined;
  if (answer?.entry && answer.entry !== last) keep(answer.entry);
  const held = last?.id === id ? last : undefined;
  return { entry: answer?.entry ?? held, isGone: answer !== undefined && !answer.entry && held !== undefined };
}
