import { sameCount } from '../../lib/count.ts';
import { dayOf } from '../../lib/ids.ts';
import { handleKey, postKey } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { Metrics, PostSighting, ProfileRef } from '../../model/sighting.ts';
import type { DayRow, LatestRow, PostRow, SightingRow, WorkspaceDb } from '../schema.ts';
import { type DirectRows, type DirectWrite, putThroughDexie, rowsFor, writeDirectly } from '../direct.ts';
import { readForSightings } from '../queries/sightings-of.ts';
import { batchState } from './batch-state.ts';
import { compareAuthors, withName } from './authors.ts';
import { commenters, putComments } from './comments.ts';
import { type Change, sharePosts, shareSightings, writtenBySharing } from '../sync/share.ts';
import { isShared } from '../sync/shared.ts';
import { ownMark } from '../row-mark.ts';
import { countsOpenDays } from '../stale-rollups.ts';
import { endedInLatest, mostEnded, putEnded, withoutEnded } from './days.ts';
import { hasOneId, memoryOf, nothingRecalled } from './flush-memory.ts';
import { flushRow } from './flushes.ts';
import { withoutErased } from './erased-batch.ts';
import { knowSync } from '../records.ts';
import type { Breach } from './health.ts';
import { checked } from './invariants.ts';
import { withCounts } from './ledger.ts';
import { withoutStopped } from './left-out.ts';
import { notedEveryMs, unchangedForMs } from './noted-every.ts';
import { latestRow, postRow, sightingRow, withDoubts } from './post-rows.ts';
import { recordProfiles } from './profile-sightings.ts';
import { matchProfiles, saysMore, touchedBy, withRows } from './profiles.ts';
import { canWait, hasWrites, putAccounts, putOrAdd, type Recording } from './recording.ts';
import { countAgain, mostWaiting, type SeenAgain, seenAgainKey } from './seen-again.ts';
import type { SightingBatch } from './sighting-batch.ts';
import { accountsOf, askedKeys, indexKeysAsked, lookUp, storedRows, type StoredRows } from './stored-rows.ts';

export interface RecordOutcome {
  readonly recorded: number;
  readonly dropped: number;
  /** A profile became our own with this batch: marks may be due on what is already on screen. */
  readonly foundOwn: boolean;
  /** Some rows are still to say that they were seen again: `noteSeenAgain` is due. */
  readonly isSeenAgain: boolean;
  /**
   * Somebody we know has another handle now, or somebody else has theirs: open pages were told otherwise when they
   * asked for it.
   */
  readonly foundRenamed: boolean;
  /** Keys of posts of own accounts that are new, or whose text reads otherwise than before. */
  readonly ownPosts: readonly string[];
  /** Posts of others that were not known before, or whose whole text was not. */
  readonly newPosts: readonly PostRow[];
  /** What broke an invariant and was not recorded, once per sighting and field. */
  readonly breaches: readonly Breach[];
}

/** A batch can show that two rows are of one post or account: all that points to either is in its transaction. */
const writtenByBatch = (db: WorkspaceDb) => [
  ...readForSightings(db),
  db.latest,
  db.days,
  db.comments,
  db.notes,
  db.clippings,
  db.profiles,
  db.profileSightings,
  db.ledger,
  db.erasures,
  ...writtenBySharing(db),
];

/** Where nobody was erased when last a batch came: then the next one need not ask before its transaction. */
const withNobodyErased = new WeakSet<WorkspaceDb>();

/** What is told so much later may be of a day that is rolled up. */
const lateMs = 86_400_000;

class SomebodyErased extends Error {
  override readonly name = 'SomebodyErased';
}

class PostIsStored extends Error {
  override readonly name = 'PostIsStored';
}

/**
 * Stores a batch in one transaction: all of it or nothing. Storing the same batch again changes nothing, because the
 * ids of sightings are derived; so a sender that heard no answer may simply send again.
 */
export async function recordSightings(db: WorkspaceDb, seen: SightingBatch, now: number): Promise<RecordOutcome> {
  for (;;) {
    const asWas = withNobodyErased.has(db);
    try {
      return await recordBatch(db, asWas ? seen : await withoutErased(db, seen), now, asWas ? 'asWas' : 'asked');
    } catch (error) {
      // Either is asked for the next time round.
      if (error instanceof SomebodyErased) withNobodyErased.delete(db);
      else if (error instanceof PostIsStored) memoryOf(db).guessedWrong();
      else throw error;
    }
  }
}

