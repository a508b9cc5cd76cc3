// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showPage } from '../../tests/show-page.ts';
import { ok } from '../lib/result.ts';
import type { ShownPost, ShownProfile } from '../model/shown.ts';
import { facebook } from '../networks/facebook/adapter.ts';
import { linkedin } from '../networks/linkedin/adapter.ts';
import type { Network } from '../networks/types.ts';
import { $ } from '../page/dom.ts';
import { watchPage } from './watch.ts';
import type { Watch } from './types.ts';

/** Everything that is observed is on screen at once. */
class OnScreenAtOnce {
  static all: OnScreenAtOnce[] = [];
  readonly #callback: IntersectionObserverCallback;
  readonly #targets = new Set<Element>();

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
    OnScreenAtOnce.all.push(this);
  }
  observe(target: Element): void {
    this.#targets.add(target);
    queueMicrotask(() => this.#tell(target, true));
  }
  unobserve(target: Element): void {
    this.#targets.delete(target);
  }
  disconnect(): void {
    this.#targets.clear();
  }
  /** What was taken out of the document is on screen no longer. */
  static update(): void {
    for (const one of OnScreenAtOnce.all)
      for (const target of one.#targets) if (!target.isConnected) one.#tell(target, false);
  }
  #tell(target: Element, isIntersecting: boolean): void {
    if (!this.#targets.has(target)) return;
    const size = isIntersecting ? { width: 500, height: 300 } : { width: 0, height: 0 };
    const entry = { target, isIntersecting, intersectionRatio: Number(isIntersecting), boundingClientRect: size };
    const seen = { ...entry, intersectionRect: size, rootBounds: null };
    this.#callback([seen as IntersectionObserverEntry], this as unknown as IntersectionObserver);
  }
}

/** No size changes but those that a test tells of. */
class Sizes {
  static all: Sizes[] = [];
  readonly #callback: ResizeObserverCallback;
  readonly #targets = new Set<Element>();

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
    Sizes.all.push(this);
  }
  observe(target: Element): void {
    this.#targets.add(target);
  }
  unobserve(target: Element): void {
    this.#targets.delete(target);
  }
  disconnect(): void {
    this.#targets.clear();
  }
  static changed(target: Element): void {
    for (const one of Sizes.all)
      if (one.#targets.has(target))
        one.#callback([{ target } as ResizeObserverEntry], one as unknown as ResizeObserver);
  }
}

const page = (main: string, path: string, host = 'www.facebook.com'): void =>
  showPage(
    `<!doctype html><html lang="en"><body><div role="main">${main}</div></body></html>`,
    `https://${host}${path}`,
  );
const main = (): Element => document.querySelector('[role="main"]') ?? document.body;
const wait = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));

let end: AbortController;
let watch: Watch;
let profiles: ShownProfile[];
let posts: ShownPost[];

/** `true`: the browser tells of navigations itself, as all but older versions of Firefox do. */
const open = (network: Network, hasNavigationApi = true): void => {
  vi.stubGlobal('navigation', hasNavigationApi ? new EventTarget() : undefined);
  const call = vi.fn(async (_name: string, batch: { posts: ShownPost[]; profiles: ShownProfile[] }) => {
    posts.push(...batch.posts);
    profiles.push(...batch.profiles);
    return ok({ recorded: 1, dropped: 0 });
  });
  const isPaused = (): boolean => false;
  const onProblem = (): void => undefined;
  watch = watchPage({ network, document, call: call as never, isPaused, onProblem, signal: end.signal });
};

