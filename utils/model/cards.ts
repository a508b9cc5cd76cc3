import type { Count } from '../lib/count.ts';
import type { Direction, InteractionKind } from './dealings.ts';
import type { NetworkId, Surface } from './network.ts';
import type { Anchor, Note, Person, PlanEntry, Relation, SnippetKind, Stage } from './records.ts';
import type { ProfileChange, Rival } from './rival.ts';
import type { TouchKind } from './touches.ts';
import type { Metric, PostRef, ProfileRef, TimeSpan } from './sighting.ts';

/** What the overlay and the side panel show. Computed in the background, so that content scripts only draw. */

/** A profile that we know, reduced to what is said of it beside its name. */
export interface KnownProfile {
  readonly handleKey: string;
  readonly profileKey: string;
  readonly name: string;
  /** What the account calls itself, where that is not the name of the person. */
  readonly shownAs?: string;
  readonly relation: Relation;
  readonly isOrganisation: boolean;
  readonly nextStepDue?: boolean;
}

/** A known account as the page draws it: its dot is composed in the background, like everything that is shown. */
export interface KnownView {
  readonly handleKey: string;
  /** What the person and the account are called: a link that says one of these is a name. */
  readonly called: readonly string[];
  /** Classes of the dot. */
  readonly dot: string;
  /** What a screen reader says. */
  readonly label: string;
}

/** The one small thing a mark says about a post of a followed profile. */
export interface PostMark {
  readonly postKey: string;
  readonly relation: Relation;
  /**
   * delta: how much the engagement grew since it was last seen (at least 10 minutes earlier).
   * multiple: of the profile's usual at the same age, with an 80 % interval and the number of posts compared.
   * seen: nothing to compare with yet.
   */
  readonly says:
    | { readonly type: 'delta'; readonly change: Count; readonly since: number }
    | {
        readonly type: 'multiple';
        readonly factor: number;
        readonly low: number;
        readonly high: number;
        readonly n: number;
        readonly ageMs: number;
      }
    | { readonly type: 'seen' };
}

/** A mark as the page draws it: composed in the background, like everything that is shown. */
export interface MarkView {
  readonly postKey: string;
  /** "×2.3", "+41"; empty where there is nothing to compare with. */
  readonly text: string;
  readonly trend: 'up' | 'down' | 'same';
  readonly tone: 'good' | 'bad' | 'grey';
  /** What a screen reader says. */
  readonly label: string;
}

/** One point of a post's line: engagement (reactions + comments + shares) at an age. */
export interface SeriesPoint {
  readonly seenAt: number;
  /** Age of the post when seen, ms; undefined where the time of publishing is unknown. */
  readonly ageMs: number | undefined;
  readonly engagement: Count | undefined;
}

export interface PostCard {
  readonly post: PostRef;
  readonly author?: ProfileRef | undefined;
  readonly relation: Relation;
  readonly permalink?: string | undefined;
  readonly publishedAt?: TimeSpan | undefined;
  readonly text?: string | undefined;
  /** Where it is kept in the library: under which id, and with which words highlighted. */
  readonly clipping?: { readonly id: string; readonly highlights: readonly Anchor[] } | undefined;
  readonly mark: PostMark | undefined;
  /** Oldest first. */
  readonly series: readonly SeriesPoint[];
  readonly latest: { readonly seenAt: number; readonly metrics: Partial<Record<Metric, Count>> };
  /** Share of the post's life in which its sightings are close enough to draw a line, 0–1, and the holes in it. */
  readonly track: { readonly share: number; readonly gaps: readonly TimeSpan[] } | undefined;
  /** Percentile among the profile's posts at equal age, when there are enough of them. */
  readonly percentile?: { readonly value: number; readonly low: number; readonly high: number; readonly n: number };
  /** The middle half of the other posts of this profile over their life; empty where too few were seen. */
  readonly usual?: readonly { readonly ageMs: number; readonly low: number; readonly high: number }[];
  /** How many posts of this profile were compared, and how many more are needed. */
  readonly compared: { readonly n: number; readonly needed: number };
  readonly notes: readonly Note[];
}

