/** @jsxImportSource ../../utils/page/paint */
import { boxOf } from '../../utils/page/dom.ts';
import { listen } from '../../utils/lib/listen.ts';
import { onEnd } from '../../utils/lib/lifetime.ts';
import type { SeenPost } from '../../utils/capture/types.ts';
import { handleKey, postKey } from '../../utils/lib/keys.ts';
import { nodesOf, type Child } from '../../utils/page/paint/jsx-runtime.ts';
import { paint } from '../../utils/page/paint/paint.ts';
import type { NameAnchor } from '../../utils/networks/types.ts';
import type { CardSubject } from '../../utils/model/card-view.ts';
import type { OpenCard } from './cards.tsx';
import type { Anchor, Desk } from './desk.ts';
import { isInSight, keptSpots, nameEnd, slotIn, type Spot } from './geometry.ts';
import { watchNames } from './name-watch.ts';
import { nearestTo } from './nearest.ts';
import { PeopleMark } from './PeopleMark.tsx';
import { PostMarkButton, widthOf } from './PostMark.tsx';

export interface Marks {
  /** Measures and draws again in the next frame; once per frame however often it is asked. */
  refresh(): void;
  /** More is known of the names, or less. */
  refreshNames(): void;
  /** The known name nearest to the focus, the pointer or the middle; the page's own name where no other is nearer. */
  nearestName(): NameAnchor | undefined;
  /** The post under the focus or, without one, under the pointer. */
  reachedPost(): SeenPost | undefined;
  anchorOf(post: SeenPost): Anchor;
  /** What opens the card of a mark; undefined for what is no mark. */
  openerOf(target: EventTarget | null): Opener | undefined;
}

type Opener = (isGlance?: boolean, toNote?: boolean) => void;

interface Mark {
  readonly markOf: NameAnchor | SeenPost;
  /** Marks are in the order of these. */
  readonly element: Element;
  readonly key: string;
  readonly opensCard: Opener;
  readonly node: Child;
}

interface MarksDeps {
  readonly desk: Desk;
  readonly open: OpenCard;
  /** Is the card of this open now? */
  readonly isOpen: (subject: CardSubject) => boolean;
}

/** How far a probe of what is in sight keeps from the target of a dot, px. */
const besideTarget = 16;
/**
 * A page tells many times a second that something moved. All is measured again so long after it, ms; what is
 * new, what is to open and what floats as the page scrolls is measured after the next frame.
 */
const restMs = 100;

/**
 * The marks in the page. Everything is measured first and drawn after that; nothing is measured while there is
 * nothing to show, and no more than its box of what did not change. It is done right after a frame: what the page laid
 * out for that is free to be read, in the middle of its changes it would be laid out once more for us. Marks are buttons
 * in the order of the page.
 */