/**
 * `asWas`: it holds nobody who was erased only if still nobody was; throws otherwise, with nothing written. So it does
 * where a post was taken to be new that is not.
 */
async function recordBatch(
  db: WorkspaceDb,
  batch: SightingBatch,
  now: number,
  erased: 'asked' | 'asWas',
): Promise<RecordOutcome> {
  const memory = memoryOf(db);
  let direct: DirectWrite | undefined;
  const running = db.transaction('rw', writtenByBatch(db), async () => {
    const { viewer, stopped = new Map(), comments = [] } = batch;
    const day = dayOf(now);
    const shown = [...batch.profiles.map(({ profile }) => profile), ...(viewer ? [viewer] : [])];
    const refs = [...shown, ...batch.posts.flatMap(accountsOf), ...commenters(comments)];
    const asked = askedKeys(batch.posts, refs);
    const indexKeys = indexKeysAsked(asked);
    const recalled = memory.recall(asked.posts, indexKeys);
    const [state, answer] = await Promise.all([batchState(day), lookUp(db, asked, recalled)]);
    const { ledger, isSynced, erasures, mark, again: waiting } = state;
    knowSync(isSynced);
    if (erasures === 0) withNobodyErased.add(db);
    else withNobodyErased.delete(db);
    if (erasures > 0 && erased === 'asWas') throw new SomebodyErased();
    const isSo = recalled === nothingRecalled || recalled.mark === mark;
    const { guessed, posts: recalledPosts } = isSo ? recalled : nothingRecalled;
    const first = isSo ? answer : await lookUp(db, asked, nothingRecalled);
    const found = await storedRows(db, batch.posts, refs, first, guessed);
    const { sightings, isJoined, keys, ...stored } = found;
    const unknown = asked.posts.filter((key) => hasOneId(key) && !recalledPosts.has(key));
    const known = unknown.filter((key) => stored.posts.has(key));
    const again = { posts: new Map<string, number>(), profiles: new Map<string, number>() };
    const mostAgain = mostWaiting - countAgain(waiting);
    const recording: Recording = {
      db,
      now,
      stored,
      guessed,
      isSynced,
      stopped,
      writes: [],
      rows: [],
      again,
      mostAgain,
    };
    const told = batch.profiles.flatMap(({ profile }) => (profile.stableId ? [profile] : []));
    const accounts = [...stored.accounts.values()];
    const numbered = matchProfiles(accounts, told);
    const held = matchProfiles(
      accounts,
      told.map(({ network, handle }) => ({ network, handle })),
    );

    const profiles = await touch(recording, shown);
    const foundOwn = viewer !== undefined && (await markOwn(recording, viewer, profiles));
    const { fitting, breaches } = byAuthor(sightings, stored, matchProfiles([...stored.accounts.values()], refs));
    const kept = fitting.filter((sighting) => withoutStopped(sighting, stopped));
    const authors = await touch(recording, [...kept.flatMap(accountsOf), ...commenters(comments)]);
    const posts = await recordPosts(recording, kept, authors);
    const recordedProfiles = batch.profiles[0] ? await recordProfiles(recording, batch.profiles, profiles) : 0;
    let left = mark;
    const write = (): Promise<unknown> => {
      const own = ownMark();
      left = own.mark;
      const isOpen = kept.every(({ seenAt }) => seenAt > now - lateMs);
      if (isOpen) countsOpenDays();
      const rows = [...recording.rows.splice(0), rowsFor(db.meta, [own.row])];
      // What comes late has rollups taken away, for which it has to go through Dexie. Its posts are added if they are new.
      const isDirect = ({ table }: DirectRows): boolean => isOpen || table.name !== db.latest.name;
      const other = rows.filter((each) => !isDirect(each)).map(putThroughDexie);
      direct = writeDirectly(db, rows.filter(isDirect));
      return Promise.all([...recording.writes.splice(0), ...other].map((begin) => begin()));
    };
    // They look for the posts of the same batch.
    if (comments[0] && hasWrites(recording)) await write();
    const addedComments = comments[0] ? await putComments(db, comments, authors) : 0;
    const counts = {
      sightings: posts.recorded,
      posts: posts.added,
      profiles: recordedProfiles,
      comments: addedComments,
    };
    const counted = withCounts(ledger, day, counts);
    if (counted) recording.rows.push(rowsFor(db.ledger, [counted]));
    if (countAgain(again) > 0) {
      const value: SeenAgain = {
        posts: new Map([...waiting.posts, ...again.posts]),
        profiles: new Map([...waiting.profiles, ...again.profiles]),
      };
      recording.rows.push(rowsFor(db.meta, [{ key: seenAgainKey, value }]));
    }
    if (hasWrites(recording)) await write();
    const unrecalled = { shown: unknown.length, stored: known.length };
    const learnt = { from: mark, to: left, keys, indexKeys, rows: stored, unknown: unrecalled };
    const outcome = {
      recorded: posts.recorded + recordedProfiles,
      dropped: batch.posts.length - posts.recorded,
      foundOwn,
      isSeenAgain: countAgain(waiting) + countAgain(again) > 0,
      foundRenamed:
        [...numbered].some(([key, row]) => row.relation !== 'none' && isRenamed(row, profiles.get(key))) ||
        [...held].some(([key, row]) => row.relation !== 'none' && row.key !== profiles.get(key)?.key),
      ownPosts: posts.own,
      newPosts: posts.others,
      breaches: [...breaches, ...posts.breaches],
    };
    return { outcome, learnt: isJoined ? undefined : learnt };
  });
  const recorded = await running.catch((error: unknown) => {
    throw direct?.clash === db.posts.name || direct?.clash === db.latest.name ? new PostIsStored() : error;
  });
  if (recorded.learnt) memory.learn(recorded.learnt);
  else memory.forget();
  return recorded.outcome;
}

