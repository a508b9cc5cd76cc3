import { listen } from '../lib/listen.ts';
import { onEnd } from '../lib/lifetime.ts';
import { postKey } from '../lib/keys.ts';
import type { ReadingState } from '../model/cards.ts';
import type { ProfileRef } from '../model/sighting.ts';
import type { ShownProfile } from '../model/shown.ts';
import type { Page, ReadContext } from '../networks/types.ts';
import { watchChanges } from '../page/changes.ts';
import { boxOf, inPageOrder } from '../page/dom.ts';
import { watchScreen } from '../page/on-screen.ts';
import { onNavigation } from '../page/navigation.ts';
import { watchRegions } from '../page/regions.ts';
import { watchComments } from './comments.ts';
import { fieldsInDoubt, HealthCount } from './health.ts';
import { leftHeaders } from './left-headers.ts';
import { sightingQueue } from './queue.ts';
import type { SeenPost, Watch, WatchDeps, WatchEvent } from './types.ts';
import { watchUnits } from './units.ts';

/** A counter that ticks is read again this long after it moved, ms. */
const rereadAfterMs = 4000;
/** A page that shows posts and has none after this long is one we cannot read, ms. */
const emptyAfterMs = 10_000;
const surfacesWithPosts = new Set(['home', 'profile', 'post', 'group', 'company', 'search-posts']);

/**
 * Reads what is on screen and sends it to the background: the posts that stay for a second, the profile that the page
 * is about, who is signed in. Changes nothing in the page. Everything ends with `signal`.
 */
