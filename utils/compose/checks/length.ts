import { lengthOf, limitOf } from '../length.ts';
import type { Check } from './types.ts';

/** What does not fit any more. */
export const length: Check = {
  id: 'length',
  run({ text }, { network, purpose, limit = limitOf(network, purpose) }) {
    const used = lengthOf(network, text);
    if (limit === undefined || used <= limit) return [];
    const first = firstOver(text, (part) => lengthOf(network, part) > limit);
    const spaces = /^\s+(?=\S)/.exec(text.slice(first))?.[0].length ?? 0;
    return [
      {
        span: { start: first + spaces, end: text.length },
        reason: 'length.over',
        args: [String(used - limit), String(limit)],
      },
    ];
  },
};

/** The shortest beginning that is too long, less its last character; whole characters only. */
function firstOver(text: string, isOver: (part: string) => boolean): number {
  const ends: number[] = [0];
  for (const { segment } of new Intl.Segmenter().segment(text)) ends.push((ends.at(-1) ?? 0) + segment.length);
  let [fits, over] = [0, ends.length - 1];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (isOver(text.slice(0, ends[middle]))) over = middle;
    else fits = middle;
  }
  return ends[fits] ?? 0;
}
