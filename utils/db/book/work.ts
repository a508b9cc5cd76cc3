import Dexie, { type ObservabilitySet } from 'dexie';
import { changedRows } from '../changed-rows.ts';
import type { WorkspaceDb } from '../schema.ts';

/** What is read at once in the order of keys: some milliseconds of a page's time. Each reading costs one or two itself. */
export const perRead = 1000;
/** By their keys, which takes longer for each. */
const perLook = 400;

/** Reads a whole table in the order of its keys, `perRead` rows at a time, and lets the page draw between. */
export async function readAll<R>(
  readAfter: (key: string) => Promise<readonly R[]>,
  keyOf: (row: R) => string,
  take: (rows: readonly R[]) => Promise<void> | void,
  pause: () => Promise<void>,
): Promise<void> {
  for (let reading: Promise<readonly R[]> | undefined = readAfter(''); reading;) {
    const rows: readonly R[] = await reading;
    const end = rows.at(-1);
    // The next ones are fetched while these are taken.
    reading = rows.length < perRead || end === undefined ? undefined : readAfter(keyOf(end));
    // Where the work ends here, nobody waits for them.
    reading?.catch(() => undefined);
    await take(rows);
    await pause();
  }
}

/**
 * Puts every row of a table, some at a time, and then nothing for each key of `held` that no row has any more.
 */
export async function putAll<R>(
  readAfter: (key: string) => Promise<readonly R[]>,
  keyOf: (row: R) => string,
  held: () => Iterable<string>,
  put: (key: string, row: R | undefined) => void,
  pause: () => Promise<void>,
): Promise<void> {
  const there = new Set<string>();
  await readAll(
    readAfter,
    keyOf,
    (rows) => {
      for (const row of rows) {
        there.add(keyOf(row));
        put(keyOf(row), row);
      }
    },
    pause,
  );
  for (const key of held()) if (!there.has(key)) put(key, undefined);
}

/** Puts rows that were asked for by their keys. */
export function putEach<R>(
  keys: readonly string[],
  rows: readonly (R | undefined)[],
  put: (key: string, row: R | undefined) => void,
): void {
  for (const [at, key] of keys.entries()) put(key, rows[at]);
}

export interface Work {
  /** Reads what was not read yet, and settles. */
  start(): void;
  /** Nothing is read until the answer is called: for while so much is written that reading along would hold everything. */
  hold(): () => void;
}

export interface WorkSteps<T extends string> {
  readonly tables: readonly T[];
  /**
   * Reads all of a table: at first, and where so much was written that nobody says what. Several tables are read at the
   * same time, so that one is fetched while another one's rows are taken.
   */
  readonly readWhole: Readonly<Record<T, () => Promise<void>>>;
  /** Reads these rows again. A key may be of a row that is gone. */
  readonly readAgain: Readonly<Record<T, (keys: readonly string[]) => Promise<void>>>;
  /** After everything that changed was read again. */
  readonly conclude: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/**
 * Keeps something in memory that was read from tables: all of it once, then only rows that change, in any context. One
 * piece of work at a time; what changes meanwhile comes after it. `pause` lets the page
 * draw; it may throw to end the work.
 */
export function keepRead<T extends string>(
  db: WorkspaceDb,
  steps: WorkSteps<T>,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Work {
  const changed = new Map<T, Set<string>>(steps.tables.map((name) => [name, new Set()]));
  const whole = new Set<T>(steps.tables);
  let holds = 0;
  let isWorking = false;
  let isAsked = false;
  let isStarted = false;

  const mayGoOn = (): boolean => holds === 0 && !signal.aborted;
  const isStale = (): boolean => whole.size > 0 || [...changed.values()].some(({ size }) => size > 0);
  const readWhole = async (name: T): Promise<void> => {
    try {
      await steps.readWhole[name]();
    } catch (error) {
      whole.add(name);
      throw error;
    }
  };
  const readChanged = async (): Promise<void> => {
    const asked = [...changed].filter(([, keys]) => keys.size > 0);
    for (const [name] of asked) changed.set(name, new Set());
    const anew = new Set(whole);
    whole.clear();
    try {
      const read = await Promise.allSettled([...anew].map(readWhole));
      for (const each of read) if (each.status === 'rejected') throw each.reason;
      for (const [name, keys] of asked) {
        if (anew.has(name)) continue;
        const all = [...keys];
        for (let from = 0; from < all.length; from += perLook) {
          await steps.readAgain[name](all.slice(from, from + perLook));
          if (all.length > perLook) await pause();
        }
      }
    } catch (error) {
      // Nobody knows any more which of their rows are still to be read.
      for (const [name] of asked) whole.add(name);
      throw error;
    }
  };
  const work = async (): Promise<void> => {
    if (isWorking || !mayGoOn()) return;
    isWorking = true;
    try {
      do {
        isAsked = false;
        await readChanged();
        await steps.conclude();
      } while (mayGoOn() && (isAsked || isStale()));
    } catch (error) {
      if (!signal.aborted) steps.failed(error);
    } finally {
      isWorking = false;
    }
  };
  const onMutated = (parts: ObservabilitySet): void => {
    let isOurs = false;
    for (const name of steps.tables)
      for (const { from, to } of changedRows(parts, db, name)) {
        isOurs = true;
        if (from === to && typeof from === 'string') changed.get(name)?.add(from);
        // Dexie counts no keys of fifty rows or more that are put at once.
        else whole.add(name);
      }
    if (isOurs && isStarted) void work();
  };
  Dexie.on('storagemutated', onMutated);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(onMutated), { once: true });
  return {
    start() {
      isStarted = true;
      isAsked = true;
      void work();
    },
    hold() {
      holds += 1;
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        holds -= 1;
        void work();
      };
    },
  };
}
