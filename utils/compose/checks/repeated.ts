import { folded, overlap, shinglesOf } from './same-text.ts';
import type { Check, OwnHistory } from './types.ts';

const dayMs = 86_400_000;
const mostADay = 3;
const fewestWords = 4;
/** A saved reply with another name in it is the same reply. */
const sameReply = 0.6;

/** The same words for the fourth time within a day: readers, and networks, take that for spam. */
export const repeated: Check = {
  id: 'repeated',
  run({ text }, { history }) {
    const same = folded(text);
    if (!history || same.split(' ').length < fewestWords) return [];
    const isToday = (at: number): boolean => history.now - at < dayMs;
    const seen = history.texts.filter(({ text: other, at }) => isToday(at) && folded(other) === same).length;
    // What was put in may have been seen too: the two are not added.
    const times = Math.max(seen, putIn(text, history, isToday));
    return times >= mostADay ? [{ reason: 'repeated.today', args: [String(times)] }] : [];
  },
};

/** How often the saved reply that a text is was put in before this time. */
function putIn(text: string, { replies = [] }: OwnHistory, isToday: (at: number) => boolean): number {
  const often = replies
    .map(({ text: reply, usedAt }) => ({ reply, times: usedAt.filter(isToday).length - 1 }))
    .filter(({ times }) => times >= mostADay);
  if (often.length === 0) return 0;
  const shingles = shinglesOf(text);
  const isSame = (reply: string): boolean =>
    folded(reply) === folded(text) || overlap(shinglesOf(reply.replace(/\{[^}]*\}/g, ' ')), shingles) >= sameReply;
  return Math.max(0, ...often.filter(({ reply }) => isSame(reply)).map(({ times }) => times));
}
