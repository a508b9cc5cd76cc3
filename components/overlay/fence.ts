import { listen } from '../../utils/lib/listen.ts';

/** Events that would leave our shadow root and reach the page's handlers. */
const stopped =
  'pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout click auxclick dblclick contextmenu touchstart touchend touchmove wheel dragstart focusin focusout beforeinput input paste copy cut compositionstart compositionend selectstart';

/**
 * Keeps what happens inside our element from the page, as long as pointer or focus are there. Keys are stopped on the
 * way down already, since networks listen for shortcuts early, and told to our own element in a copy that stays inside.
 */
export function raiseFence(element: HTMLElement, shadow: ShadowRoot): AbortController {
  const fence = new AbortController();
  const { signal } = fence;
  for (const type of stopped.split(' ')) {
    listen(shadow, type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    listen(
      window,
      type,
      (event) => {
        if (event.target !== element || !event.isTrusted) return;
        event.stopImmediatePropagation();
        const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing } = event;
        const modifiers = { ctrlKey, shiftKey, altKey, metaKey };
        const init = { ...modifiers, key, code, repeat, isComposing, bubbles: true, cancelable: true };
        const isWanted = shadow.activeElement?.dispatchEvent(new KeyboardEvent(type, init)) ?? true;
        if (!isWanted) event.preventDefault();
      },
      { signal, capture: true },
    );
  }
  return fence;
}
