import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import type { Account } from '../world.ts';
import type { AccountView } from './view.ts';
import type { Words } from './words.ts';

export type Front = 'sdui' | 'ember';

/** What every screen of both front ends is drawn from. */
export interface Site {
  readonly store: Store;
  readonly settings: Settings;
  readonly words: Words;
  readonly viewer: AccountView;
  readonly contacts: readonly Account[];
  readonly front: Front;
  /** By the key of a member: the company that pays for their posts. */
  readonly payers: ReadonlyMap<string, string>;
  openComposer(): void;
}

/** The two numbers of the left rail. */
export function ownNumbers({ store }: Site): { readonly viewers: number; readonly impressions: number } {
  const posts = store.postsBy(store.world.viewer.key);
  return { viewers: 241, impressions: posts.reduce((sum, post) => sum + store.countsOf(post).views, 0) };
}

export const news: readonly { readonly title: string; readonly readers: number }[] = [
  { title: 'Oakmoor opens forty public taps', readers: 12_408 },
  { title: 'Why lobbies are getting smaller', readers: 8_911 },
  { title: 'The return of the repair shop', readers: 5_320 },
  { title: 'Hiring slows in facilities', readers: 3_077 },
  { title: 'A bridge, seven years late', readers: 1_164 },
];