/** The address changes inside the document, and what the page shows does not yet. */
const navigate = (path: string): void => {
  const { navigation } = window as unknown as { navigation?: EventTarget };
  const url = new URL(path, document.location.href).href;
  navigation?.dispatchEvent(Object.assign(new Event('navigate'), { destination: { url, sameDocument: true } }));
  history.pushState(null, '', path);
  navigation?.dispatchEvent(new Event('currententrychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', OnScreenAtOnce);
  vi.stubGlobal('ResizeObserver', Sizes);
  Sizes.all = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  OnScreenAtOnce.all = [];
  end = new AbortController();
  profiles = [];
  posts = [];
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const said = () => profiles.map(({ profile, countLabels }) => [profile.handle, profile.name, countLabels.followers]);
const show = (html: string): void => {
  main().innerHTML = html;
  OnScreenAtOnce.update();
};

describe('the header of a profile on Facebook', () => {
  const header = (name: string, handle: string, followers = ''): string =>
    `<div><h1>${name}</h1><div><a href="https://www.facebook.com/${handle}/followers/">${followers}</a></div></div>`;
  const tea = header('Harbour Tea', 'harbour.tea', '1.2K followers');
  const teaSaid = ['harbour.tea', 'Harbour Tea', '1.2K followers'];
  const coffee = header('Quay Coffee', 'quay.coffee', '87 followers');
  const coffeeSaid = ['quay.coffee', 'Quay Coffee', '87 followers'];

  it('is read at once after a load', async () => {
    page(tea, '/harbour.tea');
    open(facebook);
    expect(watch.profile?.profile.name).toBe('Harbour Tea');
    await wait(2500);
    expect(said()).toEqual([teaSaid]);
  });

  it.each([
    ['the browser tells of navigations', true],
    ['the address is looked at', false],
  ])('does not go to the next account while it is still there: %s', async (_how, hasNavigationApi) => {
    page(tea, '/harbour.tea');
    open(facebook, hasNavigationApi);
    await wait(9000);
    navigate('/quay.coffee');
    await wait(9000);
    expect(watch.page.handle).toBe('quay.coffee');
    expect(watch.profile).toBeUndefined();
    show(coffee);
    await wait(9000);
    expect(watch.profile?.profile.name).toBe('Quay Coffee');
    expect(said()).toEqual([teaSaid, coffeeSaid]);
  });

  it('is awaited however long the page before stays, also where that page shows posts', async () => {
    const skeleton = '<div role="feed"><div role="article"></div></div>';
    page(tea + skeleton, '/harbour.tea');
    open(facebook);
    navigate('/quay.coffee');
    await wait(20_000);
    expect(said()).toEqual([teaSaid]);
    main().firstElementChild?.replaceWith(document.createRange().createContextualFragment(coffee));
    await wait(5000);
    expect(said()).toEqual([teaSaid, coffeeSaid]);
  });

  it('is read of another account with the same name: other numbers, in the same element', async () => {
    page(tea, '/harbour.tea');
    open(facebook);
    await wait(9000);
    navigate('/harbour.tea.2');
    await wait(3000);
    const [link] = main().querySelectorAll('a');
    link?.replaceWith(
      Object.assign(document.createElement('a'), { href: '/harbour.tea.2/followers/', text: '5 followers' }),
    );
    await wait(5000);
    expect(said()).toEqual([teaSaid, ['harbour.tea.2', 'Harbour Tea', '5 followers']]);
  });

  it('is read of another account with the same name and numbers: another element', async () => {
    page(tea, '/harbour.tea');
    open(facebook);
    await wait(9000);
    navigate('/harbour.tea.2');
    await wait(3000);
    show(tea);
    await wait(5000);
    expect(said()).toEqual([teaSaid, ['harbour.tea.2', 'Harbour Tea', '1.2K followers']]);
  });

  it('is believed at once on other pages of the same profile, and when one comes back to it', async () => {
    page(tea, '/harbour.tea');
    open(facebook);
    navigate('/Harbour.Tea/about');
    expect(watch.profile?.profile.name).toBe('Harbour Tea');
    navigate('/harbour.tea/posts/123456');
    expect(watch.profile).toBeUndefined();
    navigate('/quay.coffee');
    expect(watch.profile).toBeUndefined();
    navigate('/harbour.tea');
    expect(watch.profile?.profile.name).toBe('Harbour Tea');
  });

  it('does not go to the next account with numbers that moved since it was read', async () => {
    page(`${tea}<div role="feed"><div role="article"></div></div>`, '/harbour.tea');
    open(facebook);
    await wait(9000);
    const link = main().querySelector('a');
    if (link) link.textContent = '1.3K followers';
    await wait(1000);
    navigate('/quay.coffee');
    await wait(9000);
    expect(said()).toEqual([teaSaid]);
  });

  it('does not go to an account when it was of a page that is no profile', async () => {
    page(header('Harbour Friends', 'groups/friends'), '/groups/friends/posts/123456');
    open(facebook);
    await wait(9000);
    navigate('/quay.coffee');
    await wait(3000);
    show(coffee);
    await wait(5000);
    expect(said()).toEqual([coffeeSaid]);
  });

  it('does not go to the account before when the page changes before the address is looked at', async () => {
    page(tea, '/harbour.tea');
    open(facebook, false);
    await wait(3010);
    navigate('/quay.coffee');
    show(coffee);
    await wait(9000);
    expect(said()).toEqual([teaSaid, coffeeSaid]);
  });

  it('stays with its account while another document is on its way', async () => {
    page(tea, '/harbour.tea');
    open(facebook);
    await wait(9000);
    const { navigation } = window as unknown as { navigation: EventTarget };
    const url = 'https://www.facebook.com/quay.coffee';
    navigation.dispatchEvent(Object.assign(new Event('navigate'), { destination: { url, sameDocument: false } }));
    await wait(9000);
    expect(watch.page.handle).toBe('harbour.tea');
    expect(said()).toEqual([teaSaid]);
  });
});

describe('the header of a company on LinkedIn', () => {
  const host = 'www.linkedin.com';
  const company = (
    name: string,
    followers: string,
  ): string => `<div><h1 class="org-top-card-summary__title">${name}</h1>
    <div class="org-top-card-summary-info-list__info-item">${followers}</div></div>`;
  const member = (name: string, handle: string): string =>
    `<section componentkey="refACoAA1Topcard"><a href="https://${host}/in/${handle}/"><h2>${name}</h2></a><p>Potter</p></section>`;

  it('does not go to the next company while it is still there', async () => {
    page(company('Harbour Tea', '5,750 followers'), '/company/harbour-tea/', host);
    open(linkedin);
    await wait(9000);
    navigate('/company/quay-coffee/');
    await wait(9000);
    show(company('Quay Coffee', '12 followers'));
    await wait(5000);
    expect(said()).toEqual([
      ['harbour-tea', 'Harbour Tea', '5,750 followers'],
      ['quay-coffee', 'Quay Coffee', '12 followers'],
    ]);
  });

  it('is not that of a member', async () => {
    page(member('Lina Ferro', 'lina-ferro'), '/in/lina-ferro/', host);
    open(linkedin);
    await wait(9000);
    navigate('/company/quay-coffee/');
    await wait(9000);
    show(company('Quay Coffee', '12 followers'));
    await wait(5000);
    expect(said()).toEqual([
      ['lina-ferro', 'Lina Ferro', undefined],
      ['quay-coffee', 'Quay Coffee', '12 followers'],
    ]);
  });

  it('is that of a member of the same name at once where a link tells whose it is', async () => {
    page(member('Lina Ferro', 'lina-ferro'), '/in/lina-ferro/', host);
    open(linkedin);
    await wait(9000);
    navigate('/in/lina-ferro-2/');
    await wait(3000);
    expect(watch.profile).toBeUndefined();
    show(member('Lina Ferro', 'lina-ferro-2'));
    await wait(5000);
    expect(said().map(([handle]) => handle)).toEqual(['lina-ferro', 'lina-ferro-2']);
  });
});

describe('a post on Facebook that only the address names', () => {
  const action = (name: string): string =>
    `<div><div role="button"><i></i><div data-ad-rendering-role="${name}_button"></div><span>${name}</span></div></div>`;
  const post = (text: string, handle = 'harbour.tea', attributes = ''): string => `<div ${attributes}>
    <div><div data-ad-rendering-role="profile_name"><h4><a href="/${handle}">Harbour Tea</a></h4></div><div><a href="?x">1h</a></div></div>
    <div data-ad-rendering-role="story_message"><div>${text}</div></div>
    <div data-visualcompletion="ignore-dynamic"><div>${action('like')}${action('comment')}${action('share')}</div></div></div>`;
  const dialog = (content: string): string => `<div role="dialog"><div>${content}</div></div>`;
  const put = (html: string): void => document.body.append(document.createRange().createContextualFragment(html));
  const stored = () => posts.map(({ post: { id }, text, surface }) => [id, text, surface]);
  /** Something in a post moves, which is therefore read again. */
  const touch = (text: string): void => {
    for (const element of document.querySelectorAll('[data-ad-rendering-role="story_message"]'))
      if (element.textContent === text) element.parentElement?.append(document.createElement('span'));
  };

  it('does not get the id of the next address while its dialog is still there', async () => {
    page('', '/groups/tea/posts/11111');
    put(dialog(post('First')));
    open(facebook);
    await wait(9000);
    navigate('/groups/tea/posts/22222');
    await wait(500);
    touch('First');
    await wait(15_000);
    document.querySelector('[role="dialog"]')?.remove();
    OnScreenAtOnce.update();
    put(dialog(post('Second')));
    await wait(15_000);
    expect(stored()).toEqual([
      ['11111', 'First', 'post'],
      ['22222', 'Second', 'post'],
    ]);
  });

  it('keeps its id when a picture was looked at in between', async () => {
    page('', '/groups/tea/posts/11111');
    put(dialog(post('First')));
    open(facebook);
    await wait(9000);
    navigate('/photo/?fbid=33333');
    await wait(9000);
    navigate('/groups/tea/posts/11111');
    touch('First');
    await wait(9000);
    expect(watch.posts.map(({ shown }) => shown.post.id)).toEqual(['11111']);
  });

  it('is the one in the dialog, not the first of the profile behind it', async () => {
    page(`<div><div>${post('First', 'harbour.tea', 'aria-posinset="1"')}</div></div>`, '/harbour.tea');
    open(facebook);
    await wait(9000);
    navigate('/harbour.tea/posts/22222');
    put(dialog(post('Second')));
    touch('First');
    await wait(15_000);
    expect(watch.posts.map(({ shown }) => shown.text)).toEqual(['Second']);
    expect(stored()).toEqual([['22222', 'Second', 'post']]);
  });

  it('is none of several in the page, which belong to the page before', async () => {
    page('<div id="list"></div>', '/harbour.tea');
    open(facebook);
    await wait(500);
    navigate('/harbour.tea/posts/22222');
    show(`<div><div>${post('First')}</div><div>${post('Second')}</div></div>`);
    await wait(15_000);
    expect(stored()).toEqual([]);
    show(`<div><div>${post('Second')}</div></div>`);
    await wait(15_000);
    expect(stored()).toEqual([['22222', 'Second', 'post']]);
  });

  it('was seen where it was found, also when something else lies over it', async () => {
    page(`<div role="feed"><div>${post('First').replace('?x', '/harbour.tea/posts/11111')}</div></div>`, '/');
    open(facebook);
    await wait(500);
    navigate('/harbour.tea/posts/22222');
    await wait(15_000);
    expect(stored()).toEqual([['11111', 'First', 'home']]);
  });
});

it('counts as read what could be read, not what turned out to be no post', async () => {
  const post = (token: string, name: string): string =>
    `<div role="listitem" componentkey="expanded${token}FeedType_MAIN_FEED"><div><div><h2>Feed post</h2>${name && `<div><a href="https://www.linkedin.com/in/lina-ferro/"><figure><img alt="View ${name}’s profile"></figure><p>${name}</p></a></div>`}<p><span data-testid="expandable-text-box">Clay.</span></p></div></div><div componentkey="${token}-replaceableCommentToolsAA"></div></div>`;
  const feed = post('CgsIjoCAgKjM8NvPAQ', 'Lina Ferro') + post('CgsIjoCAgKDYlcnPAQ', '');
  page(`<div data-testid="mainFeed">${feed}</div>`, '/feed/', 'www.linkedin.com');
  open(linkedin);
  await wait(4000);
  expect(watch.posts).toHaveLength(1);
  expect(watch.reading.postsRead).toBe(1);
});

it('tells of a layout that moved when something above the posts grows, and of none after the end', async () => {
  page('<form></form><div role="feed"><div><div role="article"></div></div></div>', '/');
  open(facebook);
  await wait(7000);
  let top = 100;
  vi.spyOn($('[role=feed]', document) as Element, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, top),
  );
  // The browser tells of each size once.
  Sizes.changed(document.body);
  const onLayout = vi.fn();
  watch.on('layout', onLayout, new AbortController().signal);
  top = 180;
  Sizes.changed($('form', document));
  expect(onLayout).not.toHaveBeenCalled();
  Sizes.changed(main());
  expect(onLayout).toHaveBeenCalledTimes(1);
  // A list that grows at its end.
  Sizes.changed(document.body);
  expect(onLayout).toHaveBeenCalledTimes(1);
  top = 200;
  Sizes.changed(document.body);
  expect(onLayout).toHaveBeenCalledTimes(2);
  end.abort();
  top = 300;
  Sizes.changed(main());
  expect(onLayout).toHaveBeenCalledTimes(2);
});
