import { boxOf } from './dom.ts';
import { listen } from '../lib/listen.ts';
import { onEnd } from '../lib/lifetime.ts';

export interface ScreenListener {
  /** The element has been at least half on screen for `settleMs`. */
  settled(element: Element): void;
  /** … and for `seenMs`: a person can be said to have seen it. Called once per stay on screen. */
  seen(element: Element): void;
  left(element: Element): void;
  /** A watched element left the document while it was on screen. */
  vanished(): void;
  /** The tab went to the back, or came to the front. */
  turned(isHidden: boolean): void;
}

const settleMs = 150;
export const seenMs = 1000;

interface Stay {
  readonly since: number;
  stage: 'new' | 'settled' | 'seen';
}

export interface ScreenWatch {
  observe(element: Element): void;
  unobserve(element: Element): void;
  /** The element now shows something else: its stay begins again. */
  restart(element: Element): void;
}

/**
 * Follows which elements are on screen, with one IntersectionObserver and one timer for all of them. "On screen" is
 * half of the element, or half of the window for an element taller than that. Nothing counts while the tab is hidden.
 */
export function watchScreen(document: Document, on: ScreenListener, signal: AbortSignal): ScreenWatch {
  const stays = new Map<Element, Stay>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const begin = (element: Element): void => {
    stays.set(element, { since: performance.now(), stage: 'new' });
    plan();
  };
  const end = (element: Element): void => {
    const stay = stays.get(element);
    if (!stay) return;
    stays.delete(element);
    if (stay.stage !== 'new') on.left(element);
  };

  const observer = new IntersectionObserver(
    (entries) => {
      let hasVanished = false;
      for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
        const isOnScreen =
          intersectionRatio >= 0.5 || (!!rootBounds && intersectionRect.height >= rootBounds.height / 2);
        if (isOnScreen && !stays.has(target)) begin(target);
        else if (!isOnScreen) {
          end(target);
          hasVanished ||= !target.isConnected;
        }
      }
      if (hasVanished) on.vanished();
    },
    { threshold: [0, 0.25, 0.5, 0.75] },
  );

  function plan(): void {
    if (timer !== undefined || document.visibilityState === 'hidden') return;
    let next = Infinity;
    for (const { since, stage } of stays.values()) {
      if (stage !== 'seen') next = Math.min(next, since + (stage === 'new' ? settleMs : seenMs));
    }
    if (next < Infinity) timer = setTimeout(advance, Math.max(16, next - performance.now()));
  }

  function advance(): void {
    timer = undefined;
    if (document.visibilityState === 'hidden') return;
    const now = performance.now();
    for (const [element, stay] of stays) {
      // A busy page tells late what left the screen: before a post counts as seen it is looked at once more.
      if (!element.isConnected || (stay.stage === 'settled' && now - stay.since >= seenMs && !isInView(element)))
        end(element);
      else if (stay.stage === 'new' && now - stay.since >= settleMs) {
        stay.stage = 'settled';
        on.settled(element);
      } else if (stay.stage === 'settled' && now - stay.since >= seenMs) {
        stay.stage = 'seen';
        on.seen(element);
      }
    }
    plan();
  }

  listen(
    document,
    'visibilitychange',
    () => {
      const isHidden = document.visibilityState === 'hidden';
      on.turned(isHidden);
      if (isHidden) {
        clearTimeout(timer);
        timer = undefined;
      } else {
        for (const [element, stay] of stays)
          if (stay.stage !== 'seen') stays.set(element, { ...stay, since: performance.now() });
        plan();
      }
    },
    { signal },
  );
  onEnd(signal, () => {
    clearTimeout(timer);
    observer.disconnect();
    stays.clear();
  });

  return {
    observe: (element) => observer.observe(element),
    unobserve: (element) => {
      observer.unobserve(element);
      end(element);
    },
    restart: (element) => {
      if (!stays.has(element)) return;
      end(element);
      begin(element);
    },
  };
}

function isInView(element: Element): boolean {
  const { top, bottom } = boxOf(element);
  const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return shown >= Math.min(bottom - top, innerHeight) / 2;
}
