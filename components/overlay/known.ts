import { onEnd } from '../../utils/lib/lifetime.ts';
import { browser } from 'wxt/browser';
import { handleKey, postKey } from '../../utils/lib/keys.ts';
import type { KnownView, MarkView } from '../../utils/model/cards.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { PostRef, ProfileRef } from '../../utils/model/sighting.ts';
import type { Ask } from './ask.ts';

/** A post is stored a few seconds after it was seen, and its numbers grow: its mark is asked for again after these. */
const markAgainMs = [3_000, 10_000, 60_000];
const atLastMs = 600_000;
/** Marks can wait so long for names and more posts to be asked for with them, ms: a message costs the page as much as ten names. */
const marksWaitMs = 700;
const mostProfiles = 300;
const mostPosts = 100;
const revisionKey = 'known.revision';

/** A post on screen, and whose it is. */
interface SeenRef {
  readonly post: PostRef;
  readonly author?: ProfileRef | undefined;
}

/** What we know of the names and posts on screen, asked for in few messages and kept until the background knows more. */
export interface Known {
  profile(ref: ProfileRef): KnownView | undefined;
  mark(post: PostRef): MarkView | undefined;
  /** The same, and asks soon where that was not asked yet. */
  ask(ref: ProfileRef): KnownView | undefined;
  /** Asks soon for what was not asked yet. */
  want(profiles: readonly ProfileRef[], posts: readonly SeenRef[]): void;
  /** Nobody is known at all: no name has to be looked for until that changes. */
  readonly isEmpty: boolean;
  /** The answer about some profile is still to come. */
  readonly isAsking: boolean;
  forget(): void;
}

interface KnownDeps {
  readonly network: NetworkId;
  /** Keys of all who can be known, where that was told already. */
  readonly kept?: readonly string[] | undefined;
  readonly ask: Ask;
  readonly onAnswer: () => void;
  readonly signal: AbortSignal;
}

