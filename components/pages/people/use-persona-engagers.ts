import { type EngagersOfPersonas, engagersOfPersonas } from '../../../utils/db/queries/persona-engagers.ts';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';

const daysMs = 30 * 86_400_000;

/** Who turned to us in the last 30 days, by the personas that they fit. Undefined until it was read. */
export function usePersonaEngagers(personas: readonly Persona[] | undefined): EngagersOfPersonas | undefined {
  const { db } = useDesk();
  return useLive(
    async () => (personas?.length ? await engagersOfPersonas(db, personas, Date.now() - daysMs) : undefined),
    [db, personas],
  ).value;
}
