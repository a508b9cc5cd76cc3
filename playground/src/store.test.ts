// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { createStore } from './store.ts';
import { startTicker } from './tick.ts';
import { buildWorld } from './world.ts';

const world = buildWorld({ network: 'x', now: Date.UTC(2026, 10, 17, 12) });
const post = world.posts[0]!;

beforeEach(() => sessionStorage.clear());

it('puts what was published on top of the feed and of the own profile, also after a reload', () => {
  createStore(world).publish('Refills drop by 18 % in November.');
  createStore(world).publish('Second');
  const store = createStore(world);
  expect(
    store
      .feed()
      .slice(0, 2)
      .map((item) => item.post.text),
  ).toEqual(['Second', 'Refills drop by 18 % in November.']);
  expect(store.postsBy('tidewell')[0]?.text).toBe('Second');
  expect(store.postById(store.feed()[0]?.post.id ?? '')?.text).toBe('Second');
  expect(store.published()).toEqual(['Refills drop by 18 % in November.', 'Second']);
});

it('counts a reply and lists it last', () => {
  const store = createStore(world);
  const before = store.countsOf(post).comments;
  store.reply(post, 'Which nine sites?');
  expect(store.countsOf(post).comments).toBe(before + 1);
  expect(store.commentsOf(post).at(-1)).toMatchObject({ text: 'Which nine sites?', author: { key: 'tidewell' } });
});

it('adds the viewer’s like and takes it back', () => {
  const store = createStore(world);
  const before = store.countsOf(post).reactions;
  store.toggleLike(post);
  expect(store.countsOf(post).reactions).toBe(before + 1);
  store.toggleLike(post);
  expect(store.countsOf(post).reactions).toBe(before);
});

it('shares a post within a post', () => {
  expect(createStore(world).publish('Look', post.id).quoted?.id).toBe(post.id);
});

it('tells listeners until their signal ends', () => {
  const store = createStore(world);
  const listener = vi.fn<() => void>();
  const ending = new AbortController();
  store.onChange(listener, ending.signal);
  store.bump(post, 'views', 3);
  expect(listener).toHaveBeenCalledExactlyOnceWith(post);
  ending.abort();
  store.bump(post, 'views', 3);
  expect(listener).toHaveBeenCalledTimes(1);
});

it('ticks the same way each time, up only, and only what is drawn', () => {
  const sums = [1, 2].map(() => {
    sessionStorage.clear();
    const store = createStore(world);
    const mounted = world.posts.slice(0, 3);
    const { tick } = startTicker({
      store,
      mounted: () => mounted,
      everyMs: Infinity,
      seed: 's',
      signal: new AbortController().signal,
    });
    tick(40);
    expect(store.countsOf(world.posts[3]!)).toEqual(world.posts[3]!.counts);
    return mounted.map((drawn) => store.countsOf(drawn));
  });
  expect(sums[0]).toEqual(sums[1]);
  sums[0]?.forEach((counts, index) => {
    expect(counts.views).toBeGreaterThanOrEqual(world.posts[index]!.counts.views);
  });
  expect(sums[0]?.some((counts, index) => counts.views > world.posts[index]!.counts.views)).toBe(true);
});
