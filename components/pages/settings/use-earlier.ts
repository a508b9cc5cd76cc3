import { useEffect, useState } from 'preact/hooks';
import { recordedCounts } from '../../../utils/db/queries/recorded-fields.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { Trouble } from './troubles.ts';

/**
 * How many sightings hold what is stopped by now, for each trouble; undefined where nothing is stopped and until it is
 * counted. Counted when the troubles change, not with every new sighting: what is stopped adds none.
 */
export function useEarlier(db: WorkspaceDb, troubles: readonly Trouble[]): (trouble: Trouble) => number | undefined {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const stopped = troubles.filter(({ state }) => state === 'stopped');
  const key = stopped.map(keyOf).join('|');
  useEffect(() => {
    const stop = new AbortController();
    const count = async () => {
      for (const network of new Set(stopped.map((trouble) => trouble.network))) {
        const own = stopped.filter((trouble) => trouble.network === network);
        const found = await recordedCounts(
          db,
          network,
          own.map(({ fields }) => fields),
          stop.signal,
        );
        setCounts(
          (before) =>
            new Map([...before, ...own.map((trouble, index) => [keyOf(trouble), found[index] ?? 0] as const)]),
        );
      }
    };
    // Without a number nothing is said of what was recorded earlier.
    count().catch(() => undefined);
    return () => stop.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [db, key]);
  return (trouble) => counts.get(keyOf(trouble));
}

const keyOf = ({ network, fields }: Trouble): string => JSON.stringify([network, fields]);
