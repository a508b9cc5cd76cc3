import { listen } from '../../../utils/lib/listen.ts';

/** A hand that presses moves no further, px. */
const mostMoved = 8;

/** What the pressed control is to do: its `data-dock`, and its `data-arg`. */
export interface Pressed {
  readonly dock?: string | undefined;
  readonly arg?: string | undefined;
}

/**
 * Presses in a layer. What is meant is what lay under the pointer when it went down: all that we draw is drawn anew at any
 * time, and another control may lie there when it goes up.
 */
export function onPress(layer: HTMLElement, press: (pressed: Pressed) => void, signal: AbortSignal): void {
  let down: MouseEvent | undefined;
  let meant: Pressed = {};
  listen(
    layer,
    'pointerdown',
    (event) => {
      down = event;
      meant = { ...controlOf(event)?.dataset };
    },
    { signal },
  );
  listen(
    layer,
    'click',
    (event) => {
      // A key presses without a pointer.
      const isMeant =
        down &&
        event.detail &&
        Math.abs(event.clientX - down.clientX) < mostMoved &&
        Math.abs(event.clientY - down.clientY) < mostMoved;
      press(isMeant ? meant : (controlOf(event)?.dataset ?? {}));
      down = undefined;
    },
    { signal },
  );
}

const controlOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-dock]') : null;
