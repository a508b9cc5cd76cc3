import type { ReadingState } from '../model/cards.ts';
import type { ProfileRef } from '../model/sighting.ts';
import type { ShownPost, ShownProfile } from '../model/shown.ts';
import type { Network, Page } from '../networks/types.ts';
import type { Call } from '../protocol/client.ts';
import type { CallError } from '../protocol/protocol.ts';

/** A post that is on screen, with its newest reading. The element may be recycled: never keep it longer than this. */
export interface SeenPost {
  readonly element: Element;
  readonly shown: ShownPost;
}

/**
 * page: another page, or more is known of this one. posts: what is on screen changed. layout: something moved.
 * reading: the state of reading changed.
 */
export type WatchEvent = 'page' | 'posts' | 'layout' | 'reading';

/** What the page shows right now, for whoever draws beside it. Filled by `watchPage`. */
export interface Watch {
  readonly page: Page;
  readonly url: URL;
  /** In document order. */
  readonly posts: readonly SeenPost[];
  /** The profile that the page is about, once its header was read. */
  readonly profile: ShownProfile | undefined;
  readonly viewer: ProfileRef | undefined;
  readonly reading: ReadingState;
  on(event: WatchEvent, listener: () => void, signal: AbortSignal): void;
}

export interface WatchDeps {
  readonly network: Network;
  readonly document: Document;
  readonly call: Call;
  /** While true nothing is recorded; reading for display goes on. */
  readonly isPaused: () => boolean;
  /** A failure that the user must know of; undefined when it is over. */
  readonly onProblem: (reason: CallError['reason'] | undefined) => void;
  readonly signal: AbortSignal;
}
