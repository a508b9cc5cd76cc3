import { openDiscussions, type WatchedPost } from '../../../utils/db/queries/watched-posts.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { useLive } from '../../hooks/use-live.ts';

/** So many at a time: what is done with makes room for the next. */
export const discussionsShown = 3;

/** The discussions of the last days that wait for the user, the last found first. */
export const useDiscussions = (db: WorkspaceDb | undefined, now: number): readonly WatchedPost[] =>
  useLive<readonly WatchedPost[]>(() => (db ? openDiscussions(db, now) : Promise.resolve([])), [db, dayKeyOf(now)])
    .value ?? [];
