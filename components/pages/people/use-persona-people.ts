import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { createPersonaFinder, type PeopleOfPersonas } from '../../../utils/db/queries/persona-people.ts';
import { nextTurn } from '../../../utils/lib/pace.ts';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { useDesk } from '../../hooks/desk.ts';

/**
 * Who fits which persona, found step by step while the page stays in use; `isAsked` where something shows it. The last
 * answer stands while the next one is found.
 */
export function usePersonaPeople(
  personas: readonly Persona[] | undefined,
  lines: readonly PersonLine[],
  isAsked: boolean,
): PeopleOfPersonas | undefined {
  const { db } = useDesk();
  const [answer, setAnswer] = useState<PeopleOfPersonas | undefined>(undefined);
  // Another one each time that it is asked for: what was seen of somebody since then counts too.
  const finder = useMemo(
    () => (isAsked && personas ? createPersonaFinder(db, personas) : undefined),
    [db, personas, isAsked],
  );
  useEffect(() => {
    if (!finder) return undefined;
    const life = new AbortController();
    const pause = async () => {
      await nextTurn();
      life.signal.throwIfAborted();
    };
    // Ended: another question was asked, or the page was left.
    finder.find(lines, pause).then(setAnswer, () => undefined);
    return () => life.abort();
  }, [finder, lines]);
  return answer;
}