/** The newest touch with somebody. kind: as a page showed it, or as the user typed it. */
export interface LastTouch {
  /** ms; as near as was told. */
  readonly at: number;
  readonly direction: Direction;
  readonly kind: TouchKind | InteractionKind;
}

/** Of how many fields of a persona a word was found, and the words. See `metrics/persona-fit.ts`. */
export interface CardPersona {
  readonly name: string;
  readonly met: number;
  readonly of: number;
  readonly words: readonly string[];
}

/** Everything the people card and the side panel show of one profile. */
export interface ProfileCard {
  readonly profileKey: string | undefined;
  readonly profile: ProfileRef;
  readonly relation: Relation;
  readonly followedAt?: number | undefined;
  readonly person: Person | undefined;
  /** Every account of this person that we know. */
  readonly accounts: readonly { readonly network: NetworkId; readonly handle: string }[];
  readonly lastSeenAt?: number | undefined;
  /** The persona that they fit best; absent where no word of any was found. */
  readonly persona?: CardPersona | undefined;
  /** In either direction, on any of their accounts. */
  readonly lastTouch?: LastTouch | undefined;
  readonly headline?: string | undefined;
  readonly notes: readonly Note[];
  readonly noteCount: number;
  readonly followers: readonly { readonly seenAt: number; readonly count: Count }[];
  /** Posts of theirs that were seen in the last 28 days, newest first, at most five. */
  readonly posts: readonly {
    readonly post: PostRef;
    readonly text: string;
    readonly publishedAt?: TimeSpan | undefined;
    readonly engagement?: Count | undefined;
    readonly permalink?: string | undefined;
  }[];
  readonly postsSeen: number;
  /** Of the pipeline, in order. Without a name: one that comes with the product. */
  readonly stages: readonly { readonly id: Stage; readonly name?: string }[];
  /** The last changes of this account that were seen, newest first. */
  readonly changes: readonly ProfileChange[];
  /** Of a competitor only. */
  readonly rival: Rival | undefined;
}

/** What a tab shows, as the content script told it last. Lives in session storage, never in the database. */
export interface TabState {
  readonly network: NetworkId;
  readonly surface: Surface;
  readonly profile?: ProfileRef | undefined;
  readonly viewer?: ProfileRef | undefined;
  readonly post?: PostRef | undefined;
  readonly composer?:
    { readonly purpose: string; readonly used: number; readonly limit: number | undefined } | undefined;
  readonly reading: ReadingState;
  readonly at: number;
}

/** What the content script tells of it. How long the draft is is counted in the background, which keeps only that. */
export interface TabTold extends Omit<TabState, 'composer' | 'at'> {
  readonly composer?: { readonly purpose: 'post' | 'reply' | 'comment' | 'message'; readonly text: string } | undefined;
}

/** on: everything is read. degraded: some fields are not. empty: no anchor of this network was found on the page. */
export interface ReadingState {
  readonly state: 'on' | 'degraded' | 'empty' | 'paused';
  readonly postsRead: number;
  /** Fields that were missing in more than half of at least five posts. */
  readonly missing: readonly string[];
}

export type PlannedEntry = Pick<PlanEntry, 'id' | 'title' | 'dueAt' | 'state'> & {
  readonly text: string;
  /** "17 Nov" */
  readonly when: string;
  /** "Insert today’s entry" */
  readonly label: string;
};

export interface ComposeContext {
  readonly snippets: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly uses: number;
    /** Absent: a text. */
    readonly kind?: SnippetKind | 'link';
    /** What is said beside it in place of how often it was used. */
    readonly about?: string;
  }[];
  /** The next entry of the plan that has a variant for this network and is not out yet. */
  readonly entry: PlannedEntry | undefined;
}

/** What was typed into a composer and not published yet. In this browser only: never synced, exported or logged. */
export interface KeptDraft {
  /** Of one stay in the composer. */
  readonly session: string;
  readonly text: string;
  /** When it was typed last, ms. */
  readonly at: number;
}
