import { hash } from '../random.ts';
import type { Post, World } from '../world.ts';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly posts: readonly Post[];
}

/** A public group in which contacts and strangers write; its posts stand nowhere else. */
export function groupOf(world: World): Group {
  const posts = world.posts
    .filter(({ author, quoted }) => author.kind === 'person' && author.relation !== 'self' && !quoted)
    .filter(({ luck }) => hash(luck, 'group') % 3 === 0)
    .map((post) => ({ ...post, id: `2${post.id.slice(1)}` }));
  return { id: '559764607001122', name: 'Refill points, honestly', members: 6_642, posts };
}