export function createKnown({ network, kept: told, ask, onAnswer, signal }: KnownDeps): Known {
  /** What a page says of the number of an account holds for its handle everywhere on that page. */
  const profiles = new Map<string, { known: KnownView | undefined; stableId: string | undefined; asOf: number }>();
  const marks = new Map<string, { mark: MarkView | undefined; tries: number; nextAt: number; asOf: number }>();
  let wantedProfiles = new Map<string, ProfileRef>();
  let wantedPosts = new Map<string, PostRef>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let marksTimer: ReturnType<typeof setTimeout> | undefined;
  /** Keys of all who can be known; undefined as long as that is not told, and where they are too many. */
  let kept: ReadonlySet<string> | undefined = told && new Set(told);
  /** The generation for which it was told, or is not to be. */
  let keptAsOf = told && 0;
  let isAsking = false;
  let generation = 0;

  const keys = new WeakMap<ProfileRef, string>();
  const keyOf = (ref: ProfileRef): string => {
    let key = keys.get(ref);
    if (!key) keys.set(ref, (key = handleKey(network, ref.handle)));
    return key;
  };

  const send = async (): Promise<void> => {
    clearTimeout(marksTimer);
    timer = marksTimer = undefined;
    // What was wanted is forgotten where more is known since.
    if (!(wantedProfiles.size + wantedPosts.size)) return;
    const asked = { profiles: [...wantedProfiles].slice(0, mostProfiles), posts: [...wantedPosts].slice(0, mostPosts) };
    for (const [key] of asked.profiles) wantedProfiles.delete(key);
    for (const [key] of asked.posts) wantedPosts.delete(key);
    if (wantedProfiles.size + wantedPosts.size) soon();
    const asOf = generation;
    // Asked once, however often they are wanted until the answer is there.
    for (const [key, { stableId }] of asked.profiles)
      profiles.set(key, { known: profiles.get(key)?.known, stableId, asOf });
    const answer = await ask('page.lookup', {
      network,
      profiles: asked.profiles.map(([, ref]) => ref),
      posts: asked.posts.map(([, ref]) => ref),
      wantsKept: keptAsOf !== asOf,
    });
    if (signal.aborted || asOf !== generation) return;
    isAsking = wantedProfiles.size > 0;
    if (!answer) {
      for (const [key, ref] of asked.profiles) {
        profiles.delete(key);
        wantedProfiles.set(key, ref);
      }
      return;
    }
    const answered = new Map(answer.profiles.map((profile) => [profile.handleKey, profile]));
    // Nothing is drawn anew where there was nothing and still is not.
    let isNews = false;
    for (const [key, { stableId }] of asked.profiles) {
      const known = answered.get(key);
      isNews ||= known !== profiles.get(key)?.known;
      profiles.set(key, { known, stableId, asOf });
    }
    const markByKey = new Map(answer.marks.map((mark) => [mark.postKey, mark]));
    for (const [key] of asked.posts) {
      const { tries = 0, mark: before } = marks.get(key) ?? {};
      const mark = markByKey.get(key);
      isNews ||= mark !== before;
      const waitMs = markAgainMs[tries] ?? atLastMs;
      marks.set(key, { mark, tries: tries + 1, nextAt: Date.now() + waitMs, asOf });
    }
    keptAsOf = asOf;
    if (answer.kept) kept = new Set(answer.kept);
    if (isNews) onAnswer();
  };
  /** What is wanted in one go is asked in one message, and the answer is to be there when all that came is measured. */
  const soon = (): void => {
    timer ??= setTimeout(() => void send());
  };

  const entryOf = (ref: ProfileRef) => {
    const entry = profiles.get(keyOf(ref));
    return !ref.stableId || ref.stableId === entry?.stableId ? entry : undefined;
  };
  const profileOf = (ref: ProfileRef): KnownView | undefined => entryOf(ref)?.known;

  const askFor = (ref: ProfileRef): KnownView | undefined => {
    const entry = entryOf(ref);
    if (entry?.asOf !== generation && !signal.aborted) {
      const key = keyOf(ref);
      const { stableId } = ref;
      if (kept && !kept.has(key) && !kept.has(`${network}:${stableId}`)) {
        profiles.set(key, { known: undefined, stableId, asOf: generation });
        return undefined;
      }
      if (!wantedProfiles.get(key)?.stableId) wantedProfiles.set(key, ref);
      isAsking = true;
      soon();
    }
    return entry?.known;
  };

  /** Only followed profiles have marks: a stranger's post is not asked for, or once, with the stranger. */
  const isDue = ({ post, author }: SeenRef): boolean => {
    const entry = marks.get(postKey(post));
    const whose = author && entryOf(author);
    if (entry?.asOf !== generation) return whose?.asOf !== generation || !!(whose.known || entry?.mark);
    return Date.now() >= entry.nextAt && !!whose?.known;
  };

  const forget = (): void => {
    generation += 1;
    // What is known holds until the next answer: a dot that went and came again would lose the focus.
    for (const [key, { known }] of profiles) if (!known) profiles.delete(key);
    wantedProfiles = new Map();
    wantedPosts = new Map();
    kept = undefined;
    onAnswer();
  };

  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && changes[revisionKey]) forget();
  };
  browser.storage.onChanged.addListener(onChanged);
  onEnd(signal, () => {
    clearTimeout(timer);
    clearTimeout(marksTimer);
    try {
      browser.storage.onChanged.removeListener(onChanged);
    } catch {
      // The extension was reloaded under the page: its listeners are gone already.
    }
  });

  return {
    get isEmpty() {
      return kept?.size === 0;
    },
    get isAsking() {
      return isAsking;
    },
    profile: profileOf,
    mark: (post) => marks.get(postKey(post))?.mark,
    ask: askFor,
    want: (refs, posts) => {
      refs.forEach(askFor);
      if (kept?.size === 0 || signal.aborted) return;
      for (const sighting of posts) if (isDue(sighting)) wantedPosts.set(postKey(sighting.post), sighting.post);
      if (wantedPosts.size) marksTimer ??= setTimeout(() => void send(), marksWaitMs);
    },
    forget,
  };
}