const isRenamed = (before: Profile, now: Profile | undefined): boolean => before.handleKeys[0] !== now?.handleKeys[0];

/** The rows of accounts that were seen, by `network:handle`. */
async function touch(recording: Recording, refs: readonly ProfileRef[]): Promise<Map<string, Profile>> {
  const { touched, news } = touchedBy([...recording.stored.accounts.values()], refs, recording.now);
  const put = news.filter((change) => {
    const isWritten = saysMore(change) || !canWait(recording);
    if (!isWritten) recording.again.profiles.set(change.after.key, change.after.lastSeenAt);
    return isWritten;
  });
  return withRows(touched, put[0] ? await putAccounts(recording, put) : []);
}

const isStale = ({ seenAt }: PostSighting, latest: LatestRow | undefined): boolean =>
  latest !== undefined && seenAt <= latest.seenAt;

/**
 * The sightings in order of time, without those whose author is not the one that the post is known to have. Where
 * nothing tells whether it is, the author is left out and the stored one stays.
 */
function byAuthor(
  sightings: readonly PostSighting[],
  { posts, latest, accounts }: StoredRows,
  named: ReadonlyMap<string, Profile>,
) {
  const fitting: PostSighting[] = [];
  const breaches: Breach[] = [];
  const known = new Map<string, ProfileRef>();
  const accountOf = (ref: ProfileRef): Profile | undefined => named.get(handleKey(ref.network, ref.handle));
  for (const sighting of [...sightings].sort((a, b) => a.seenAt - b.seenAt)) {
    const key = postKey(sighting.post);
    if (isStale(sighting, latest.get(key))) continue;
    const { author, ...anonymous } = sighting;
    const row = posts.get(key);
    const before = known.get(key) ?? row?.author;
    const now = author && { ref: author, account: accountOf(author) };
    const stored = before && { ref: before, account: accounts.get(row?.authorKey ?? '') ?? accountOf(before) };
    const sameness = now && stored ? compareAuthors(now, stored) : 'same';
    if (sameness === 'other') breaches.push({ surface: sighting.surface, field: 'author' });
    else if (sameness === 'unknown' || !now) fitting.push(anonymous);
    else {
      const named = withName(now, stored);
      fitting.push({ ...sighting, author: named });
      known.set(key, named);
    }
  }
  return { fitting, breaches };
}

