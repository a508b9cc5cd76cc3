import { boxOf, inPageOrder } from '../../utils/page/dom.ts';
import { listen } from '../../utils/lib/listen.ts';
import { onEnd } from '../../utils/lib/lifetime.ts';
import type { SeenPost } from '../../utils/capture/types.ts';
import { handleKey } from '../../utils/lib/keys.ts';
import { nodesOf } from '../../utils/page/paint/jsx-runtime.ts';
import { paint } from '../../utils/page/paint/paint.ts';
import type { KnownView, MarkView } from '../../utils/model/cards.ts';
import type { OverlayTexts } from '../../utils/model/overlay-texts.ts';
import type { ShownPost } from '../../utils/model/shown.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import type { NameAnchor } from '../../utils/networks/types.ts';
import type { CardSubject } from '../../utils/model/card-view.ts';
import type { How, OpenCard } from './cards.tsx';
import type { Anchor, Desk } from './desk.ts';
import { keptSpots, nameEnd, slotIn, withinSight, type Spot } from './geometry.ts';
import { chip, nameLook, postLook, widthOf, type From, type Look } from './looks.tsx';
import { watchNames, type KnownName } from './name-watch.ts';
import { nearestTo } from './nearest.ts';
import { watchFree } from './window-free.ts';

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

type Opener = (how?: How) => void;

/** What is to be shown. */
interface Found {
  /** The element of a name or of a post. */
  readonly markOf: Element;
  /** Marks are in the order of these. */
  readonly element: Element;
  /** It is drawn anew only where one of these is another than it was. */
  readonly from: readonly unknown[];
  readonly lookOf: (texts: OverlayTexts, ...from: never) => Look;
  readonly says?: MarkView | undefined;
  readonly opensCard: Opener;
}

