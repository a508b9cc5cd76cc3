import { listen } from '../../utils/lib/listen.ts';
import { onEnd } from '../../utils/lib/lifetime.ts';
import type { Cards } from './cards.tsx';
import type { OverlayHost } from './host.ts';
import type { Marks } from './marks.tsx';

/** How long the pointer or the focus rests on a dot before its card opens, ms. */
const restMs = 350;
/** Time to get from the dot to its card, ms. */
const leaveMs = 300;

interface RestDeps {
  readonly host: OverlayHost;
  readonly cards: Cards;
  readonly openerOf: Marks['openerOf'];
  readonly signal: AbortSignal;
}

/**
 * Asks for the card of a person when pointer or focus reach the dot, opens it when they rest there, without taking the
 * focus, and closes it when they have left both. Gives a way to forget a rest that has begun.
 */
export function watchRest({ host: { shadow }, cards, openerOf, signal }: RestDeps): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => clearTimeout(timer);
  const come = ({ type, target }: Event): void => {
    if (type === 'focusin' && !(target as Element).matches(':focus-visible')) return;
    forget();
    if (!(target as Element).matches('.nd')) return;
    openerOf(target)?.('soon');
    timer = setTimeout(() => openerOf(target)?.('glance'), restMs);
  };
  const leave = (): void => {
    forget();
    timer = setTimeout(cards.leave, leaveMs);
  };
  for (const [coming, leaving] of [
    ['pointerover', 'pointerout'],
    ['focusin', 'focusout'],
  ] as const) {
    listen(shadow, coming, come, { signal });
    listen(shadow, leaving, leave, { signal });
  }
  onEnd(signal, forget);
  return forget;
}
