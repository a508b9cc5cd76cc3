import { useEffect, useState } from 'preact/hooks';
import { type Radar, relationRadar, strangersSeen } from '../../../../utils/db/queries/unanswered.ts';
import { nextTurn, paced } from '../../../../utils/lib/pace.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { type Live, useLive } from '../../../hooks/use-live.ts';
import { booksOf, useTold } from '../../../hooks/use-people.ts';

/** Who waits for a word of ours: of those who are kept out of what is in memory, of the others out of the database. */
export function useRadar(now: number): Live<Radar> {
  const { db } = useDesk();
  const { people, standings } = booksOf(db);
  useTold(standings, false);
  const { lines } = people;
  // Another one after each change of what follows from it.
  const { all } = standings;
  const hour = Math.floor(now / 3_600_000);
  // With the lines that it is an answer for: who was just kept is no stranger any more.
  const read = useLive(async () => {
    const { known } = standings;
    return lines && known && { lines, known, strangers: await strangersSeen(db, lines, known, now) };
  }, [db, lines, all, hour]);
  const [radar, setRadar] = useState<Radar | undefined>(undefined);
  useEffect(() => {
    if (!read.value) return undefined;
    const life = new AbortController();
    const breathe = paced(async () => {
      await nextTurn();
      life.signal.throwIfAborted();
    });
    const rows = read.value;
    const show = async (): Promise<void> => {
      try {
        setRadar(await relationRadar(rows, now, breathe));
      } catch (error) {
        // Ended: something changed, or the tab was left.
        if (!life.signal.aborted) throw error;
      }
    };
    void show();
    return () => life.abort();
    // `now` moves on each minute: what is of this hour is near enough.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [read.value]);
  const error = read.error ?? (people.error === undefined ? undefined : String(people.error));
  return { value: radar, error, retry: read.error === undefined ? people.retry : read.retry };
}
