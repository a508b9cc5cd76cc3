import type { Count } from '../lib/count.ts';
import type { NetworkId } from './network.ts';

/** A factor against the user's usual, with its interval and the number of posts that it is from. */
export interface AgainstUsual {
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** An own post as the panel of similar posts shows it. */
export interface SaidBefore {
  readonly key: string;
  readonly network: NetworkId;
  /** When it was published, ms. */
  readonly at: number;
  readonly text: string;
  readonly hasLink: boolean;
  /** Published on this day so many years ago. */
  readonly years?: number;
  /** Engagement at 24 h; absent where it was not seen then. */
  readonly count?: Count;
  readonly against?: AgainstUsual;
}

/** A post that was kept of somebody else, as the same panel shows it. */
export interface KeptBefore {
  /** Of the clipping. */
  readonly id: string;
  readonly network: NetworkId;
  readonly author: string;
  /** What would be quoted. */
  readonly text: string;
  /** Whether those words were highlighted by the user. */
  readonly isMarked: boolean;
  /** ms */
  readonly keptAt: number;
  readonly hasLink: boolean;
  /** Engagement as it was seen last before it was kept; absent where it was not shown. */
  readonly count?: Count;
  /** How old the post was then, ms; absent where the time of publishing is not known. */
  readonly ageMs?: number;
}

export type OpeningKind = 'question' | 'number' | 'greeting' | 'statement';

/** The first or the last sentence of posts that did better than usual at the same age. */
export interface Opening {
  readonly text: string;
  readonly kind: OpeningKind;
  /** How many of the compared posts of the account have it. */
  readonly posts: number;
  /** Those posts, by their median, against the others of the account. */
  readonly against: AgainstUsual;
  /** Whose it is; absent: the user's own. */
  readonly whose?: string;
}

export interface Openings {
  readonly own: readonly Opening[];
  readonly theirs: readonly Opening[];
  /** Of each kind among `own`: own posts that begin or end so, and how these did against the others, where that can be said. */
  readonly kinds: readonly { readonly kind: OpeningKind; readonly n: number; readonly effect?: AgainstUsual }[];
}
