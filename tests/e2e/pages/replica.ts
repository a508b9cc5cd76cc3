import { expect, type Page } from '@playwright/test';
import type { Replica, ReplicaPost } from '../../../playground/src/replica.ts';
import { homeOf, type NetworkName } from '../fixtures.ts';

/** Where each network shows the same invented brand, and one of its posts. */
export const profileOf: Readonly<Record<NetworkName, string>> = {
  x: 'https://x.com/clearspout',
  linkedin: 'https://www.linkedin.com/company/clearspout/posts/',
  facebook: 'https://www.facebook.com/clearspout',
};

export const postOf: Readonly<Record<NetworkName, (post: Pick<ReplicaPost, 'id' | 'author'>) => string>> = {
  x: ({ id, author }) => `https://x.com/${author}/status/${id}`,
  linkedin: ({ id }) => `https://www.linkedin.com/feed/update/urn:li:activity:${id}/`,
  facebook: ({ id, author }) => `https://www.facebook.com/${author}/posts/${id}`,
};

const personPath: Readonly<Record<NetworkName, (handle: string) => string>> = {
  x: (handle) => `https://x.com/${handle}`,
  linkedin: (handle) => `https://www.linkedin.com/in/${handle}/`,
  facebook: (handle) => `https://www.facebook.com/${handle}`,
};

/** The outermost element of a post, as a person sees it. Only to measure what is on screen. */
export const postElement: Readonly<Record<NetworkName, string>> = {
  x: 'article[data-testid="tweet"]',
  linkedin: '[role="listitem"],.feed-shared-update-v2',
  facebook: '[aria-posinset],[role="article"]',
};

export type ReplicaWindow = Window & { readonly __replica: Replica };

/** A tab with the replica of a network in it: what the page knows of itself, and what a person does in it. */
export class ReplicaPage {
  readonly page: Page;
  readonly network: NetworkName;

  constructor(page: Page, network: NetworkName) {
    this.page = page;
    this.network = network;
  }

  /** Opens an address with counters that stand still unless `tick` is called. */
  async open(url: string = homeOf[this.network], query: Readonly<Record<string, string>> = {}): Promise<void> {
    const address = new URL(url);
    for (const [name, value] of Object.entries({ tick: 'off', ...query })) address.searchParams.set(name, value);
    await this.page.goto(address.href);
    await this.page.waitForFunction(() => '__replica' in window);
  }

  posts(): Promise<readonly ReplicaPost[]> {
    return this.page.evaluate(() => (window as unknown as ReplicaWindow)['__replica'].posts());
  }

  feed(): Promise<readonly ReplicaPost[]> {
    return this.page.evaluate(() => (window as unknown as ReplicaWindow)['__replica'].feed());
  }

  /** Every post of the network's small world, advertisements and quoted posts too: id → what the page says of it. */
  async world(): Promise<ReadonlyMap<string, ReplicaPost>> {
    const known = [...(await this.feed()), ...(await this.posts())];
    return new Map(known.map((post) => [post.id, post]));
  }

  followersOf(handle: string): Promise<number | undefined> {
    return this.page.evaluate(
      ([name, network]) =>
        (window as unknown as ReplicaWindow)['__replica'].world.accounts.find(
          ({ handles }) => handles[network] === name,
        )?.followers[network],
      [handle, this.network] as const,
    );
  }

  /** "handle: name" of accounts in the replica's world. */
  namesOf(...handles: readonly string[]): Promise<readonly string[]> {
    return this.page.evaluate(
      ([wanted, network]) =>
        wanted.map((handle) => {
          const { accounts } = (window as unknown as ReplicaWindow)['__replica'].world;
          return `${handle}: ${accounts.find(({ handles }) => handles[network] === handle)?.name}`;
        }),
      [handles, this.network] as const,
    );
  }

  /** The address of the profile of somebody in the replica's world. */
  async addressOf(key: string): Promise<string> {
    const handle = await this.page.evaluate(
      ([wanted, network]) =>
        (window as unknown as ReplicaWindow)['__replica'].world.accounts.find((account) => account.key === wanted)
          ?.handles[network],
      [key, this.network] as const,
    );
    return personPath[this.network](handle ?? key);
  }

  tick(steps: number): Promise<void> {
    return this.page.evaluate((count) => (window as unknown as ReplicaWindow)['__replica'].tick(count), steps);
  }

