import { folded } from './same-text.ts';
import type { Check } from './types.ts';

const dayMs = 86_400_000;
const mostADay = 3;
const fewestWords = 4;

/** The same words for the fourth time within a day: readers, and networks, take that for spam. */
export const repeated: Check = {
  id: 'repeated',
  run({ text }, { history }) {
    const same = folded(text);
    if (!history || same.split(' ').length < fewestWords) return [];
    const today = history.texts.filter(({ text: other, at }) => history.now - at < dayMs && folded(other) === same);
    return today.length >= mostADay ? [{ reason: 'repeated.today', args: [String(today.length)] }] : [];
  },
};
