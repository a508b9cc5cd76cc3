import type { Network } from '../../utils/networks/types.ts';
import { isInSight, type Spot } from './geometry.ts';

export interface FreeWindow {
  /** Something may have come above the page since. */
  forget(): void;
  /** Whether a point of the window, beside this element, is out of the window, or not under a bar or a dialog of the page. */
  isFree(point: Spot, beside: Element): boolean;
}

/**
 * Remembers from where to where a part of the window, 256 px wide, is known to be free: the question is a hit test. What
 * stays in its place as the page scrolls lies at the edges; what opens comes from outside of the main part, or takes the
 * focus.
 */
export function watchFree(network: Network, host: Element): FreeWindow {
  const free = new Map<string, readonly [top: number, bottom: number]>();
  return {
    forget: () => free.clear(),
    isFree: ({ x, y }, beside) => {
      // Of this size of the window.
      const part = `${x >> 8} ${innerWidth} ${innerHeight}`;
      const [top, bottom] = free.get(part) ?? [y, -1];
      if (y < 0 || y > innerHeight || (y >= top && y <= bottom)) return true;
      const around = network.holderOf(beside) ?? beside.parentElement?.parentElement ?? beside;
      const isFree = isInSight({ x, y }, around, host);
      if (isFree) free.set(part, [Math.min(top, y), Math.max(bottom, y)]);
      return isFree;
    },
  };
}
