/** @jsxImportSource ../../utils/page/paint */
import { boxOf } from '../../utils/page/dom.ts';
import { listen } from '../../utils/lib/listen.ts';
import { onEnd } from '../../utils/lib/lifetime.ts';
import type { SeenPost } from '../../utils/capture/types.ts';
import { handleKey, postKey } from '../../utils/lib/keys.ts';
import { nodesOf } from '../../utils/page/paint/jsx-runtime.ts';
import { paint } from '../../utils/page/paint/paint.ts';
import type { NameAnchor } from '../../utils/networks/types.ts';
import type { CardSubject } from '../../utils/model/card-view.ts';
import type { Anchor, Desk } from './desk.ts';
import { isInSight, nameEnd, slotIn, type Spot } from './geometry.ts';
import { PeopleMark } from './PeopleMark.tsx';
import { PostMarkButton, widthOf } from './PostMark.tsx';

export interface Marks {
  /** Measures and draws again in the next frame; once per frame however often it is asked. */
  refresh(): void;
  /** The name that Alt+P means: of the page, else the nearest known one, else the nearest. */
  nearestName(): NameAnchor | undefined;
  /** The post under the focus or, without one, under the pointer. */
  reachedPost(): SeenPost | undefined;
  anchorOf(post: SeenPost): Anchor;
}

export type OpenCard = (subject: CardSubject, anchor: Anchor) => void;

interface MarksDeps {
  readonly desk: Desk;
  readonly open: OpenCard;
  /** Is the card of this open now? */
  readonly isOpen: (subject: CardSubject) => boolean;
}

/**
 * The marks in the page. Everything is measured first and drawn after that; nothing is measured while there is
 * nothing to show. Marks are buttons in the order of the page.
 */
