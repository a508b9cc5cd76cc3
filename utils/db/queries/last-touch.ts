import Dexie from 'dexie';
import type { ScoredTouch } from '../../metrics/touch-score.ts';
import type { LastTouch } from '../../model/cards.ts';
import type { WorkspaceDb } from '../schema.ts';
import { newestOf, touchesIn } from './standings.ts';

/** All that was between us and somebody, seen on these accounts of theirs or typed, in no order. */
export async function touchesWith(
  db: WorkspaceDb,
  profileKeys: readonly string[],
  personId: string | undefined,
): Promise<ScoredTouch[]> {
  const [standings, interactions] = await Promise.all([
    profileKeys.length > 0 ? db.standings.bulkGet([...profileKeys]) : [],
    personId === undefined
      ? []
      : db.interactions
          .where('[personId+at]')
          .between([personId, Dexie.minKey], [personId, Dexie.maxKey])
          .filter(({ deletedAt }) => deletedAt === undefined)
          .toArray(),
  ]);
  return [
    ...standings.flatMap((row) => (row ? touchesIn(row) : [])),
    ...interactions.map(({ kind, direction, at }) => ({ kind, direction, at })),
  ];
}

/** The newest touch with an account or, where it belongs to somebody, with the person by any of their accounts. */
export async function lastTouch(
  db: WorkspaceDb,
  profileKeys: readonly string[],
  personId: string | undefined,
  now: number,
): Promise<LastTouch | undefined> {
  return newestOf(await touchesWith(db, profileKeys, personId), now);
}