async function recordPosts(
  recording: Recording,
  sightings: readonly PostSighting[],
  authors: ReadonlyMap<string, Profile>,
) {
  const { db, stored, guessed, isSynced, stopped, writes, rows: direct } = recording;
  const { posts, latest } = stored;
  const rows: SightingRow[] = [];
  const ended: DayRow[] = [];
  const breaches: Breach[] = [];
  const changed = new Set<string>();
  const before = new Map(posts);
  /** Of accounts that others know too. */
  const shared = new Set<string>();
  const own = new Set<string>();
  const others: PostRow[] = [];
  let added = 0;
  for (const sighting of sightings) {
    const key = postKey(sighting.post);
    const last = latest.get(key);
    const post = posts.get(key);
    if (isStale(sighting, last)) continue;
    const { sighting: sound, broken, doubts } = checked(sighting, post, last);
    breaches.push(...broken.map((field) => ({ surface: sighting.surface, field })));
    const shown = withoutStopped(sound, stopped);
    if (!shown) continue;
    if (last && !isNews(shown, last)) {
      if (post && doubts !== post.doubts) {
        posts.set(key, withDoubts(post, doubts));
        changed.add(key);
      }
      continue;
    }
    if (!post) added += 1;
    const author = shown.author && authors.get(handleKey(shown.author.network, shown.author.handle));
    const next = latestRow(key, shown, author?.key, last);
    const daysBefore = next.ended ?? [];
    // Days that were nobody's are so still, and are not counted in what is rolled up of the author.
    const isMoved = daysBefore.length > mostEnded || last?.authorKey !== next.authorKey;
    if (last && isMoved) ended.push(...endedInLatest({ ...last, ended: daysBefore }));
    const row = postRow(key, shown, author?.key, post, doubts);
    posts.set(key, row);
    if (author?.relation !== 'own' && (!post || (row.textComplete && !post.textComplete))) others.push(row);
    latest.set(key, isMoved ? withoutEnded(next) : next);
    rows.push(sightingRow(key, shown));
    changed.add(key);
    if (isSynced && author && isShared(author)) shared.add(key);
    if (author?.relation === 'own' && posts.get(key)?.text !== before.get(key)?.text) own.add(key);
  }
  const isOfShared = ({ key }: PostRow): boolean => shared.has(key);
  const put = [...posts.values()].filter(
    (row) => changed.has(row.key) && isWritten(recording, row, before.get(row.key)),
  );
  const pairs = put.filter(isOfShared).map((after): Change<PostRow> => ({ before: before.get(after.key), after }));
  const told = pairs[0] ? await sharePosts(db, pairs) : [];
  const ours = rows.filter((row) => shared.has(row.postKey));
  if (ours[0]) writes.push(() => shareSightings(db, ours, []));
  const postRows = [...told, ...put.filter((row) => !isOfShared(row))];
  const latestRows = [...latest.values()].filter((row) => changed.has(row.postKey));
  // What is not worth writing is not what is stored.
  for (const row of [...before.values(), ...postRows]) posts.set(row.key, row);
  if (rows[0]) direct.push(rowsFor(db.flushes, [flushRow(rows)], 'add'));
  if (ended[0]) writes.push(() => putEnded(db, ended));
  direct.push(...putOrAdd(db.posts, postRows, ({ key }) => guessed.has(key) && !before.has(key)));
  direct.push(...putOrAdd(db.latest, latestRows, ({ postKey: key }) => guessed.has(key) && !before.has(key)));
  return { recorded: rows.length, added, own: [...own], others, breaches };
}

/**
 * Whether a post's row is written now: it reads otherwise than before. That it was seen again after a day is noted later;
 * `latest` knows when it was.
 */
function isWritten(recording: Recording, row: PostRow, before: PostRow | undefined): boolean {
  if (!before || readsOtherwise(row, before)) return true;
  if (row.lastSeenAt - before.lastSeenAt < notedEveryMs) return false;
  if (!canWait(recording)) return true;
  recording.again.posts.set(row.key, row.lastSeenAt);
  return false;
}

const readsOtherwise = (row: PostRow, before: PostRow): boolean =>
  JSON.stringify({ ...row, lastSeenAt: 0 }) !== JSON.stringify({ ...before, lastSeenAt: 0 });

/** Changed, or ten minutes later. */
const isNews = ({ seenAt, metrics }: PostSighting, latest: LatestRow): boolean =>
  seenAt - latest.seenAt >= unchangedForMs || !sameMetrics(metrics, latest.metrics);

const sameMetrics = (a: Metrics, b: Metrics): boolean =>
  (['reactions', 'comments', 'shares', 'views', 'bookmarks'] as const).every((name) => sameCount(a[name], b[name]));

async function markOwn(recording: Recording, viewer: ProfileRef, profiles: Map<string, Profile>): Promise<boolean> {
  const { db, now } = recording;
  const key = handleKey(viewer.network, viewer.handle);
  const row = profiles.get(key);
  if (!row || row.relation !== 'none') return false;
  const own = await db.profiles.where('relation').equals('own').toArray();
  if (own.some(({ network }) => network === viewer.network)) return false;
  const next: Profile = { ...row, relation: 'own', followedAt: now };
  const [put = next] = await putAccounts(recording, [{ before: row, after: next }]);
  profiles.set(key, put);
  return true;
}
