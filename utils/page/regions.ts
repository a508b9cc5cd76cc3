import { onEnd } from '../lib/lifetime.ts';

/** How long after an address change the page is still expected to swap its content, ms. */
const settleMs = 6000;
const lookEveryMs = 250;
/** Where no region shows up at all (a page without posts), the page is looked at this seldom, and only if it moves. */
const lookRarelyMs = 1500;

export interface RegionWatch {
  /** Look again now and watch the page for a while: the address changed, or a region left the document. */
  rearm(): void;
}

/**
 * Finds the regions that hold the posts of a page, and tells after each look which there are. The whole document is
 * watched only while the page settles, no region is there, or `onLook` says that the page before still is.
 */
export function watchRegions(
  document: Document,
  find: () => readonly Element[],
  onLook: (regions: readonly Element[]) => boolean,
  signal: AbortSignal,
): RegionWatch {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let last: ReturnType<typeof setTimeout> | undefined;
  let settledAt = 0;

  // One change is enough to look: until then the page may change as it likes, and nobody is told of it.
  const page = new MutationObserver(() => {
    page.disconnect();
    soon ??= setTimeout(look, Date.now() < settledAt ? lookEveryMs : lookRarelyMs);
  });

  function look(): void {
    soon = undefined;
    if (signal.aborted) return;
    const regions = find();
    const isLeft = onLook(regions);
    if (!isLeft && regions.length > 0 && Date.now() >= settledAt) page.disconnect();
    else if (document.body) page.observe(document.body, { childList: true, subtree: true });
  }

  const rearm = (): void => {
    settledAt = Date.now() + settleMs;
    clearTimeout(soon);
    clearTimeout(last);
    last = setTimeout(look, settleMs);
    look();
  };

  onEnd(signal, () => {
    clearTimeout(soon);
    clearTimeout(last);
    page.disconnect();
  });
  rearm();
  return { rearm };
}
