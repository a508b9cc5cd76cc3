import type { ComparedPost } from '../../../utils/db/queries/compare-posts.ts';
import type { PostLine } from '../../../utils/db/queries/post-lines.ts';
import type { PostAtAges } from '../../../utils/db/queries/posts-at-ages.ts';
import type { Look } from './compare-look.ts';

/** A post that was chosen to be compared, as far as it is known. */
export interface Compared {
  readonly key: string;
  /** Undefined where the post is not stored any more. */
  readonly line: PostLine | undefined;
  readonly post: ComparedPost | undefined;
  /** At fixed ages, with its half-life where that is known. */
  readonly aged: PostAtAges | undefined;
  readonly look: Look;
}