export function showMarks({ desk, open, isOpen }: MarksDeps): Marks {
  const { document, network, watch, host, known, signal } = desk;
  const layer = host.layer('marks', 'page');
  const spotOf = keptSpots();
  const rows = new WeakMap<SeenPost, Element>();
  const ids = new WeakMap<Element, number>();
  const drawn = new WeakMap<object, { readonly from: readonly unknown[]; readonly node: Child }>();
  let lastId = 0;
  let reached: SeenPost | undefined;
  let lastReached: Element | undefined;
  let header: NameAnchor | undefined;
  let frame = 0;
  /** Something moved since the header was looked for. */
  let isMoved = true;
  /**
   * From where to where a part of the window, 256 px wide, is known to be free: the question is a hit test. What stays
   * in its place as the page scrolls lies at the edges; what opens comes from outside of the main part, or takes the focus.
   */
  const free = new Map<string, readonly [top: number, bottom: number]>();
  /** Something may have come above marks since. */
  let isUnsure = true;
  /** All is to be measured after the next frame, or what is new alone. */
  let isFull = true;
  /** Some mark was not where it was before. */
  let isFloating = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs where something only moved, or may have: all is measured at its end. */
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isRtl = false;
  let shown: readonly Mark[] = [];

  const refreshNow = (): void => {
    frame ||= requestAnimationFrame(() => {
      timer = setTimeout(work);
    });
  };
  const refresh = (): void => {
    isFull = true;
    refreshNow();
  };
  const refreshSoon = (): void => {
    rest ??= setTimeout(refresh, restMs);
  };
  const refreshUnsure = (isLayer: boolean): void => {
    isUnsure ||= isLayer;
    refreshNow();
  };
  const names = watchNames(desk, refreshUnsure, refreshNow);

  const allNames = (): readonly NameAnchor[] => [...(header ? [header] : []), ...names.near];
  const findHeader = (): NameAnchor | undefined => {
    const profile = watch.profile?.profile;
    const isIts = ({ profile: { handle } }: NameAnchor): boolean =>
      handleKey(network.id, handle) === handleKey(network.id, profile?.handle ?? '');
    if (!profile) return undefined;
    const isThere = header?.element.isConnected && isIts(header);
    if (!isThere && !isMoved) return undefined;
    isMoved = false;
    const found = isThere ? header : network.findNames(document).find(isHeader);
    // What the whole page tells of the account is more than what stands beside the name.
    return found && isIts(found) ? Object.assign(found, { profile }) : undefined;
  };
  const rowOf = (post: SeenPost): Element | undefined => {
    const kept = rows.get(post);
    if (kept?.isConnected) return kept;
    const row = network.posts.actionRow(post.element);
    if (row) rows.set(post, row);
    return row;
  };
  const idOf = (element: Element): string => {
    const id = ids.get(element) ?? (lastId += 1);
    ids.set(element, id);
    return `n${id}`;
  };

  const work = (): void => {
    frame = 0;
    if (signal.aborted) return;
    names.look();
    if (isFull) {
      clearTimeout(rest);
      rest = undefined;
    } else refreshSoon();
    const { posts } = watch;
    header = findHeader();
    known.want(
      header ? [header.profile] : [],
      posts.map(({ shown }) => shown),
    );
    const marks = measure(posts);
    if (marks.length !== shown.length || marks.some(({ node }, index) => node !== shown[index]?.node))
      paint(layer, nodesOf(marks.map(({ node }) => node)));
    shown = marks;
  };
  /** Drawn anew only where something else is to be shown. */
  const drawnOf = (mark: object, from: readonly unknown[], draw: () => Child): Child => {
    const before = drawn.get(mark);
    if (before?.from.every((each, index) => each === from[index])) return before.node;
    isFloating ||= before !== undefined;
    const node = draw();
    drawn.set(mark, { from, node });
    return node;
  };

  /** All reads of the page are in here; the elements made here are drawn afterwards. */
  const measure = (posts: readonly SeenPost[]): readonly Mark[] => {
    const people = allNames();
    if (people.length + posts.length === 0) return [];
    if (isFull) isRtl = isRtlIn(document.body);
    const origin = boxOf(layer);
    // While we are inside a modal dialog the page behind it is out of reach.
    const room = host.element.parentNode ?? document;
    if (isUnsure) free.clear();
    if (isFull) isUnsure = isFloating = false;
    /** Where to draw; undefined where the page covers what is so far before the spot, and so much below it, px. */
    const at = (of: Element, spot: Spot, before: number, below = 0) => {
      const x = spot.x + (isRtl ? before : -before);
      const y = spot.y + below;
      const part = [x >> 8, innerWidth, innerHeight].join();
      const [top, bottom] = free.get(part) ?? [y, -1];
      if (y >= 0 && y <= innerHeight && (y < top || y > bottom)) {
        const around = network.holderOf(of) ?? of.parentElement?.parentElement ?? of;
        if (!isInSight({ x, y }, around, host.element)) return undefined;
        free.set(part, [Math.min(top, y), Math.max(bottom, y)]);
      }
      if (!room.contains(of)) return undefined;
      return { left: Math.round(spot.x - origin.left), top: Math.round(spot.y - origin.top) };
    };

    const drawName = (name: NameAnchor): Mark | undefined => {
      const { element, profile } = name;
      const account = known.profile(profile);
      const around = element.parentElement;
      if (!around || !element.isConnected || !(account || isHeader(name))) return undefined;
      const spot = spotOf(name, element, around.offsetWidth, () =>
        // A name in a text goes on as the text does, whatever the page does.
        nameEnd(element, name.role.endsWith('r') ? isRtl : isRtlIn(around)),
      );
      const place = spot && at(element, spot, besideTarget, spot.isRaised ? 8 : 0);
      if (!place) return undefined;
      const key = idOf(element);
      const subject: CardSubject = { profile };
      const isShownOpen = isOpen(subject);
      const opensCard: Opener = (isGlance, toNote) => open(subject, anchorTo(element), isGlance, toNote);
      const node = drawnOf(name, [place.left, place.top, spot.isRaised, account, isShownOpen], () => (
        <PeopleMark
          key={key}
          id={key}
          place={place}
          isRaised={spot.isRaised}
          name={profile}
          known={account}
          isOpen={isShownOpen}
        />
      ));
      return { markOf: name, element, key, opensCard, node };
    };

    const drawPost = (post: SeenPost): Mark | undefined => {
      const { shown, element } = post;
      const key = postKey(shown.post);
      const mark = known.mark(shown.post);
      const subject: CardSubject = { post: shown.post, author: shown.author };
      const isShownOpen = isOpen(subject);
      if (!mark && reached?.element !== element && !isShownOpen) return undefined;
      const row = rowOf(post);
      if (!row) return undefined;
      const width = widthOf(mark);
      const spot = spotOf(post, row, width + (row.textContent ?? ''), () => slotIn(row, width, isRtl));
      const place = spot && at(row, spot, width + 4);
      if (!place) return undefined;
      const opensCard: Opener = (_isGlance, toNote) => open(subject, anchorOf(post), false, toNote);
      const node = drawnOf(post, [place.left, place.top, isRtl, mark, isShownOpen], () => (
        <PostMarkButton
          key={key}
          id={key}
          place={place}
          isRtl={isRtl}
          mark={mark}
          author={shown.author}
          isOpen={isShownOpen}
        />
      ));
      return { markOf: post, element: row, key, opensCard, node };
    };

    const marks = [...people, ...posts]
      .flatMap(
        (of) =>
          (!isFull && shown.find((mark) => mark.markOf === of)) || ('shown' in of ? drawPost(of) : drawName(of)) || [],
      )
      .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    // Not where there was nothing to measure: the direction of the page is not known then either.
    isFull = false;
    return marks;
  };

  const anchorOf = ({ element }: SeenPost): Anchor => ({
    contextElement: element,
    isPost: true,
    getBoundingClientRect: () => {
      const post = boxOf(element);
      const row = boxOf(network.posts.actionRow(element) ?? element);
      return new DOMRect(post.x, row.y, post.width, row.height);
    },
  });
  const openerOf: Marks['openerOf'] = (target) =>
    target instanceof Element ? shown.find(({ key }) => key === target.closest('.mark')?.id)?.opensCard : undefined;

  const onMove = (): void => {
    isMoved = true;
    refreshSoon();
  };
  for (const event of ['page', 'posts', 'layout'] as const) watch.on(event, onMove, signal);
  const onScroll = (): void => {
    if (shown.length === 0) return;
    if (isFloating) refresh();
    else refreshSoon();
  };
  listen(document.defaultView, 'scroll', onScroll, { signal, capture: true, passive: true });
  listen(layer, 'click', ({ target }) => openerOf(target)?.(), { signal });
  listen(
    layer,
    'keydown',
    (event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (key !== 'n' || ctrlKey || metaKey || altKey) return;
      openerOf(target)?.(false, true);
      // Else the field has it in it.
      event.preventDefault();
    },
    { signal },
  );

  host.onReach((target, by) => {
    lastReached = target;
    // A layer of the page that opens takes the focus, and may cover what was marked.
    if (by === 'focus') refreshUnsure(true);
    if (reached?.element.contains(target)) return;
    if (by === 'focus' && !target.matches(':focus-visible')) return;
    const post = watch.posts.find(({ element }) => element.contains(target));
    if (post?.element === reached?.element) return;
    reached = post;
    refresh();
  }, signal);

  onEnd(signal, () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    clearTimeout(rest);
    paint(layer, []);
  });
  refresh();

  return {
    refresh,
    refreshNames: () => {
      names.lookAgain();
      refreshNow();
    },
    anchorOf,
    openerOf,
    reachedPost: () => {
      const { activeElement } = document;
      return watch.posts.find(({ element }) => element.contains(activeElement)) ?? reached;
    },
    nearestName: () => {
      const nearest = (all: readonly NameAnchor[]) => nearestTo(document, all, lastReached, header);
      return nearest(allNames()) ?? nearest(network.findNames(document));
    },
  };
}

const isRtlIn = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

const isHeader = ({ role }: NameAnchor): boolean => role === 'header';

export const anchorTo = (element: Element): Anchor => ({
  contextElement: element,
  isPost: false,
  getBoundingClientRect: () => boxOf(element),
});