export function showMarks({ desk, open, isOpen }: MarksDeps): Marks {
  const { document, network, watch, host, known, signal } = desk;
  const layer = host.layer('marks', 'page');
  const namesByPost = new WeakMap<Element, { key: string; height: number; names: readonly NameAnchor[] }>();
  let reached: SeenPost | undefined;
  let header: NameAnchor | undefined;
  let frame = 0;
  let isDrawn = false;

  const namesIn = ({ element, shown }: SeenPost): readonly NameAnchor[] => {
    const key = postKey(shown.post);
    const height = element.clientHeight;
    const found = namesByPost.get(element);
    if (found && found.key === key && found.height === height) return found.names;
    const names = network.findNames(element);
    namesByPost.set(element, { key, height, names });
    return names;
  };
  const findHeader = (): NameAnchor | undefined => {
    if (!watch.profile) return undefined;
    if (header?.element.isConnected && isSame(header, watch.profile.profile)) return header;
    const names = network.findNames(document);
    return names.find((name) => name.role === 'header' && isSame(name, watch.profile?.profile));
  };
  const isSame = (name: NameAnchor, profile: NameAnchor['profile'] | undefined): boolean =>
    profile !== undefined && handleKey(network.id, name.profile.handle) === handleKey(network.id, profile.handle);

  const work = (): void => {
    frame = 0;
    if (signal.aborted) return;
    const posts = watch.posts;
    const names = known.isEmpty ? [] : posts.flatMap(namesIn);
    header = findHeader();
    known.want(
      [...names, ...(header ? [header] : [])].map(({ profile }) => profile),
      posts.map(({ shown }) => shown),
    );
    const marks = measure(posts);
    if (marks.length === 0 && !isDrawn) return;
    isDrawn = marks.length > 0;
    paint(layer, nodesOf(marks));
  };

  /** All reads of the page are in here; the elements made here are drawn afterwards. */
  const measure = (posts: readonly SeenPost[]) => {
    const isRtl = document.defaultView?.getComputedStyle(document.body).direction === 'rtl';
    const origin = boxOf(layer);
    // While we are inside a modal dialog the page behind it is out of reach.
    const room = host.element.parentNode ?? document;
    const at = (spot: Spot, element: Element) => {
      if (!room.contains(element) || !isInSight(spot, element, host.element)) return undefined;
      return { left: Math.round(spot.x - origin.left), top: Math.round(spot.y - origin.top) };
    };

    const drawName = (name: NameAnchor, key: string, around: Element) => {
      const profile = known.profile(name.profile);
      if (!profile && name.role !== 'header') return [];
      const spot = name.element.isConnected ? nameEnd(name.element, isRtl) : undefined;
      const place = spot && at(spot, around);
      if (!place) return [];
      const subject: CardSubject = { profile: name.profile };
      return [
        <PeopleMark
          key={key}
          place={place}
          isRaised={spot.isRaised}
          name={name.profile}
          known={profile}
          isOpen={isOpen(subject)}
          onClick={() => open(subject, anchorTo(name.element))}
        />,
      ];
    };

    const drawPost = (post: SeenPost, key: string) => {
      const { shown, element } = post;
      const mark = known.mark(shown.post);
      const subject: CardSubject = { post: shown.post, author: shown.author };
      const isShownOpen = isOpen(subject);
      if (!mark && reached?.element !== element && !isShownOpen) return [];
      const row = network.posts.actionRow(element);
      const spot = row && slotIn(row, widthOf(mark), isRtl);
      const place = spot && at(spot, element);
      if (!place) return [];
      const onClick = (): void => open(subject, anchorOf(post));
      return [
        <PostMarkButton
          key={key}
          place={place}
          isRtl={isRtl}
          mark={mark}
          author={shown.author}
          isOpen={isShownOpen}
          onClick={onClick}
        />,
      ];
    };

    return [
      ...(header ? drawName(header, 'header', header.element.parentElement?.parentElement ?? header.element) : []),
      ...posts.flatMap((post) => {
        const key = postKey(post.shown.post);
        const names = known.isEmpty ? [] : namesIn(post);
        return [
          ...names.flatMap((name, index) => drawName(name, `${key} ${index}`, post.element)),
          drawPost(post, key),
        ].flat();
      }),
    ];
  };

  const anchorOf = ({ element }: SeenPost): Anchor => ({
    contextElement: element,
    isPost: true,
    getBoundingClientRect: () => {
      const post = boxOf(element);
      const row = network.posts.actionRow(element)?.getBoundingClientRect() ?? post;
      return new DOMRect(post.x, row.y, post.width, row.height);
    },
  });

  const refresh = (): void => {
    frame ||= requestAnimationFrame(work);
  };
  for (const event of ['page', 'posts', 'layout'] as const) watch.on(event, refresh, signal);
  const onScroll = (): void => {
    if (isDrawn) refresh();
  };
  listen(document.defaultView, 'scroll', onScroll, { signal, capture: true, passive: true });

  host.onReach((target, by) => {
    // A layer of the page that opens takes the focus, and may cover what was marked.
    if (by === 'focus' && isDrawn) refresh();
    if (reached?.element.contains(target)) return;
    if (by === 'focus' && !target.matches(':focus-visible')) return;
    const post = watch.posts.find(({ element }) => element.contains(target));
    if (post?.element === reached?.element) return;
    reached = post;
    refresh();
  }, signal);

  onEnd(signal, () => {
    cancelAnimationFrame(frame);
    paint(layer, []);
  });
  refresh();

  return {
    refresh,
    anchorOf,
    reachedPost: () => {
      const { activeElement } = document;
      return watch.posts.find(({ element }) => element.contains(activeElement)) ?? reached;
    },
    nearestName: () => {
      if (header) return header;
      const names = watch.posts.flatMap(({ element }) => network.findNames(element));
      const kept = names.filter(({ profile }) => known.profile(profile));
      return nearestTo(document, kept.length > 0 ? kept : names);
    },
  };
}

export const anchorTo = (element: Element): Anchor => ({
  contextElement: element,
  isPost: false,
  getBoundingClientRect: () => boxOf(element),
});

/** Nearest to the focus, or to the middle of the window where nothing has it. */
function nearestTo(document: Document, names: readonly NameAnchor[]): NameAnchor | undefined {
  const focus = document.activeElement;
  const isFocused = focus && focus !== document.body && !focus.shadowRoot;
  const middle = isFocused ? boxOf(focus).top : (document.defaultView?.innerHeight ?? 0) / 2;
  const distance = ({ element }: NameAnchor): number => Math.abs(boxOf(element).top - middle);
  return names.toSorted((a, b) => distance(a) - distance(b))[0];
}
