import { describe, expect, it } from 'vitest';
import { buildWorld, poisonedName, type Network } from './world.ts';

const networks: readonly Network[] = ['x', 'linkedin', 'facebook'];
const noon = Date.UTC(2026, 10, 17, 12);
const hourMs = 3_600_000;

describe.each(networks)('the world of %s', (network) => {
  const world = buildWorld({ network, now: noon });

  it('is the same for the same seed and moment', () => {
    expect(JSON.stringify(buildWorld({ network, now: noon }))).toBe(JSON.stringify(world));
  });

  it('is another one for another seed', () => {
    const other = buildWorld({ network, now: noon, seed: 'other' });
    expect(other.posts.map(({ text }) => text)).not.toEqual(world.posts.map(({ text }) => text));
  });

  it.each([5, 50])('keeps id, text and time of a post while %i hours pass, and its counts only grow', (hours) => {
    const later = new Map(buildWorld({ network, now: noon + hours * hourMs }).posts.map((post) => [post.id, post]));
    const kept = world.posts.filter(({ id }) => later.has(id));
    expect(kept.length).toBeGreaterThan(world.posts.length * 0.9);
    for (const post of kept) {
      const then = later.get(post.id);
      expect(then?.text).toBe(post.text);
      expect(then?.createdAt).toBe(post.createdAt);
      expect(then?.quoted?.id).toBe(post.quoted?.id);
      expect(post.quoted?.createdAt ?? 0).toBeLessThan(post.createdAt);
      expect(then?.counts.reactions).toBeGreaterThanOrEqual(post.counts.reactions);
      expect(then?.counts.comments).toBeGreaterThanOrEqual(post.counts.comments);
    }
    expect(kept.some((post) => (later.get(post.id)?.counts.reactions ?? 0) > post.counts.reactions)).toBe(true);
  });

  it('has a few hundred posts with ids of their own and none from the future', () => {
    expect(world.posts.length).toBeGreaterThan(300);
    expect(new Set([...world.posts, ...world.promoted].map(({ id }) => id)).size).toBe(
      world.posts.length + world.promoted.length,
    );
    expect(world.posts.every(({ createdAt }) => createdAt <= noon)).toBe(true);
  });

  it('speaks many languages and holds a poisoned name', () => {
    const languages = new Set(world.posts.map(({ language }) => language));
    for (const language of ['en', 'de', 'fr', 'es', 'pt', 'ar', 'hi', 'ja', 'zh', 'vi'])
      expect(languages).toContain(language);
    expect(world.posts.some(({ author }) => author.name === poisonedName)).toBe(true);
  });

  it('puts every post into the feed once, with advertisements between', () => {
    const organic = world.feed.filter(({ post }) => !post.isPromoted);
    expect(new Set(organic.map(({ post }) => post.id)).size).toBe(world.posts.length);
    expect(organic.length).toBe(world.posts.length);
    expect(world.feed[4]?.post.isPromoted).toBe(true);
    expect(new Set(world.feed.map(({ key }) => key)).size).toBe(world.feed.length);
  });

  it('lets contacts comment under own posts, after them', () => {
    const own = world.posts.filter(({ author }) => author.key === 'tidewell');
    expect(own.length).toBeGreaterThan(10);
    expect(own.flatMap(({ comments }) => comments).some(({ author }) => author.relation === 'contact')).toBe(true);
    expect(own.every((post) => post.comments.every(({ createdAt }) => createdAt > post.createdAt))).toBe(true);
    expect(own.every((post) => post.counts.comments >= post.comments.length)).toBe(true);
  });
});

it.each(networks)('the world of %s like that of another day is the same but for ids and times', (network) => {
  const of = (now: number) => buildWorld({ network, now, like: noon });
  const [one, other] = [of(noon), of(noon + 1234.5 * hourMs)];
  const told = ({ feed }: typeof one) =>
    feed.map(({ post, repostedBy }) => [post.luck, post.text, post.counts, post.comments.length, repostedBy?.key]);
  expect(told(other)).toEqual(told(one));
  expect(one.feed[0]?.post.createdAt).toBe((other.feed[0]?.post.createdAt ?? 0) - 1234.5 * hourMs);
});

it('puts the time into the ids of X and LinkedIn', () => {
  const x = buildWorld({ network: 'x', now: noon }).posts[0];
  const linkedin = buildWorld({ network: 'linkedin', now: noon }).posts[0];
  expect(Number((BigInt(x?.id ?? 0) >> 22n) + 1_288_834_974_657n)).toBe(x?.createdAt);
  expect(Number(BigInt(linkedin?.id ?? 0) >> 22n)).toBe(linkedin?.createdAt);
});
