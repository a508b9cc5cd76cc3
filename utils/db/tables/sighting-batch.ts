import type { CommentSighting, PostSighting, ProfileRef, ProfileSighting } from '../../model/sighting.ts';
import type { StoppedFields } from './left-out.ts';

/** What a page showed since the last flush. */
export interface SightingBatch {
  readonly posts: readonly PostSighting[];
  readonly profiles: readonly ProfileSighting[];
  readonly comments?: readonly CommentSighting[] | undefined;
  /** Who is signed in: the first identity seen on a network becomes an own profile. */
  readonly viewer?: ProfileRef | undefined;
  /** Left out of what is stored; still checked, so that health goes on counting. */
  readonly stopped?: StoppedFields | undefined;
}
