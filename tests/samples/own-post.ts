import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { exactly } from '../../utils/lib/count.ts';
import type { NetworkId } from '../../utils/model/network.ts';

const hour = 3_600_000;

/** The account whose posts `addOwnPost` adds. */
export async function addOwnAccount(db: WorkspaceDb, network: NetworkId, lastSeenAt: number): Promise<void> {
  const key = `${network}:me`;
  await db.profiles.add({
    key,
    network,
    handle: 'me',
    handleKeys: [key],
    relation: 'own',
    firstSeenAt: 0,
    lastSeenAt,
  });
}

export interface OwnPost {
  readonly id: string;
  readonly at: number;
  readonly reactions: number;
  readonly views?: number;
  readonly network?: NetworkId;
  /** Absent: its id. */
  readonly text?: string;
  readonly textComplete?: boolean;
}

/** A post that was seen at the ages of 20 and 30 h, both times with the same counts. */
export async function addOwnPost(
  db: WorkspaceDb,
  { id, at, reactions, views, network = 'linkedin', text = id, textComplete }: OwnPost,
): Promise<void> {
  const kind = network === 'x' ? 'status' : 'activity';
  const key = `${network}:${kind}:${id}`;
  const metrics = { reactions: exactly(reactions), ...(views === undefined ? {} : { views: exactly(views) }) };
  const author = { authorKey: `${network}:me`, network };
  await db.posts.add({
    key,
    post: { network, kind, id },
    ...author,
    publishedAt: { from: at, to: at },
    text,
    ...(textComplete === undefined ? {} : { textComplete }),
    firstSeenAt: at,
    lastSeenAt: at + 30 * hour,
  });
  await db.latest.add({ postKey: key, ...author, seenAt: at + 30 * hour, metrics, sightings: 2 });
  await db.sightings.bulkAdd(
    [20, 30].map((age) => ({
      id: `${key}@${at + age * hour}`,
      postKey: key,
      seenAt: at + age * hour,
      ageMs: { from: age * hour, to: age * hour },
      metrics,
      surface: 'profile' as const,
      reader: `${network}/1`,
    })),
  );
}
