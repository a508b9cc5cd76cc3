import { stoppedFields } from '../../utils/db/queries/stopped-fields.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { forgetPublished } from '../../utils/db/tables/drafts.ts';
import { countHealth } from '../../utils/db/tables/health.ts';
import { matchPublished } from '../../utils/db/tables/plan-published.ts';
import { noteSeenAgain } from '../../utils/db/tables/seen-again.ts';
import { recordSightings } from '../../utils/db/tables/sightings.ts';
import { noteTouches } from '../../utils/db/tables/touches.ts';
import { noteWatched } from '../../utils/db/tables/watched.ts';
import { countsOfMetrics } from '../../utils/networks/counts-of-metrics.ts';
import { interpreted, interpretedComment, interpretedProfile } from '../../utils/networks/interpret.ts';
import { repliesAmong } from '../../utils/networks/replies.ts';
import type { Payload } from '../../utils/protocol/protocol.ts';
import { tellKnownChanged } from '../../utils/settings/known.ts';
import type { Span } from '../../utils/settings/workspaces.ts';

type Message = Payload<'sightings.record'>;
type Seen = Omit<Message, 'health'>;

/** What of a batch was seen in that time: on a page that stays open while the workspace is switched, some of both. */
export function seenIn({ from, until }: Span, seen: Seen): Seen {
  const isIn = ({ seenAt }: { readonly seenAt: number }): boolean => seenAt >= from && seenAt < until;
  return {
    ...seen,
    posts: seen.posts.filter(isIn),
    profiles: seen.profiles.filter(isIn),
    comments: seen.comments?.filter(isIn),
  };
}

export function hasSeen(span: Span, seen: Seen): boolean {
  const { posts, profiles, comments = [] } = seenIn(span, seen);
  return posts.length + profiles.length + comments.length > 0;
}

/** Posts without an author say nothing of their other fields. */
const hasAuthor = ({ author }: { readonly author?: unknown }): boolean => author !== undefined;

/** Records what a page showed, as it is to be understood, with how well it could be read. */
export async function recordSeen(
  db: WorkspaceDb,
  { network, posts, profiles, comments = [], viewer }: Seen,
  health: Message['health'],
): Promise<{ recorded: number; dropped: number }> {
  const now = Date.now();
  const sightings = posts.map(interpreted);
  const batch = {
    posts: sightings,
    profiles: profiles.map(interpretedProfile),
    comments: [...comments.map(interpretedComment), ...repliesAmong(sightings)],
    viewer,
    stopped: await stoppedFields(db, network, now),
  };
  const outcome = await recordSightings(db, batch, now);
  const { recorded, dropped, foundOwn, foundRenamed, breaches } = outcome;
  // What fails here waits for the next batch.
  if (outcome.isSeenAgain)
    await noteSeenAgain(db).catch((error: unknown) => console.warn('Not noted as seen again', String(error)));
  // What fails here is found by the next sweep; the sightings are stored all the same.
  await noteTouches(db, batch).catch((error: unknown) => console.warn('Touches not noted', String(error)));
  await noteWatched(db, outcome.newPosts, now).catch((error: unknown) =>
    console.warn('Not looked through', String(error)),
  );
  // The page of today asks about what stays unmatched.
  await matchPublished(db, outcome.ownPosts, now).catch((error: unknown) => console.warn('Plan stays', String(error)));
  await forgetPublished(db, network, batch).catch((error: unknown) => console.warn('Drafts stay', String(error)));
  const numbers = countsOfMetrics(posts.filter(hasAuthor), sightings.filter(hasAuthor));
  await countHealth(db, network, [...health, ...numbers], now, breaches);
  if (foundOwn || foundRenamed) await tellKnownChanged();
  return { recorded, dropped };
}
