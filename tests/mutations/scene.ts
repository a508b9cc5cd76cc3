import type { Random } from './random.ts';

/** What a mutation may have changed of the truth, so that the judge knows. */
export interface Change {
  /** In words, for whoever looks into a failure. */
  readonly what: string;
  /** Text of posts is shorter than it was: what is read must be the beginning of it. */
  readonly cutsText?: boolean;
  /** "17m" is minutes in one language and months in another: only the page can tell which it speaks. */
  readonly liesOfLanguage?: boolean;
  /** A part is gone: what it told may be gone too, as if the post had never had it. */
  readonly removes?: boolean;
  /** Words in the page are others than they were: what is no post's may be a comment's. */
  readonly rewords?: boolean;
  /** Names, and what stands in their place. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/** Changes a page as networks and other extensions do. Undefined: there was nothing of that kind to change. */
export type Mutation = (scene: Scene) => Change | undefined;

export interface Scene {
  readonly document: Document;
  readonly random: Random;
  /** Outermost elements of posts, as the unchanged page has them. */
  readonly posts: readonly Element[];
  /** Selects the text of a post, however the network marks it. */
  readonly textSelector: string;
  /** Of all whom the unchanged page names. */
  readonly names: ReadonlySet<string>;
  /** What a list adds, removes and fills anew: the post with everything around it that is its own. */
  unitOf(post: Element): Element;
}
