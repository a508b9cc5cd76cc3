import { meeting } from '../../../utils/compose/hand-over.ts';
import { onEnd } from '../../../utils/lib/lifetime.ts';

/** What may take a key before the page and its editor see it; it stops the event then. */
export type KeyTaker = (event: KeyboardEvent) => void;

/**
 * The first of them that takes a key has it. They hear of keys from the network's script, which hears of each: a listener
 * more would cost a little with every letter.
 */
export function listenForKeys(takers: readonly KeyTaker[], signal: AbortSignal): void {
  const here = meeting();
  here.onKey = (event) => {
    for (const take of takers) if (!event.cancelBubble) take(event);
  };
  onEnd(signal, () => (here.onKey = undefined));
}
