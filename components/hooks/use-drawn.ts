import { useEffect, useState } from 'preact/hooks';

/** A screenful, which is also what is drawn in each turn after it: each time a browser paints the whole list anew. */
const screenful = 24;
/** Who types goes on to another question before this, ms. */
const settledMs = 150;

/**
 * How many rows of a list are drawn now, of `wanted`: a screenful at once, then some more in each turn, so that keys and
 * presses are answered between. `question`: what the list answers; another one begins anew, other answers do not.
 */
export function useDrawn(wanted: number, question: string, first = screenful): number {
  const [{ of, count }, set] = useState({ of: question, count: first });
  const drawn = of === question ? count : first;
  useEffect(() => {
    if (drawn >= wanted) return undefined;
    const timer = setTimeout(() => set({ of: question, count: drawn + screenful }), drawn === first ? settledMs : 0);
    return () => clearTimeout(timer);
  }, [drawn, wanted, question, first]);
  return Math.min(drawn, wanted);
}
