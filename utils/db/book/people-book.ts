import type { Note, Person, Profile } from '../../model/records.ts';
import { compareNames } from '../../lib/names.ts';
import { paced } from '../../lib/pace.ts';
import { sortInTurns } from '../../lib/sort-in-turns.ts';
import { type Account, accountOf, lineOf, type PersonLine, searchTextOf } from '../queries/people-list.ts';
import type { WorkspaceDb } from '../schema.ts';
import { keepRead, perRead, putAll, putEach, readAll } from './work.ts';

/** Everybody kept, in memory: read once, and then only what changes. */
export interface PeopleBook {
  /** By name; undefined until all are read. A line stays the same object until something of it changes. */
  readonly lines: readonly PersonLine[] | undefined;
  /** Why nothing more is read: the database was closed, or reading it failed. */
  readonly error: unknown;
  /** Calls back after a change, with the ids of whom it was about; undefined: anybody. */
  subscribe(changed: (ids: ReadonlySet<string> | undefined) => void): () => void;
  /** Stands still until the answer is called. */
  hold(): () => void;
  /** Reads on after an error. */
  retry(): void;
}

const noAccounts: ReadonlyMap<string, Account> = new Map();

/** `pause` lets the page draw; it may throw to end the work. */
export function openPeopleBook(db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal): PeopleBook {
  const people = new Map<string, Person>();
  /** By the id of their person. */
  const accounts = new Map<string, Map<string, Account>>();
  const owners = new Map<string, string>();
  /** By what they are about: the id of a person or the key of an account. */
  const newest = new Map<string, Note>();
  const subjects = new Map<string, string>();
  const listeners = new Set<(ids: ReadonlySet<string> | undefined) => void>();
  /** Whose line has to be made anew. */
  let dirty = new Set<string>();
  let lines: readonly PersonLine[] | undefined;
  let error: unknown;

  const tell = (ids: ReadonlySet<string> | undefined): void => {
    for (const each of listeners) each(ids);
  };
  const putPerson = (id: string, row: Person | undefined): void => {
    const next = row?.deletedAt === undefined ? row : undefined;
    if (isSame(people.get(id), next)) return;
    if (next) people.set(id, next);
    else people.delete(id);
    dirty.add(id);
  };
  const putAccount = (key: string, row: Profile | undefined): void => {
    const before = owners.get(key);
    const owner = row?.personId;
    const account = row && accountOf(row);
    // An account is touched whenever it is seen: only what is shown of it counts.
    if (before === owner && (!owner || !account || isSame(accounts.get(owner)?.get(key), account))) return;
    if (before !== undefined) {
      accounts.get(before)?.delete(key);
      dirty.add(before);
    }
    owners.delete(key);
    if (!owner || !account) return;
    owners.set(key, owner);
    const own = accounts.get(owner);
    if (own) own.set(key, account);
    else accounts.set(owner, new Map([[key, account]]));
    dirty.add(owner);
  };
  const putNote = (note: Note): void => {
    const subject = subjectOf(note);
    if (subject === undefined || note.deletedAt !== undefined) return;
    subjects.set(note.id, subject);
    const before = newest.get(subject);
    if (!before || isNewer(note, before)) newest.set(subject, note);
  };
  const readNotesAgain = async (ids: readonly string[]): Promise<void> => {
    const about = new Set<string>();
    for (const [at, row] of (await db.notes.bulkGet([...ids])).entries()) {
      const id = ids[at] ?? '';
      for (const subject of [subjects.get(id), row && subjectOf(row)]) if (subject !== undefined) about.add(subject);
      subjects.delete(id);
    }
    for (const subject of about) {
      newest.delete(subject);
      const pairs = ['person', 'profile'].map((type) => [type, subject]);
      for (const note of await db.notes.where('[about.type+about.id]').anyOf(pairs).toArray()) putNote(note);
      dirty.add(owners.get(subject) ?? subject);
    }
  };

  const readAllPeople = () =>
    putAll(
      (key) => db.people.where(':id').above(key).limit(perRead).toArray(),
      ({ id }) => id,
      () => people.keys(),
      putPerson,
      pause,
    );
  /** The index holds the accounts that belong to somebody and no others; also of those who were taken away. */
  const readAllAccounts = async (): Promise<void> => {
    const there = new Set<string>();
    for (let reading: Promise<AccountPage> | undefined = accountsAfter(db, ''); reading;) {
      const { rows, end }: AccountPage = await reading;
      // The next ones are fetched while these are taken; where the work ends here, nobody waits for them.
      reading = end === undefined ? undefined : accountsAfter(db, end);
      reading?.catch(() => undefined);
      for (const row of rows) {
        there.add(row.key);
        putAccount(row.key, row);
      }
      await pause();
    }
    for (const key of owners.keys()) if (!there.has(key)) putAccount(key, undefined);
  };
  const readAllNotes = async (): Promise<void> => {
    const before = new Map(newest);
    newest.clear();
    subjects.clear();
    await readAll(
      (key) => db.notes.where(':id').above(key).limit(perRead).toArray(),
      ({ id }) => id,
      (rows) => rows.forEach(putNote),
      pause,
    );
    for (const subject of new Set([...before.keys(), ...newest.keys()]))
      if (!isSame(before.get(subject), newest.get(subject))) dirty.add(owners.get(subject) ?? subject);
  };

  const madeOf = (id: string): PersonLine | undefined => {
    const person = people.get(id);
    if (!person) return undefined;
    const own = [...(accounts.get(id) ?? noAccounts).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const notes = [id, ...own.map(({ key }) => key)].flatMap((subject) => newest.get(subject) ?? []);
    const line = lineOf(person, own, notes);
    searchTextOf(line);
    return line;
  };
  const conclude = async (): Promise<void> => {
    if (dirty.size === 0) return;
    const ids = dirty;
    dirty = new Set();
    const breathe = paced(pause);
    const made = new Map<string, PersonLine>();
    for (const id of ids) {
      const line = madeOf(id);
      if (line) made.set(id, line);
      const rest = breathe();
      if (rest) await rest;
    }
    const isFirst = lines === undefined;
    lines = await placed(lines ?? [], ids, made, breathe);
    tell(isFirst ? undefined : ids);
  };

  const work = keepRead(
    db,
    {
      tables: ['people', 'profiles', 'notes'],
      readWhole: { people: readAllPeople, profiles: readAllAccounts, notes: readAllNotes },
      readAgain: {
        people: async (ids) => putEach(ids, await db.people.bulkGet([...ids]), putPerson),
        profiles: async (keys) => putEach(keys, await db.profiles.bulkGet([...keys]), putAccount),
        notes: readNotesAgain,
      },
      conclude: async () => {
        error = undefined;
        await conclude();
        // Nobody is kept.
        if (lines === undefined) {
          lines = [];
          tell(undefined);
        }
      },
      failed: (reason) => {
        error = reason;
        tell(undefined);
      },
    },
    pause,
    signal,
  );
  work.start();
  return {
    get lines() {
      return lines;
    },
    get error() {
      return error;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    hold: work.hold,
    retry: work.start,
  };
}

interface AccountPage {
  readonly rows: readonly Profile[];
  /** The id of the person up to whom all are read; undefined where none are left. */
  readonly end: string | undefined;
}

/** About `perRead` accounts of the people after one, and all accounts of each of them. */
async function accountsAfter(db: WorkspaceDb, id: string): Promise<AccountPage> {
  const rows = await db.profiles.where('personId').above(id).limit(perRead).toArray();
  if (rows.length < perRead) return { rows, end: undefined };
  // The last one may have more than those that were read.
  const last = rows.at(-1)?.personId ?? '';
  const whole = rows.filter(({ personId }) => personId !== last);
  const end = whole.at(-1)?.personId;
  if (end !== undefined) return { rows: whole, end };
  return { rows: await db.profiles.where('personId').equals(last).toArray(), end: last };
}

const subjectOf = ({ about }: Note): string | undefined =>
  about.type === 'person' || about.type === 'profile' ? about.id : undefined;

const isNewer = (a: Note, b: Note): boolean =>
  a.createdAt > b.createdAt || (a.createdAt === b.createdAt && a.id > b.id);

const isSame = (a: object | undefined, b: object | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/** Of equal names the same one comes first every time. */
const byName = ({ person: a }: PersonLine, { person: b }: PersonLine): number =>
  compareNames(a.name, b.name) || (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1);

/** More than so many are sorted in with all others. */
const mostInserted = 50;

/** The lines with those of `ids` as they were made anew, or without them. */
async function placed(
  lines: readonly PersonLine[],
  ids: ReadonlySet<string>,
  made: ReadonlyMap<string, PersonLine>,
  breathe: () => Promise<void> | undefined,
): Promise<readonly PersonLine[]> {
  const left = new Map(made);
  const kept = lines.flatMap((line) => {
    const { id, name } = line.person;
    if (!ids.has(id)) return [line];
    const next = made.get(id);
    if (!next || next.person.name !== name) return [];
    left.delete(id);
    return [next];
  });
  if (left.size > mostInserted) return sortInTurns([...kept, ...left.values()], byName, breathe);
  for (const line of left.values()) kept.splice(placeOf(kept, line), 0, line);
  return kept;
}

/** Where a line comes among lines that are by name. */
function placeOf(lines: readonly PersonLine[], line: PersonLine): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byName(lines[middle] as PersonLine, line) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