  editorText(): Promise<string | undefined> {
    return this.page.evaluate(() => (window as unknown as ReplicaWindow)['__replica'].editorText());
  }

  published(): Promise<readonly string[]> {
    return this.page.evaluate(() => (window as unknown as ReplicaWindow)['__replica'].composerPosted());
  }

  navigate(path: string): Promise<void> {
    return this.page.evaluate((to) => (window as unknown as ReplicaWindow)['__replica'].navigate(to), path);
  }

  /** Ids of posts that are on screen for at least this share of themselves, and that can be told and kept. */
  async onScreen(share = 0.8): Promise<readonly string[]> {
    const shown = await this.page.evaluate(onScreenNow, [postElement[this.network], share] as const);
    // Most advertisements on Facebook carry no id: nothing is kept of them.
    return shown.flatMap(({ id, isPromoted }) => (this.network === 'facebook' && isPromoted ? [] : id));
  }

  /** Scrolls the window, or the box that scrolls in its place, and waits until the page has drawn what stands there. */
  scrollBy(pixels: number): Promise<void> {
    return this.page.evaluate(async (by) => {
      const box = document.querySelector('main#workspace') ?? document.scrollingElement;
      box?.scrollBy({ top: by, behavior: 'instant' });
      const drawn = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      // A tab that nobody looks at has no frames.
      await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, 1000))]);
    }, pixels);
  }

  /** Scrolls until the post is on screen. */
  async show(id: string): Promise<void> {
    await expect(async () => {
      const shown = await this.page.evaluate(onScreenNow, [postElement[this.network], 0.8] as const);
      const isShown = shown.some((post) => post.id === id);
      if (!isShown) await this.scrollBy(250);
      expect(isShown).toBe(true);
    }).toPass({ intervals: [100], timeout: 30_000 });
  }

  /**
   * Scrolls past posts without a rest, `everyMs` a step, and gives for each post that was on screen at all how long
   * that lasted at most, ms. Timed inside of the page, so that a slow machine does not count as a pause.
   */
  rush(steps: number, pixels: number, everyMs: number): Promise<Readonly<Record<string, number>>> {
    return this.page.evaluate(rushThrough, { steps, pixels, everyMs, selector: postElement[this.network] });
  }
}

/** A post is told by its text; several with the same one by their order. */
function onScreenNow([selector, share]: readonly [string, number]): Pick<ReplicaPost, 'id' | 'isPromoted'>[] {
  const { posts } = (window as unknown as ReplicaWindow)['__replica'];
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const flat = (text: string | null): string => (text ?? '').replace(/\s+/g, '');
  const texts = elements.map((element) => flat(element.textContent));
  const starts = posts().map(({ text }) => flat(text).slice(0, 40));
  return posts().flatMap(({ id, quotedId, isPromoted }, index) => {
    const start = starts[index] ?? '';
    const withText = elements.filter((_, at) => start.length > 20 && texts[at]?.includes(start));
    const found = withText.filter((element) => !withText.some((other) => other !== element && other.contains(element)));
    const element = found[starts.slice(0, index).filter((other) => other === start).length];
    if (!element || found.length !== starts.filter((other) => other === start).length || quotedId) return [];
    const { top, bottom, height } = element.getBoundingClientRect();
    const visible = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return height > 0 && visible / height >= share ? [{ id, isPromoted }] : [];
  });
}

interface Rush {
  readonly steps: number;
  readonly pixels: number;
  readonly everyMs: number;
  readonly selector: string;
}

async function rushThrough({ steps, pixels, everyMs, selector }: Rush): Promise<Record<string, number>> {
  const { posts } = (window as unknown as ReplicaWindow)['__replica'];
  const flat = (text: string | null): string => (text ?? '').replace(/\s+/g, '');
  const box = document.querySelector('main#workspace') ?? document.scrollingElement;
  const first: Record<string, number> = {};
  const last: Record<string, number> = {};
  for (let step = 0; step < steps; step += 1) {
    box?.scrollBy({ top: pixels, behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    const drawn = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    const texts = drawn.map((element) => flat(element.textContent));
    for (const { id, text } of posts()) {
      const start = flat(text).slice(0, 40);
      if (start.length <= 20 || !texts.some((each) => each.includes(start))) continue;
      first[id] ??= performance.now();
      last[id] = performance.now();
    }
  }
  return Object.fromEntries(Object.keys(first).map((id) => [id, (last[id] ?? 0) - (first[id] ?? 0)]));
}
