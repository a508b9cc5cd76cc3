import type { ProfileRef } from '../../model/sighting.ts';
import { pagesOf } from '../backup/pages.ts';
import { writeRecords, writtenBy } from '../records.ts';
import type { RecordOp } from '../../sync/ops.ts';
import type { WorkspaceDb } from '../schema.ts';
import { eraseRecords, type Erasable, writtenByErasing } from './blanked.ts';
import { clippingsOf } from '../queries/clippings-of.ts';
import { eraseAccount, erasePosts } from './erase-account.ts';
import { erasePartners } from './erase-partners.ts';
import { withoutNames } from './erased-batch.ts';
import { erasedAmong, marksOf, personMark } from './erasures.ts';
import { forgetCalls } from './fired.ts';

/** Who is being erased. It stays in `meta` until all is gone, so that it goes on after whatever ended it. */
export interface Erasing {
  readonly people: readonly string[];
  /** Keys of their accounts, and what names them. */
  readonly accounts: readonly string[];
  readonly marks: readonly string[];
}

export interface EraseWork {
  readonly now: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called between transactions, so that whoever waits for the database comes first. */
  readonly pause?: () => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

export const erasingKey = 'erasing';
/** Set where erasures came from elsewhere: who they are about is to be found here. */
export const unmatchedKey = 'erasuresUnmatched';
const rowsPerTurn = 500;

/**
 * Goes on with all that is to be erased: finds whom erasures of other devices and of backups are about, and erases them.
 * In short transactions; it may end at any point, and begins there again. True when nothing is left to do.
 */
export async function finishErasing(db: WorkspaceDb, work: EraseWork): Promise<boolean> {
  const flag = (await db.meta.get(unmatchedKey))?.value;
  if (flag !== undefined && !(await matchErasures(db, flag, work))) return false;
  for (;;) {
    const [first] = await waiting(db);
    if (!first) return true;
    if (!(await erase(db, first, work))) return false;
    await db.transaction('rw', db.meta, async () => {
      const rest = (await waiting(db)).filter((each) => JSON.stringify(each) !== JSON.stringify(first));
      await (rest.length > 0 ? db.meta.put({ key: erasingKey, value: rest }) : db.meta.delete(erasingKey));
    });
  }
}

export const waiting = async (db: WorkspaceDb): Promise<readonly Erasing[]> =>
  ((await db.meta.get(erasingKey))?.value as readonly Erasing[] | undefined) ?? [];

async function erase(db: WorkspaceDb, { people, accounts, marks }: Erasing, work: EraseWork): Promise<boolean> {
  const { now, signal, onProgress, pause = async () => undefined } = work;
  const posts = await db.posts.count();
  const total = people.length + accounts.length + posts;
  let done = 0;
  const step = async (by: number): Promise<void> => {
    done += by;
    onProgress?.(Math.min(done, total), total);
    await pause();
  };
  for (const key of accounts) {
    for (let isDone = false; !isDone;) {
      if (signal?.aborted) return false;
      isDone = await erasePosts(db, key, now);
      await pause();
    }
    await eraseAccount(db, key, now);
    await step(1);
  }
  await eraseClippings(db, marks, now);
  await erasePartners(db, new Set(marks), now);
  if (!(await takeNamesOut(db, new Set(marks), signal, step))) return false;
  // Last: the page that shows how far it is goes with them.
  for (const id of people) {
    if (signal?.aborted) return false;
    await erasePerson(db, id, now);
    await forgetCalls(db, id);
    await step(1);
  }
  onProgress?.(total, total);
  return true;
}

/** Everything typed about somebody; their name in what is written about others gives way to dots. */
const erasePerson = (db: WorkspaceDb, id: string, now: number): Promise<void> =>
  db.transaction('rw', writtenByErasing(db), async () => {
    const about: Readonly<
      Record<Exclude<Erasable, 'people' | 'clippings' | 'outcomes' | 'accountFigures'>, readonly string[]>
    > = {
      notes: await db.notes.where('[about.type+about.id]').equals(['person', id]).primaryKeys(),
      interactions: await db.interactions.where('[personId+at]').between([id, -Infinity], [id, Infinity]).primaryKeys(),
      deals: await db.deals.where('personId').equals(id).primaryKeys(),
      referrals: [
        ...(await db.referrals.where('fromId').equals(id).primaryKeys()),
        ...(await db.referrals.where('toId').equals(id).primaryKeys()),
      ],
      merges: [
        ...(await db.merges.where('intoId').equals(id).primaryKeys()),
        ...(await db.merges.where('fromId').equals(id).primaryKeys()),
      ],
    };
    await unnameInNotes(db, id, now);
    for (const [t, ids] of Object.entries(about)) await eraseRecords(db, t as Erasable, [...new Set(ids)], now);
    await eraseRecords(db, 'people', [id], now);
  });

/** What was kept of their posts, whatever the post is stored under by now. */
const eraseClippings = (db: WorkspaceDb, marks: readonly string[], now: number): Promise<void> =>
  db.transaction('rw', writtenByErasing(db), async () => {
    const theirs = await clippingsOf(db, marks);
    await eraseRecords(
      db,
      'clippings',
      theirs.map(({ id }) => id),
      now,
    );
  });

/** In notes on others, with their earlier texts, what waits to be sent of them and what lost a conflict. */
async function unnameInNotes(db: WorkspaceDb, id: string, now: number): Promise<void> {
  const naming = (await db.notes.where('links').equals(personMark(id)).toArray()).filter(
    ({ about }) => about.type !== 'person' || about.id !== id,
  );
  if (naming.length === 0) return;
  const link = new RegExp(`@?\\[(?:\\\\.|[^\\]\\\\])*\\]\\(person:${id.replace(/[^\w-]/g, '\\$&')}\\)`, 'g');
  const unnamed = <T extends { readonly text?: unknown; readonly earlier?: unknown }>(said: T): T => ({
    ...said,
    ...(typeof said.text === 'string' ? { text: said.text.replace(link, '…') } : {}),
    ...(Array.isArray(said.earlier) ? { earlier: (said.earlier as T[]).map((each) => unnamed(each)) } : {}),
  });
  const pairs = naming.map((note) => ['notes', note.id]);
  await db.outbox
    .where('[t+id]')
    .anyOf(pairs)
    .modify((row, context) => {
      const op = row.op as RecordOp;
      context.value = { ...row, op: { ...op, f: unnamed(op.f) } };
    });
  await db.history
    .where('[t+record]')
    .anyOf(pairs)
    .filter(({ value }) => JSON.stringify(value)?.includes(personMark(id)) ?? false)
    .delete();
  const edits = naming.map((note) => {
    const { text, earlier } = unnamed(note);
    return { id: note.id, changes: { text, earlier, updatedAt: now } };
  });
  await writeRecords(db, 'notes', edits, { make: false });
}

/** In the posts of others: who reposted, who is quoted, who is mentioned. */
async function takeNamesOut(
  db: WorkspaceDb,
  marks: ReadonlySet<string>,
  signal: AbortSignal | undefined,
  step: (by: number) => Promise<void>,
): Promise<boolean> {
  if (marks.size === 0) return true;
  const isNamed = (ref: ProfileRef): boolean => marksOf(ref).some((mark) => marks.has(mark));
  for await (const rows of pagesOf(db.posts, rowsPerTurn)) {
    if (signal?.aborted) return false;
    const changed = rows.filter((row) => withoutNames(row, isNamed) !== row).map(({ key }) => key);
    if (changed.length > 0)
      await db.transaction('rw', db.posts, async () => {
        const now = (await db.posts.bulkGet(changed)).filter((row) => row !== undefined);
        await db.posts.bulkPut(now.map((row) => withoutNames(row, isNamed)));
      });
    await step(rows.length);
  }
  return true;
}

/** Finds whom erasures are about, here: by the hashes of all that is stored. */
async function matchErasures(db: WorkspaceDb, flag: unknown, { signal, pause }: EraseWork): Promise<boolean> {
  const found: { people: string[]; accounts: string[]; marks: string[] } = { people: [], accounts: [], marks: [] };
  const owners = new Set<string>();
  if ((await db.erasures.count()) === 0) {
    await db.meta.delete(unmatchedKey);
    return true;
  }
  for await (const rows of pagesOf(db.people, rowsPerTurn)) {
    if (signal?.aborted) return false;
    const erased = await erasedAmong(
      db,
      rows.map(({ id }) => personMark(id)),
    );
    found.people.push(...rows.filter(({ id }) => erased.is([personMark(id)])).map(({ id }) => id));
    await pause?.();
  }
  for await (const rows of pagesOf(db.profiles, rowsPerTurn)) {
    if (signal?.aborted) return false;
    const named = (row: (typeof rows)[number]): string[] => [
      ...row.handleKeys,
      ...(row.stableKey ? [row.stableKey] : []),
    ];
    const erased = await erasedAmong(db, rows.flatMap(named));
    for (const row of rows) {
      if (!erased.is(named(row))) continue;
      found.accounts.push(row.key);
      found.marks.push(...named(row));
      if (row.personId) owners.add(row.personId);
    }
    await pause?.();
  }
  found.people.push(...(await withNoOther(db, owners, new Set(found.accounts))));
  await db.transaction('rw', writtenBy(db), async () => {
    const before = await waiting(db);
    if (found.people.length + found.accounts.length > 0)
      await db.meta.put({ key: erasingKey, value: [...before, found] });
    const now = (await db.meta.get(unmatchedKey))?.value;
    // More may have come meanwhile: then it is looked for once more.
    if (now === flag) await db.meta.delete(unmatchedKey);
  });
  return true;
}

/** People of whom no account is left: another device called them by another id. */
async function withNoOther(
  db: WorkspaceDb,
  owners: ReadonlySet<string>,
  accounts: ReadonlySet<string>,
): Promise<string[]> {
  const found: string[] = [];
  for (const id of owners) {
    const keys = await db.profiles.where('personId').equals(id).primaryKeys();
    if (keys.every((key) => accounts.has(key))) found.push(id);
  }
  return found;
}
