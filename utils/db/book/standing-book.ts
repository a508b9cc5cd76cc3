import { type ScoredTouch, type Scoring, totalOf } from '../../metrics/touch-score.ts';
import type { LastTouch } from '../../model/cards.ts';
import type { Interaction } from '../../model/dealings.ts';
import { paced } from '../../lib/pace.ts';
import type { PersonLine } from '../queries/people-list.ts';
import { scoringOf } from '../queries/scoring.ts';
import { newestOf, touchesIn } from '../queries/standings.ts';
import type { KnownTouches } from '../queries/unanswered.ts';
import type { StandingRow, WorkspaceDb } from '../schema.ts';
import type { PeopleBook } from './people-book.ts';
import { keepRead, perRead, putAll, putEach } from './work.ts';

export interface Standing {
  /** The score of `touch-score.ts`. */
  readonly score: number;
  readonly lastTouch?: LastTouch;
}

export type Standings = ReadonlyMap<string, Standing>;

/** How everybody kept stands with us with whom there was any touch, in memory: read once, and then only what changes. */
export interface StandingBook {
  /** By the id of the person; undefined until all are read. */
  readonly all: Standings | undefined;
  /** What `all` follows from. Undefined as long as that is. */
  readonly known: KnownTouches | undefined;
  subscribe(changed: () => void): () => void;
  hold(): () => void;
  /** Scores are of the hour in which they were computed: in another one all are computed anew, in turns. */
  renew(now: number): void;
}

const hourOf = (now: number): number => Math.floor(now / 3_600_000);

const touchOf = ({ kind, direction, at }: Interaction): ScoredTouch => ({ kind, direction, at });

/**
 * Of each account the newest `mostInStanding` touches count; older ones would add next to nothing. `clock` says now, ms.
 * `pause` lets the page draw.
 */
export function openStandingBook(
  db: WorkspaceDb,
  book: PeopleBook,
  pause: () => Promise<void>,
  signal: AbortSignal,
  clock: () => number = Date.now,
): StandingBook {
  const seen = new Map<string, StandingRow>();
  /** By the id of the person, then by its own. */
  const typed = new Map<string, Map<string, ScoredTouch>>();
  const typedWith = new Map<string, string>();
  const listeners = new Set<() => void>();
  /** The lines of those with accounts or touches that changed; all where everything is asked for anew. */
  let dirty = new Set<string>();
  let isAllDirty = true;
  const dirtyKeys = new Set<string>();
  let scoring: Scoring | undefined;
  let computedIn: number | undefined;
  let all: Standings | undefined;

  const putSeen = (key: string, row: StandingRow | undefined): void => {
    if (row) seen.set(key, row);
    else seen.delete(key);
    dirtyKeys.add(key);
  };
  const putTyped = (id: string, row: Interaction | undefined): void => {
    const before = typedWith.get(id);
    if (before !== undefined) {
      typed.get(before)?.delete(id);
      typedWith.delete(id);
      dirty.add(before);
    }
    if (!row || row.deletedAt !== undefined) return;
    typedWith.set(id, row.personId);
    const own = typed.get(row.personId);
    if (own) own.set(id, touchOf(row));
    else typed.set(row.personId, new Map([[id, touchOf(row)]]));
    dirty.add(row.personId);
  };
  const touchesOf = ({ person, accounts }: PersonLine): ScoredTouch[] => {
    const touches: ScoredTouch[] = [];
    for (const { key } of accounts) {
      const row = seen.get(key);
      if (row) touches.push(...touchesIn(row));
    }
    touches.push(...(typed.get(person.id)?.values() ?? []));
    return touches;
  };
  const standingOf = (line: PersonLine, now: number): Standing | undefined => {
    const touches = touchesOf(line);
    if (touches.length === 0 || !scoring) return undefined;
    const lastTouch = newestOf(touches, now);
    return { score: totalOf(touches, scoring, now), ...(lastTouch ? { lastTouch } : {}) };
  };
  const conclude = async (): Promise<void> => {
    const { lines } = book;
    if (!lines || (!isAllDirty && dirty.size + dirtyKeys.size === 0)) return;
    const isAll = isAllDirty;
    const [ids, keys] = [dirty, new Set(dirtyKeys)];
    isAllDirty = false;
    dirty = new Set();
    dirtyKeys.clear();
    scoring = await scoringOf(db);
    const now = clock();
    if (isAll) computedIn = hourOf(now);
    const breathe = paced(pause);
    const next = new Map(isAll ? [] : all);
    // Those who are gone.
    for (const id of ids) next.delete(id);
    for (const line of lines) {
      const { id } = line.person;
      if (!isAll && !ids.has(id) && !line.accounts.some(({ key }) => keys.has(key))) continue;
      const standing = standingOf(line, now);
      const before = all?.get(id);
      if (standing) next.set(id, before && isSame(before, standing) ? before : standing);
      else next.delete(id);
      const rest = breathe();
      if (rest) await rest;
    }
    all = next;
    for (const each of listeners) each();
  };

  const work = keepRead(
    db,
    {
      tables: ['standings', 'interactions', 'scoreRules'],
      readWhole: {
        standings: () =>
          putAll(
            (key) => db.standings.where(':id').above(key).limit(perRead).toArray(),
            ({ profileKey }) => profileKey,
            () => seen.keys(),
            putSeen,
            pause,
          ),
        interactions: () =>
          putAll(
            (key) => db.interactions.where(':id').above(key).limit(perRead).toArray(),
            ({ id }) => id,
            () => typedWith.keys(),
            putTyped,
            pause,
          ),
        scoreRules: () => {
          isAllDirty = true;
          return Promise.resolve();
        },
      },
      readAgain: {
        standings: async (keys) => putEach(keys, await db.standings.bulkGet([...keys]), putSeen),
        interactions: async (ids) => putEach(ids, await db.interactions.bulkGet([...ids]), putTyped),
        scoreRules: (ids) => {
          if (ids.length > 0) isAllDirty = true;
          return Promise.resolve();
        },
      },
      conclude,
      // What cannot be read is not said of anybody; the list says why it cannot.
      failed: () => undefined,
    },
    pause,
    signal,
  );
  // Scores wait for the people that they are of.
  const unsubscribe = book.subscribe((ids) => {
    if (ids === undefined) isAllDirty = true;
    else for (const id of ids) dirty.add(id);
    work.start();
  });
  signal.addEventListener('abort', unsubscribe, { once: true });
  if (book.lines) work.start();
  return {
    get all() {
      return all;
    },
    get known() {
      return all && scoring && { seen, scoring, touchesOf };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    hold: work.hold,
    renew(now) {
      if (computedIn === undefined || computedIn === hourOf(now)) return;
      isAllDirty = true;
      work.start();
    },
  };
}

const isSame = (a: Standing, b: Standing): boolean =>
  a.score === b.score &&
  (['at', 'kind', 'direction'] as const).every((field) => a.lastTouch?.[field] === b.lastTouch?.[field]);
