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

export interface UnitListener {
  added(unit: Element): void;
  removed(unit: Element): void;
  /** After each look at the page, with the number of regions found. */
  looked(regions: number): void;
}

/**
 * Finds the regions that hold the units (posts) of a page and reports units that come and go. The whole document is
 * watched only while the page settles or no region is there; then one childList observer on the regions remains.
 */
export function watchRegions(
  document: Document,
  find: () => readonly Element[],
  on: UnitListener,
  signal: AbortSignal,
): RegionWatch {
  let regions: readonly Element[] = [];
  let soon: ReturnType<typeof setTimeout> | undefined;
  let last: ReturnType<typeof setTimeout> | undefined;
  let settledAt = 0;
  let watchesPage = false;

  const units = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.removedNodes) if (node instanceof Element) on.removed(node);
      for (const node of record.addedNodes) if (node instanceof Element) on.added(node);
    }
  });
  const page = new MutationObserver(() => {
    soon ??= setTimeout(look, Date.now() < settledAt ? lookEveryMs : lookRarelyMs);
  });

  const adopt = (found: readonly Element[]): void => {
    if (found.length === regions.length && found.every((region, index) => region === regions[index])) return;
    units.disconnect();
    for (const region of regions) if (!found.includes(region)) for (const unit of region.children) on.removed(unit);
    for (const region of found) {
      units.observe(region, { childList: true });
      if (!regions.includes(region)) for (const unit of region.children) on.added(unit);
    }
    regions = found;
  };

  function look(): void {
    soon = undefined;
    if (signal.aborted) return;
    adopt(find());
    on.looked(regions.length);
    if (watchesPage && regions.length > 0 && Date.now() >= settledAt) {
      page.disconnect();
      watchesPage = false;
    }
  }

  const rearm = (): void => {
    settledAt = Date.now() + settleMs;
    if (!watchesPage && document.body) {
      page.observe(document.body, { childList: true, subtree: true });
      watchesPage = true;
    }
    clearTimeout(soon);
    clearTimeout(last);
    last = setTimeout(look, settleMs);
    look();
  };

  onEnd(signal, () => {
    clearTimeout(soon);
    clearTimeout(last);
    page.disconnect();
    units.disconnect();
  });
  rearm();
  return { rearm };
}
