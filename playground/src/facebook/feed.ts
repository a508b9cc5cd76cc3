import { h } from '../dom.ts';
import { wrapperList, type VirtualList } from '../list.ts';
import { hash } from '../random.ts';
import type { Post } from '../world.ts';
import type { Place } from './ids.ts';
import type { Site } from './site.ts';
import { unitOf, type Unit } from './unit.ts';

export interface Feed {
  readonly element: HTMLElement;
  start(signal: AbortSignal): void;
  setPosts(posts: readonly Post[]): void;
  mounted(): readonly Post[];
  /** Draws numbers and comments of a post again. */
  update(post: Post): void;
  unitOf(post: Post): Unit | undefined;
}

export interface FeedOptions {
  readonly posts: readonly Post[];
  readonly place?: Place;
  readonly heading: 'h2' | 'h4';
  readonly kind: 'home' | 'profile' | 'group';
}

export function feedOf(site: Site, { posts, place = {}, heading, kind }: FeedOptions): Feed {
  const { isHardened, words } = site;
  const units = new Map<string, Unit>();
  let current = posts;
  let list: VirtualList<Post> | undefined;
  const container = h('div');
  const skeleton = () =>
    h(
      'div',
      { role: 'article', class: 'card skeleton' },
      h('div', { 'aria-label': words.loading, role: 'status', tabindex: '-1' }),
    );
  const hasRole = (kind === 'home' && !isHardened) || kind === 'group';
  const element = h(
    'div',
    {
      ...(hasRole && { role: 'feed' }),
      ...(kind === 'profile' && !isHardened && { 'data-pagelet': 'ProfileTimeline' }),
      class: 'feed',
    },
    container,
    skeleton(),
    skeleton(),
  );

  const fill = (content: HTMLElement, post: Post) => {
    units.get(post.id)?.end();
    const unit = unitOf(site, { post, place, heading, commentLimit: post.isPromoted ? 0 : 2 });
    units.set(post.id, unit);
    const root = content.parentElement;
    if (root && !(isHardened && (kind === 'group' || hash(post.luck, 'bare') % 4 === 0))) {
      root.setAttribute('aria-posinset', String(current.indexOf(post) + 1));
      root.setAttribute('aria-describedby', unit.describedBy);
      if (!isHardened) {
        root.setAttribute('role', 'article');
        root.setAttribute('aria-labelledby', unit.labelledBy);
      }
    }
    content.replaceChildren(...unit.parts);
  };

  return {
    element,
    start(signal) {
      list = wrapperList({
        container,
        items: current,
        keyOf: ({ id }) => id,
        fill,
        createElement: () => h('div', { class: 'card' }, h('div', { 'data-virtualized': 'true' })),
        contentOf: (wrapper) =>
          wrapper.firstElementChild instanceof HTMLElement ? wrapper.firstElementChild : wrapper,
        onEmpty: ({ id }) => {
          units.get(id)?.end();
          units.delete(id);
        },
        estimate: 480,
        gap: 16,
        signal,
      });
      signal.addEventListener('abort', () => units.forEach((unit) => unit.end()), { once: true });
    },
    setPosts(next) {
      current = next;
      list?.setItems(next);
    },
    mounted: () => list?.mounted() ?? [],
    update(post) {
      const unit = units.get(post.id);
      unit?.rewriteCounts();
      unit?.comments.update();
    },
    unitOf: (post) => units.get(post.id),
  };
}
