import { listen } from '../../../utils/lib/listen.ts';

/** What may take a key before the page and its editor see it; it stops the event then. */
export type KeyTaker = (event: KeyboardEvent) => void;

/** Every key of a draft comes by here: one listener for all who may want it, and the first that takes it has it. */
export const listenForKeys = (view: Window | null, takers: readonly KeyTaker[], signal: AbortSignal): void =>
  listen(
    view,
    'keydown',
    (event) => {
      for (const take of takers) if (!event.cancelBubble) take(event);
    },
    { capture: true, signal },
  );
