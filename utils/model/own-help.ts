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

export type OpeningKind = 'question' | 'number' | 'greeting' | 'statement';

/** The first sentence of a post that did better than usual at the same age. */
export interface Opening {
  readonly text: string;
  readonly kind: OpeningKind;
  /** That post against the others of its account. */
  readonly against: AgainstUsual;
  /** Whose it is; absent: the user's own. */
  readonly whose?: string;
}

export interface Openings {
  readonly own: readonly Opening[];
  readonly theirs: readonly Opening[];
  /** Of each kind among `own`: own posts that begin so, and how these did against the others, where that can be said. */
  readonly kinds: readonly { readonly kind: OpeningKind; readonly n: number; readonly effect?: AgainstUsual }[];
}
