import type Dexie from 'dexie';
import { postKey } from '../../lib/keys.ts';
import { postsOfEntry } from '../../metrics/plan-match.ts';
import type { Deal, Interaction, Referral } from '../../model/dealings.ts';
import type { Note, Person, PlanEntry, Profile } from '../../model/records.ts';
import type { SightingBlock } from '../blocks.ts';
import type { StoredDay } from '../day-packs.ts';
import type { Row } from '../../sync/merge.ts';
import type { CommentRow, DayRow, FlushRow, LatestRow, PostRow, ProfileSightingRow, SightingRow } from '../schema.ts';
import { storedDaysOf, wholeDays, withoutDays } from '../tables/days.ts';
import type { BackupTable } from './tables.ts';
import { hasTable } from './whole-rows.ts';

/** Tables that others point to; each row may point to the tables after its own. */
const targets = ['posts', 'profiles', 'people'] as const;
type Target = (typeof targets)[number];
type Pointers = Readonly<Partial<Record<Target, readonly (string | undefined)[]>>>;

/** What a row of a table points to. */
const pointersOf: Readonly<Partial<Record<BackupTable, (row: never) => Pointers>>> = {
  profiles: ({ personId }: Profile) => ({ people: [personId] }),
  posts: ({ authorKey }: PostRow) => ({ profiles: [authorKey] }),
  sightings: (row: SightingRow) => ({ posts: [row.postKey] }),
  blocks: ({ authorKey, posts }: SightingBlock) => ({ posts: posts.map(([key]) => key), profiles: [authorKey] }),
  latest: (row: LatestRow) => ({ posts: [row.postKey], profiles: [row.authorKey] }),
  days: (row: DayRow) => ({ posts: [row.postKey], profiles: [row.authorKey] }),
  comments: (row: CommentRow) => ({ posts: [row.postKey], profiles: [row.authorKey] }),
  profileSightings: ({ profileKey }: ProfileSightingRow) => ({ profiles: [profileKey] }),
  notes: ({ about: { type, id } }: Note) =>
    type === 'topic' ? {} : { [type === 'person' ? 'people' : type === 'post' ? 'posts' : 'profiles']: [id] },
  interactions: ({ personId }: Interaction) => ({ people: [personId] }),
  deals: ({ personId }: Deal) => ({ people: [personId] }),
  referrals: ({ fromId, toId }: Referral) => ({ people: [fromId, toId] }),
  planEntries: (entry: PlanEntry) => ({ posts: postsOfEntry(entry).map(postKey) }),
};

export type Rows = readonly [table: BackupTable, rows: readonly object[]];

/** A batch that waits in a page may have been seen this long before it is stored, ms. */
const waitsAtMost = 10 * 60_000;

/** An account that was met after the user's own part was read: what they decided of it since is of another moment. */
function asMet({ personId: _person, followedAt: _followed, ...row }: Profile): Profile {
  const { _h, _f, ...rest } = row as Profile & Row;
  return { ...(rest as Omit<Profile, 'personId'>), relation: 'none' };
}

/**
 * Others read on while a backup is written, table by table, in many transactions. This remembers what is in the file, and
 * finds what has come since and belongs to what is being written: so that no row points to one that the file has not.
 */
export function wholeness(db: Dexie, beganAt: number) {
  const since = beganAt - waitsAtMost;
  const inFile: Record<Target, Set<string>> = { posts: new Set(), profiles: new Set(), people: new Set() };
  const recent = new Set<string>();
  const closed = new Set<BackupTable>();

  const isTarget = (name: BackupTable): name is Target => name in inFile;
  const keyOf = (name: Target, row: object): string =>
    name === 'people' ? (row as Pick<Person, 'id'>).id : (row as Pick<PostRow, 'key'>).key;

  const note = (name: BackupTable, rows: readonly object[]): void => {
    if (isTarget(name)) for (const row of rows) inFile[name].add(keyOf(name, row));
    if (name === 'sightings')
      for (const { id, seenAt } of rows as readonly SightingRow[]) if (seenAt >= since) recent.add(id);
  };

  /** Rows of finished tables that some rows point to and the file does not hold, in the order to write them in. */
  const lackingFor = async (name: BackupTable, rows: readonly object[]): Promise<Rows[]> => {
    const lacking: Rows[] = [];
    const wanted: Record<Target, Set<string>> = { posts: new Set(), profiles: new Set(), people: new Set() };
    const want = (from: BackupTable, pointing: readonly object[]): void => {
      const pointers = pointersOf[from];
      if (!pointers) return;
      for (const row of pointing)
        for (const [target, keys] of Object.entries(pointers(row as never)) as [Target, readonly string[]][])
          for (const key of keys) if (key !== undefined && !inFile[target].has(key)) wanted[target].add(key);
    };
    want(name, rows);
    for (const target of targets) {
      // A table whose turn comes later brings them by itself.
      if (!closed.has(target) || wanted[target].size === 0) continue;
      const there = await db.table<object, string>(target).bulkGet([...wanted[target]]);
      const found = there.filter((row) => row !== undefined);
      const come = target === 'profiles' ? found.map((row) => asMet(row as Profile)) : found;
      if (come.length === 0) continue;
      note(target, come);
      want(target, come);
      lacking.unshift([target, come]);
    }
    return lacking;
  };

  /**
   * What was seen while the backup was written, as of one moment: the sightings that the file lacks, and what is counted
   * of their posts. Read in one transaction, which is short: it is about minutes.
   */
  const seenMeanwhile = (): Promise<Rows[]> => {
    const names = ['sightings', 'flushes', 'latest', 'days'].filter((name) => hasTable(db, name));
    if (!closed.has('sightings')) return Promise.resolve([]);
    return db.transaction('r', names, async (tx) => {
      const single = await tx.table<SightingRow>('sightings').where('seenAt').aboveOrEqual(since).toArray();
      const flushes = names.includes('flushes')
        ? await tx.table<FlushRow>('flushes').where('id').aboveOrEqual(String(since)).toArray()
        : [];
      const seen = [...single, ...flushes.flatMap(({ rows: of }) => of)].filter(({ seenAt }) => seenAt >= since);
      const fresh = seen.filter(({ id }) => !recent.has(id));
      if (fresh.length === 0) return [];
      const keys = [...new Set(fresh.map(({ postKey: key }) => key))];
      const rows: Rows[] = [['sightings', fresh]];
      if (!closed.has('latest')) return rows;
      const latest = await tx.table<LatestRow>('latest').where(':id').anyOf(keys).toArray();
      rows.push(['latest', latest.map(withoutDays)]);
      if (!closed.has('days')) return rows;
      rows.push(['days', wholeDays(await storedDaysOf(tx.table<StoredDay>('days'), keys), latest)]);
      return rows;
    });
  };

  return { note, lackingFor, seenMeanwhile, close: (name: BackupTable) => void closed.add(name) };
}