export function watchPage({ network, document, call, isPaused, onProblem, signal }: WatchDeps): Watch {
  const listeners: Record<WatchEvent, Set<() => void>> = {
    page: new Set(),
    posts: new Set(),
    layout: new Set(),
    reading: new Set(),
  };
  const emit = (event: WatchEvent): void => listeners[event].forEach((listener) => listener());

  const health = new HealthCount(network.reader);
  const queue = sightingQueue({ network: network.id, call, health, signal, onProblem });
  const onScreen = new Map<Element, SeenPost>();
  /** The page on which a post was read first. */
  const pageOfPost = new WeakMap<Element, Page>();
  const isLeft = leftHeaders();
  const missingTimes: Record<string, number> = {};

  let url = new URL(document.location.href);
  let page: Page = network.pageOf(url);
  let isArriving = false;
  let profile: ShownProfile | undefined;
  let viewer: ProfileRef | undefined;
  let postsRead = 0;
  /** With those that could not be read. */
  let postsMet = 0;
  let visitedAt = Date.now();
  let regionsFound = 0;
  let lastReading = '';

  const reading = (): ReadingState => {
    const missing = fieldsInDoubt(postsMet, missingTimes);
    const isEmpty = regionsFound === 0 && surfacesWithPosts.has(page.surface) && Date.now() - visitedAt >= emptyAfterMs;
    const state = isPaused() ? 'paused' : isEmpty ? 'empty' : missing.length > 0 ? 'degraded' : 'on';
    return { state, postsRead, missing };
  };
  const tellReading = (): void => {
    const now = JSON.stringify(reading());
    if (now !== lastReading) {
      lastReading = now;
      emit('reading');
    }
  };

  /** What an element shows can be older than the address, or another post than it once showed. */
  const contextOf = (element: Element): ReadContext => {
    follow();
    const first = pageOfPost.get(element) ?? page;
    pageOfPost.set(element, first);
    return { seenAt: Date.now(), url: first.post?.id === page.post?.id ? url : undefined, surface: first.surface };
  };

  /** Reads a post that is on screen; undefined where an invariant is broken, and then nothing is shown or kept. */
  const read = (element: Element): SeenPost | undefined => {
    const isNew = !pageOfPost.has(element);
    const context = contextOf(element);
    const { value, missing } = network.posts.read(element, context);
    // What turned out to be no post says nothing.
    const isPost = value || missing[0];
    if (isPost) health.add(context.surface, missing);
    if (isPost && isNew) {
      postsMet += 1;
      if (value) postsRead += 1;
      for (const field of missing) missingTimes[field] = (missingTimes[field] ?? 0) + 1;
    }
    return value && { element, shown: value };
  };

  const comments = watchComments(network, () => screen);
  const keepComment = (element: Element, post: Element): void => {
    const host = onScreen.get(post);
    const comment = host && network.posts.readComment(element, host.shown.post, contextOf(post));
    if (comment && !isPaused()) queue.addComment(comment);
  };

  const screen = watchScreen(
    document,
    {
      settled: (element) => {
        if (comments.postOf(element)) return;
        const post = read(element);
        if (post) onScreen.set(element, post);
        changes.watch(element);
        unsized.add(element);
        sizes.observe(element);
        if (post) comments.follow(element);
        emit('posts');
        tellReading();
      },
      seen: (element) => {
        const post = comments.postOf(element);
        if (post) {
          keepComment(element, post);
          return;
        }
        const before = onScreen.get(element);
        if (!before) return;
        const now = network.posts.read(element, contextOf(element)).value;
        // A recycled element may show another post by now, which was not on screen for a second yet.
        if (!now || postKey(now.post) !== postKey(before.shown.post)) screen.restart(element);
        else if (!isPaused()) queue.add(now);
      },
      left: (element) => {
        if (comments.postOf(element)) return;
        comments.leave(element);
        onScreen.delete(element);
        changes.unwatch(element);
        sizes.unobserve(element);
        emit('posts');
      },
      vanished: () => regions.rearm(),
      // A tab that is closed is hidden before; whoever follows the tab in front is told of this one again.
      turned: (isHidden) => {
        if (isHidden) void queue.flush();
        else emit('page');
      },
    },
    signal,
  );

  const changes = watchChanges(
    (elements) => {
      for (const element of elements) {
        const before = onScreen.get(element);
        const now = element.isConnected ? read(element) : undefined;
        if (now) onScreen.set(element, now);
        else onScreen.delete(element);
        if (now) comments.follow(element);
        const isSame = before && now && postKey(before.shown.post) === postKey(now.shown.post);
        if (!isSame) screen.restart(element);
        else if (!isPaused()) queue.add(now.shown);
      }
      emit('posts');
    },
    rereadAfterMs,
    signal,
  );

  /** The browser tells once of the size of each: nothing has changed then. */
  const unsized = new WeakSet<Element>();
  const sizes = new ResizeObserver((entries) =>
    entries.forEach(({ target }) => {
      if (!unsized.delete(target) && (!target.contains(list ?? null) || isListMoved())) emit('layout');
    }),
  );
  /** The first list of posts, and how far down the page it began. */
  let list: Element | undefined;
  let listTop: number | undefined;
  /** What is around a list grows with the list too, which moves nothing. */
  const isListMoved = (): boolean => listTop !== (listTop = list && boxOf(list).top + scrollY);
  onEnd(signal, () => {
    clearTimeout(emptyTimer);
    sizes.disconnect();
  });

  const units = watchUnits(network, screen, () => emit('layout'), signal);

  const lookAtPage = (found: readonly Element[]): boolean => {
    follow();
    regionsFound = found.length;
    units.follow(found);
    // What grows above a list moves it, and only the size of what is around both tells of that.
    list = found[0];
    for (let around: Element | null | undefined = list; around; around = around.parentElement) sizes.observe(around);
    const newViewer = network.readViewer(document);
    if (newViewer && newViewer.handle !== viewer?.handle) {
      viewer = newViewer;
      queue.viewer(viewer);
      emit('page');
    }
    const header = network.readProfile(document, url, Date.now())?.value;
    const title = network.headerOf?.(document);
    const isOfPageBefore = title && isLeft(title, page.handle, contentOf(header, header?.profile.name), isArriving);
    if (header && !isOfPageBefore && contentOf(header) !== contentOf(profile)) {
      profile = header;
      if (!isPaused()) queue.addProfile(header);
      emit('page');
    }
    emit('layout');
    tellReading();
    return !!(header && isOfPageBefore);
  };

  const regions = watchRegions(document, () => network.posts.regions(document), lookAtPage, signal);

  let emptyTimer: ReturnType<typeof setTimeout> | undefined;
  const visit = (): void => {
    profile = undefined;
    visitedAt = Date.now();
    regions.rearm();
    clearTimeout(emptyTimer);
    emptyTimer = setTimeout(tellReading, emptyAfterMs + 100);
    emit('page');
  };
  /** The address changes before the page does: what is there now is still the page before. */
  function follow(): void {
    if (document.location.href === url.href) return;
    url = new URL(document.location.href);
    page = network.pageOf(url);
    isArriving = true;
    visit();
    isArriving = false;
  }
  onNavigation(window, follow, signal);
  visit();
  listen(window, 'resize', () => emit('layout'), { signal });

  return {
    get page() {
      return page;
    },
    get url() {
      return url;
    },
    get posts() {
      return inPageOrder([...onScreen.values()]);
    },
    get profile() {
      return profile;
    },
    get viewer() {
      return viewer;
    },
    get reading() {
      return reading();
    },
    on: (event, listener, listenerSignal) => {
      listeners[event].add(listener);
      onEnd(listenerSignal, () => listeners[event].delete(listener));
    },
  };
}

/** To compare: what a header says, whenever it says it, and of whomever. */
const contentOf = (header: ShownProfile | undefined, profile: unknown = header?.profile): string =>
  JSON.stringify({ ...header, profile, seenAt: 0 });
