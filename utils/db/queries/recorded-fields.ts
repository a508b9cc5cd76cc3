import type { NetworkId, Surface } from '../../model/network.ts';
import type { Metrics } from '../../model/sighting.ts';
import { type SightingBlock, unpackSightings } from '../blocks.ts';
import type { FlushRow, PostRow, SightingRow, WorkspaceDb } from '../schema.ts';

/** A field as health names it, on one surface. */
export interface RecordedField {
  readonly surface: Surface;
  readonly field: string;
}

/** Rows that are read in one go: the page answers in between. */
const perTurn = 1000;
/** Of some thirty rows each. */
const flushesPerTurn = 30;

/**
 * How many stored sightings of a network hold one of some fields, for several such lists at once. Every sighting of the
 * network is read, in pieces by the primary key: for a page that somebody waits on, not for one that opens often.
 */
export async function recordedCounts(
  db: WorkspaceDb,
  network: NetworkId,
  lists: readonly (readonly RecordedField[])[],
  signal?: AbortSignal,
): Promise<number[]> {
  const counts = lists.map(() => 0);
  const needsPosts = lists.flat().some(({ field }) => ofPost.includes(field));
  let surfaces = new Set<Surface>();
  let postKey = '';
  const count = (rows: readonly SightingRow[], posts: ReadonlyMap<string, PostRow> | undefined): void => {
    for (const row of rows) {
      if (row.postKey !== postKey) surfaces = new Set();
      postKey = row.postKey;
      const post = surfaces.has(row.surface) ? undefined : posts?.get(row.postKey);
      surfaces.add(row.surface);
      lists.forEach((list, index) => {
        if (list.some(({ surface, field }) => surface === row.surface && holds(field, row, post)))
          counts[index] = (counts[index] ?? 0) + 1;
      });
    }
  };
  for await (const rows of everyRow(db, network)) {
    signal?.throwIfAborted();
    count(rows, needsPosts ? await postsOf(db, rows) : undefined);
  }
  return counts;
}

/** All sightings of a network in pieces, each post's together but for what is packed. */
async function* everyRow(db: WorkspaceDb, network: NetworkId): AsyncGenerator<readonly SightingRow[]> {
  for (let last: string | undefined, rows: readonly SightingRow[]; ;) {
    const range = db.sightings.where('id').between(last ?? `${network}:`, `${network}:\uffff`, last === undefined);
    rows = await range.limit(perTurn).toArray();
    if (rows.length === 0) break;
    yield rows;
    last = rows.at(-1)?.id;
  }
  for (let last: string | undefined, flushes: readonly FlushRow[]; ;) {
    flushes = await (last === undefined ? db.flushes.orderBy(':id') : db.flushes.where('id').above(last))
      .limit(flushesPerTurn)
      .toArray();
    if (flushes.length === 0) break;
    const rows = flushes.flatMap(({ rows: of }) => of).filter(({ postKey }) => postKey.startsWith(`${network}:`));
    yield rows.sort((a, b) => (a.postKey < b.postKey ? -1 : 1));
    last = flushes.at(-1)?.id;
  }
  // Keys of accounts begin with their network.
  for (let last: string | undefined, blocks: readonly SightingBlock[]; ;) {
    const range = db.blocks.where('id').between(last ?? `${network}-`, `${network}-\uffff`, last === undefined);
    blocks = await range.limit(10).toArray();
    if (blocks.length === 0) break;
    yield blocks.flatMap(unpackSightings);
    last = blocks.at(-1)?.id;
  }
}

/** These stand in the post, not in each sighting. */
const ofPost = ['text', 'author.name'];

async function postsOf(db: WorkspaceDb, rows: readonly SightingRow[]): Promise<Map<string, PostRow>> {
  const posts = await db.posts.bulkGet([...new Set(rows.map(({ postKey }) => postKey))]);
  return new Map(posts.filter((post) => post !== undefined).map((post) => [post.key, post]));
}

/** `post`: only beside the first sighting of it on a surface, so that its text counts once. */
function holds(field: string, { metrics, ageMs }: SightingRow, post: PostRow | undefined): boolean {
  if (field === 'publishedAt') return ageMs !== undefined;
  if (field === 'text') return post?.text !== undefined;
  if (field === 'author.name') return post?.author?.name !== undefined;
  if (field === 'actions') return Object.keys(metrics).length > 0;
  // Without its id or author no sighting is stored.
  return field.startsWith('metrics.') ? metrics[field.slice(8) as keyof Metrics] !== undefined : true;
}