interface Mark extends Found {
  readonly button: HTMLElement;
  readonly look: Look;
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
 * A page tells many times a second that something moved or came. All is measured so long after it, ms; after the next
 * frame where names of people we know came, something is to open or may lie under a layer that opens, or what floats as
 * the page scrolls.
 */
const restMs = 100;

/**
 * The marks in the page. Everything is measured first and drawn after that; nothing is measured while there is
 * nothing to show, and no more than its box of what did not change. It is done a frame later, or when the page
 * rests: what the page laid out is free to be read then, in the middle of its changes it would be laid out once more for
 * us. No frame is asked for where the page draws none: each costs the page more than all that we do in it. Marks are
 * buttons in the order of the page.
 */
export function showMarks({ desk, open, isOpen }: MarksDeps): Marks {
  const { document, network, watch, host, known, texts, signal } = desk;
  const layer = host.layer('marks', 'page');
  const spotOf = keptSpots();
  const rows = new WeakMap<SeenPost, Element>();
  let reached: SeenPost | undefined;
  let lastReached: Element | undefined;
  let header: NameAnchor | undefined;
  let frame = 0;
  /** Something moved since the header was looked for. */
  let isMoved = true;
  const free = watchFree(network, host.element);
  /** Something may have come above marks since. */
  let isUnsure = true;
  /** Names that could be seen when last that was asked: for each name it costs as much as to measure it. */
  const shows = new WeakSet<Element>();
  /** Names came or changed since all was measured. */
  let isNew = false;
  /** Some mark was not where it was before, and nothing came that may have moved it. */
  let isFloating = false;
  /** Runs where something moved, or may have, or is new, and after a frame for which all was measured. */
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isMoreKnown = false;
  /** More may have changed than which posts are on screen: these are asked for, and say nothing yet. */
  let isDue = true;
  let isLooking = false;
  let isRtl = false;
  let shown: readonly Mark[] = [];

  const refresh = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      setTimeout(work, 0, false);
    });
  };
  const clearRest = (): void => {
    clearTimeout(rest);
    rest = undefined;
  };
  /**
   * Names of people we know came, a frame ago or more, or who they are: their dots are there with the next one. Those that
   * came with strangers are drawn with the answer, once for all: each time that we draw costs the page a frame.
   */
  const refreshFound = (): void => {
    isDue = true;
    if (isLooking) return;
    if (!known.isAsking) clearRest();
    restSoon(0);
  };
  const restSoon = (afterMs = restMs): void => {
    rest ??= setTimeout(work, afterMs, true);
  };
  const refreshSoon = (): void => {
    isDue = true;
    restSoon();
  };
  const refreshUnsure = (isLayer: boolean): void => {
    isUnsure ||= isLayer;
    // What came is asked for now: the answer is to be there when it is measured.
    if (!isNew) clearRest();
    isNew = true;
    (isLayer ? refresh : refreshSoon)();
  };
  const names = watchNames(desk, refreshUnsure, refreshFound);

  const allNames = (): readonly KnownName[] => [...(header ? [header] : []), ...names.near];
  const findHeader = (): NameAnchor | undefined => {
    const profile = watch.profile?.profile;
    if (!profile) return undefined;
    const isIts = ({ profile: { handle } }: NameAnchor): boolean =>
      handleKey(network.id, handle) === handleKey(network.id, profile.handle);
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
  const says = ({ shown: { post } }: SeenPost): MarkView | undefined => known.mark(post);
  const work = (isRest: boolean): void => {
    clearRest();
    if (signal.aborted) return;
    if (!isRest) refreshSoon();
    isLooking = true;
    if (isMoreKnown) names.lookAgain();
    names.look();
    isMoreKnown = isLooking = false;
    const { posts } = watch;
    const earlier = header;
    header = findHeader();
    isDue ||= header !== earlier;
    known.want(
      header ? [header.profile] : [],
      posts.map(({ shown }) => shown),
    );
    const isSame = !isDue && !shown.some(({ lookOf }) => lookOf === postLook) && !posts.some(says);
    // After a frame all is measured once more.
    isDue = !isRest;
    if (isSame) return;
    const found = measure(posts);
    if (isRest) isUnsure = false;
    isFloating = false;
    const before = new Map(shown.map((mark) => [mark.markOf, mark]));
    let [like] = shown;
    shown = found.map((mark) => {
      const old = before.get(mark.markOf);
      before.delete(mark.markOf);
      if (old?.from.every((each, index) => each === mark.from[index])) return (like = old);
      isFloating ||= !!old && !isNew;
      // To copy one and change what differs takes half of the time.
      const button = old?.button ?? ((like?.button.cloneNode() ?? document.createElement('button')) as HTMLElement);
      const look = mark.lookOf(texts, ...(mark.from as never));
      dress(button, look, (old ?? like)?.look);
      if (mark.says ?? old?.says) paint(button, nodesOf(mark.says && chip(mark.says)));
      return (like = { ...mark, button, look });
    });
    isNew = false;
    for (const { button } of before.values()) button.remove();
    let next: Element | null = null;
    for (const { button } of shown.toReversed()) {
      if (!button.parentNode || button.nextSibling !== next) layer.insertBefore(button, next);
      next = button;
    }
  };

  /** All reads of the page are in here; what is found is drawn afterwards. */
  const measure = (posts: readonly SeenPost[]): readonly Found[] => {
    const people = allNames();
    if (!people.length && !posts.length) return [];
    isRtl = layer.matches('[dir=rtl] *');
    const origin = boxOf(layer);
    // While we are inside a modal dialog the page behind it is out of reach. What is in a popover lies above us.
    const room = host.element.parentNode ?? document;
    if (isUnsure) free.forget();
    /** Where to draw; undefined where the page covers what is so far before the spot, and so much below it, px. */
    const at = (of: Element, { x, y }: Spot, before: number, below = 0) =>
      free.isFree({ x: x + (isRtl ? before : -before), y: y + below }, of) &&
      room.contains(of) &&
      !of.closest('[popover]')
        ? ([Math.round(x - origin.left), Math.round(y - origin.top)] as const)
        : undefined;

    const nameMark = (name: KnownName): Found | undefined => {
      const { element, profile } = name;
      const account = isHeader(name) ? known.profile(profile) : name.account;
      const around = element.parentElement;
      if (!around || !(account || isHeader(name))) return undefined;
      // What the page lays out and shows to nobody has no dot. By their older names these options take fewer bytes.
      if (
        (isUnsure || !shows.has(element)) &&
        !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
      )
        return void shows.delete(element);
      shows.add(element);
      const end = spotOf(name, element, `${isRtl}${around.offsetWidth}`, () =>
        // A name in a text goes on as the text does, whatever the page does.
        nameEnd(element, name.role.endsWith('r') ? isRtl : isRtlIn(around)),
      );
      // Above and below the window nobody sees whether it is cut off.
      const spot = end && name.near !== 1 && end.y < innerHeight && end.y > 0 ? withinSight(end, element) : end;
      const place = spot && at(element, spot, besideTarget, spot.isRaised ? 8 : 0);
      if (!place) return undefined;
      const subject: CardSubject = { profile };
      return {
        markOf: element,
        element,
        lookOf: nameLook,
        from: [...place, spot.isRaised, profile, account, isOpen(subject)] satisfies From<ProfileRef, KnownView>,
        opensCard: (how) => open(subject, anchorTo(element), how),
      };
    };

    const postMark = (post: SeenPost): Found | undefined => {
      const { shown, element } = post;
      const mark = says(post);
      const subject: CardSubject = { post: shown.post, author: shown.author };
      const isShownOpen = isOpen(subject);
      if (!mark && reached?.element !== element && !isShownOpen) return undefined;
      const row = rowOf(post);
      if (!row) return undefined;
      const width = widthOf(mark);
      const spot = spotOf(post, row, `${isRtl}${width}${row.textContent}`, () => slotIn(row, width, isRtl));
      const place = spot && at(row, spot, width + 4);
      if (!place) return undefined;
      return {
        markOf: element,
        element: row,
        lookOf: postLook,
        from: [...place, isRtl, shown, mark, isShownOpen] satisfies From<ShownPost, MarkView>,
        opensCard: (how) => open(subject, anchorOf(post), how),
        says: mark,
      };
    };

    return inPageOrder([...people, ...posts].flatMap((of) => ('shown' in of ? postMark(of) : nameMark(of)) ?? []));
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
    shown.find(({ button }) => button.contains(target as Node | null))?.opensCard;

  const onMove = (): void => {
    isMoved = true;
    refreshSoon();
  };
  watch.on('page', onMove, signal);
  watch.on('layout', onMove, signal);
  watch.on('posts', restSoon, signal);
  const onScroll = (): void => {
    isDue = true;
    if (!shown.length) return;
    if (isFloating) refresh();
    else refreshSoon();
  };
  listen(window, 'scroll', onScroll, { signal, capture: true, passive: true });
  listen(layer, 'click', ({ target }) => openerOf(target)?.(), { signal });
  listen(
    layer,
    'keydown',
    (event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (key !== 'n' || ctrlKey || metaKey || altKey) return;
      openerOf(target)?.('note');
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
    layer.replaceChildren();
  });
  refresh();

  return {
    refresh,
    refreshNames: () => {
      isMoreKnown = true;
      refreshFound();
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

function dress(button: HTMLElement, look: Look, before: Look | undefined): void {
  for (const [name, value] of Object.entries(look))
    if (value !== before?.[name])
      if (name === 'style') button.style = value;
      else button.setAttribute(name, value);
}
