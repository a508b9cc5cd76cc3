import { folded, overlap, shinglesOf } from './same-text.ts';
import type { Check } from './types.ts';

const fewestShingles = 8;
const leastOverlap = 0.6;
const withinMs = 365 * 86_400_000;

/** So different in length that they cannot share most of their words; looked at first, since it costs nothing. */
const areUnlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) < 0.4 * Math.max(a.length, b.length) - 40;

/** A post that says in nearly the same words what one of the last year said. */
export const duplicate: Check = {
  id: 'duplicate',
  run({ text }, { history, purpose }) {
    if (!history || purpose !== 'post') return [];
    const own = shinglesOf(text);
    if (own.size < fewestShingles) return [];
    let best: { readonly at: number; readonly share: number; readonly text: string } | undefined;
    for (const { text: other, at } of history.texts) {
      if (history.now - at > withinMs || areUnlike(text, other)) continue;
      const share = overlap(own, shinglesOf(other));
      if (share >= leastOverlap && share > (best?.share ?? 0)) best = { at, share, text: other };
    }
    if (!best) return [];
    const days = Math.max(1, Math.round((history.now - best.at) / 86_400_000));
    const share = folded(best.text) === folded(text) ? 100 : Math.min(99, Math.round(best.share * 100));
    return [{ reason: 'duplicate.near', args: [String(share), String(days)] }];
  },
};
