import { dayOf, daysBefore } from '../../lib/ids.ts';
import { keepRules } from '../../model/keep-rules.ts';
import type { NetworkId, Surface } from '../../model/network.ts';
import type { HealthRow, WorkspaceDb } from '../schema.ts';

export interface FieldCounts {
  readonly surface: Surface;
  readonly reader?: string | undefined;
  readonly posts: number;
  /** `rest`: posts that lack id or author; of their other fields nothing is known. */
  readonly missing: Readonly<Record<string, number>>;
  /** Not shown, and not expected of these posts either: neither read nor missing. */
  readonly absent?: Readonly<Record<string, number>> | undefined;
  /** The fields that were looked for; without it those that a reader finds in the page. */
  readonly fields?: readonly string[] | undefined;
}

/** A field that was read and broke an invariant. */
export interface Breach {
  readonly surface: Surface;
  readonly field: string;
}

const metricFields = ['metrics.reactions', 'metrics.comments', 'metrics.shares', 'metrics.views'] as const;

/** The fields whose state is shown even on a day when none was missing. */
export const watchedFields = ['author', 'publishedAt', 'text', ...metricFields] as const;

/** Every field that some reader finds. Counted at each reading: a field known only by its misses looks broken. */
const pageFields = ['author', 'publishedAt', 'text', 'id', 'author.name', 'actions'];

export const countedFields: readonly string[] = [...pageFields, ...metricFields];

/** Adds to the day's count of fields read, missing and broken. Not part of the sightings' transaction: it may be lost. */
export async function countHealth(
  db: WorkspaceDb,
  network: NetworkId,
  counts: readonly FieldCounts[],
  now: number,
  breaches: readonly Breach[] = [],
): Promise<void> {
  const news = newsOf(counts, breaches);
  if (news.length === 0) return;
  const day = dayOf(now);
  const idOf = ({ surface, field }: Breach): string => `${network}|${surface}|${field}|${day}`;
  await db.transaction('rw', db.health, async () => {
    const rows = await db.health.bulkGet(news.map(idOf));
    await db.health.bulkPut(
      news.map((each, index) => ({
        ...added(rows[index], each),
        id: idOf(each),
        network,
        surface: each.surface,
        field: each.field,
        day,
        lastAt: now,
      })),
    );
  });
}

interface News extends Breach {
  readonly reader: string | undefined;
  read: number;
  missing: number;
  broken: number;
}

/** What one message tells of each field of each surface. */
function newsOf(counts: readonly FieldCounts[], breaches: readonly Breach[]): News[] {
  const news = new Map<string, News>();
  const of = (surface: Surface, field: string, reader?: string): News => {
    const key = `${surface}|${field}`;
    const known = news.get(key) ?? { surface, field, reader, read: 0, missing: 0, broken: 0 };
    news.set(key, known);
    return known;
  };
  for (const { surface, reader, posts, missing, absent = {}, fields } of counts) {
    for (const field of fields ?? pageFields) {
      const each = of(surface, field, reader);
      const lacking = missing[field] ?? 0;
      each.missing += lacking;
      each.read += posts - lacking - (absent[field] ?? 0) - unsaidOf(field, lacking, missing['rest']);
    }
  }
  for (const { surface, field } of breaches) of(surface, field).broken += 1;
  return [...news.values()];
}

/** How many posts that lack id or author say nothing of a field. All that lack the author are among them. */
function unsaidOf(field: string, lacking: number, lost = 0): number {
  if (field === 'id') return 0;
  return field === 'author' ? Math.max(0, lost - lacking) : lost;
}

function added(row: HealthRow | undefined, { reader = row?.reader, ...news }: News) {
  const broken = (row?.broken ?? 0) + news.broken;
  return {
    read: (row?.read ?? 0) + news.read,
    missing: (row?.missing ?? 0) + news.missing,
    inRow: news.missing + news.broken > 0 ? 0 : (row?.inRow ?? 0) + news.read,
    ...(broken > 0 ? { broken } : {}),
    ...(reader ? { reader } : {}),
  };
}

const perTurn = 500;

/** Takes away the counts of days that are past use, in small batches, so that it may be stopped at any point. */
export async function pruneHealth(
  db: WorkspaceDb,
  now: number,
  signal?: AbortSignal,
  days: number = keepRules.health.usual,
): Promise<number> {
  if (days === 0) return 0;
  const past = db.health.where('day').below(daysBefore(now, days)).limit(perTurn);
  let taken = 0;
  for (;;) {
    const keys = signal?.aborted ? [] : await past.primaryKeys();
    if (keys.length === 0) return taken;
    await db.health.bulkDelete(keys);
    taken += keys.length;
  }
}
