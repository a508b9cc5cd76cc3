import { isSharedBox, sameEmail } from '../../lib/emails.ts';
import { handleKey } from '../../lib/keys.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import { makeRecord, type RecordEdit, writeRecords, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { stableKeyOf } from './account-ids.ts';

/**
 * Who was erased, told by a keyed hash alone: HMAC-SHA-256 (RFC 2104) of what names them. What names somebody is
 * `network:handle` and `network:number` of each account, `email:address` of each address, and `person:id` of who was
 * added by hand.
 */
export const personMark = (id: string): string => `person:${id}`;

/** Of addresses; boxes that several people read name nobody. */
export const emailMarks = (emails: readonly string[]): string[] =>
  emails.filter((email) => !isSharedBox(email)).map((email) => `email:${sameEmail(email)}`);

/** All that may name an account on a page. */
export function marksOf(ref: Pick<ProfileRef, 'network' | 'handle' | 'stableId'>): string[] {
  const stable = stableKeyOf(ref);
  return [handleKey(ref.network, ref.handle), ...(stable ? [stable] : [])];
}

/** Who was erased, of those that were asked about. */
export interface Erased {
  readonly isNobody: boolean;
  /** Whether an account with these names was erased; not where the user has kept it again under one of them. */
  readonly is: (marks: readonly string[]) => boolean;
}

/** Who of some names was erased. Costs one count where nobody was. Not in a transaction. */
export async function erasedAmong(db: WorkspaceDb, marks: readonly string[]): Promise<Erased> {
  const states =
    marks.length === 0 || (await db.erasures.count()) === 0 ? new Map<string, State>() : await statesOf(db, marks);
  const isOne = (state: State) => (mark: string) => states.get(mark) === state;
  return {
    isNobody: ![...states.values()].includes('erased'),
    is: (of) => of.some(isOne('erased')) && !of.some(isOne('lifted')),
  };
}

type State = 'erased' | 'lifted';

async function statesOf(db: WorkspaceDb, marks: readonly string[]): Promise<Map<string, State>> {
  const asked = [...new Set(marks)];
  const states = new Map<string, State>();
  for (const ids of await Promise.all((await keysOf(db)).map((key) => hashed(key, asked))))
    for (const [index, row] of (await db.erasures.bulkGet(ids)).entries()) {
      const mark = asked[index];
      if (row && mark !== undefined && states.get(mark) !== 'erased')
        states.set(mark, row.deletedAt === undefined ? 'erased' : 'lifted');
    }
  return states;
}

/** Records for all these names, to be made in a transaction later: hashing takes a turn of its own. */
export async function erasuresFor(
  db: WorkspaceDb,
  marks: readonly string[],
  now: number,
): Promise<RecordEdit<'erasures'>[]> {
  const key = (await keysOf(db))[0] ?? (await newKey(db, now));
  const changes = { createdAt: now, updatedAt: now, deletedAt: undefined };
  return (await hashed(key, [...new Set(marks)])).map((id) => ({ id, changes }));
}

/** Whoever the user keeps again, on purpose, is no longer erased. Answers whether somebody was. Not in a transaction. */
export async function liftErasures(db: WorkspaceDb, marks: readonly string[], now: number): Promise<boolean> {
  if ((await erasedAmong(db, marks)).isNobody) return false;
  const erased = [...new Set(marks)];
  const ids = (await Promise.all((await keysOf(db)).map((key) => hashed(key, erased)))).flat();
  const edits = ids.map((id) => ({ id, changes: { deletedAt: now, updatedAt: now } }));
  await writeRecords(db, 'erasures', edits, { make: false });
  return true;
}

/** When somebody of these names was erased, of those who are kept again since, ms; the last time. */
export async function erasedBefore(db: WorkspaceDb, marks: readonly string[]): Promise<number | undefined> {
  if (marks.length === 0 || (await db.erasures.count()) === 0) return undefined;
  const ids = (await Promise.all((await keysOf(db)).map((key) => hashed(key, marks)))).flat();
  const times = (await db.erasures.bulkGet(ids)).flatMap((row) =>
    row && row.deletedAt !== undefined ? [row.createdAt] : [],
  );
  return times.length > 0 ? Math.max(...times) : undefined;
}

interface Key {
  readonly id: string;
  readonly key: CryptoKey;
}

/** In one order everywhere, so that devices that know each other's keys make the same hashes. */
async function keysOf(db: WorkspaceDb): Promise<Key[]> {
  const rows = (await db.erasureKeys.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  return Promise.all(rows.map(async ({ id, key }) => ({ id, key: await imported(key) })));
}

async function newKey(db: WorkspaceDb, now: number): Promise<Key> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const record = { id: crypto.randomUUID(), key: hexOf(bytes), createdAt: now, updatedAt: now };
  const made = await db.transaction('rw', writtenBy(db, 'erasureKeys'), async () => {
    const [there] = await db.erasureKeys.limit(1).toArray();
    return there ?? (await makeRecord(db, 'erasureKeys', record)).record;
  });
  return { id: made.id, key: await imported(made.key) };
}

const imported = (hex: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(hex), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** The ids of erasures of these names, in their order. */
const hashed = ({ id, key }: Key, marks: readonly string[]): Promise<string[]> =>
  Promise.all(
    marks.map(async (mark) => {
      const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(mark));
      return `${id}.${hexOf(new Uint8Array(hash))}`;
    }),
  );

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
