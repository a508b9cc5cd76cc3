/** @jsxImportSource ../../utils/page/paint */
import { boxOf } from '../../utils/page/dom.ts';
import { listen } from '../../utils/lib/listen.ts';
import { onEnd } from '../../utils/lib/lifetime.ts';
import { handleKey, postKey } from '../../utils/lib/keys.ts';
import type { CardAct, CardSubject, CardView } from '../../utils/model/card-view.ts';
import { nodesOf } from '../../utils/page/paint/jsx-runtime.ts';
import { paint } from '../../utils/page/paint/paint.ts';
import type { CallName } from '../../utils/protocol/protocol.ts';
import { copyText } from './copy.ts';
import type { Anchor, Desk } from './desk.ts';
import { CloseIcon } from './CloseIcon.tsx';
import { placeBeside } from './place.ts';

/**
 * glance: quiet, leaves the focus where it is, and never takes the place of a card that was asked for.
 * note: the focus goes into the field for a note.
 * soon: nothing opens yet; what it will show is asked for.
 */
export type How = 'glance' | 'note' | 'soon';
export type OpenCard = (subject: CardSubject, anchor: Anchor, how?: How) => void;

export interface Cards {
  readonly open: OpenCard;
  /** Pointer and focus have left: a quiet card closes, unless they are in it by now. */
  leave(): void;
  isOpen(subject: CardSubject): boolean;
}

const besidePost = { placements: ['right', 'left', 'bottom-end', 'top-end'], distance: 16 } as const;
const besideName = { placements: ['bottom-start', 'top-start', 'right', 'left'] } as const;

/** What was asked for so long before a card opens is shown in it, ms. */
const soonMs = 2000;

const keyOf = (subject: CardSubject): string =>
  'post' in subject ? postKey(subject.post) : handleKey(subject.profile.network, subject.profile.handle);

/**
 * One card at a time, beside what it explains; asking for the same again closes it. The background composes what it
 * shows. `onChange` tells that another card, or none, is open now.
 */
export function createCards(desk: Desk, onChange: () => void): Cards {
  const { document, host, ask, network, toasts, texts, signal } = desk;
  const layer = host.layer('card', 'fixed');
  /** What was typed and not saved, by card: a card that closes must not lose it. */
  const drafts = new Map<string, string>();
  let current: { readonly key: string; isGlance: boolean; close(keepsFocus?: boolean): void } | undefined;
  let focusBefore: Element | null = null;
  let isToNote = false;
  let prepared:
    { readonly key: string; readonly at: number; readonly answer: Promise<CardView | undefined> } | undefined;
  const viewOf = (subject: CardSubject) => ask('cards.view', { network: network.id, subject });

  const $ = <E extends HTMLElement>(selector: string): E | null => layer.querySelector<E>(selector);

  const focusOn = (element: Element | null): void => (element as HTMLElement | null)?.focus({ preventScroll: true });
  const unfold = (): void => $('.folded')?.classList.add('unfolded');

  /** Asked for, or pointer or focus are in it. */
  const isHeld = (): boolean => !current?.isGlance || $('.card:is(:hover,:focus-within)') !== null;

  /** What the key does in the card, once there is a field. */
  const note = (): void => {
    if (!isToNote || !$('input')) return;
    isToNote = false;
    $('.card')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
  };

  const open: OpenCard = (subject, anchor, how) => {
    const key = keyOf(subject);
    const isAgain = current?.key === key;
    const isGlance = how === 'glance';
    const toNote = how === 'note';
    if (how === 'soon') {
      if (!isAgain) prepared = { key, at: Date.now(), answer: viewOf(subject) };
      return;
    }
    if (isGlance && current && (isAgain || isHeld())) return;
    // A card that takes the place of another gives the focus back to where it was before both.
    if (!current || current.isGlance) focusBefore = host.shadow.activeElement ?? document.activeElement;
    isToNote = toNote;
    if (isAgain && current && (toNote || current.isGlance)) {
      current.isGlance = false;
      focusOn($('.card'));
      note();
      return;
    }
    current?.close(!isAgain);
    if (isAgain) return;

    const life = new AbortController();
    let view: CardView | undefined;
    let busy = Promise.resolve();

    const close = (keepsFocus = false): void => {
      if (life.signal.aborted) return;
      life.abort();
      current = undefined;
      const hadFocus = layer.contains(host.shadow.activeElement);
      paint(layer, []);
      if (hadFocus && !keepsFocus) focusOn(focusBefore);
      onChange();
    };
    const place = (): void => {
      const card = $('.card');
      if (!card) return;
      if (isAway(anchor)) close();
      else placeBeside(anchor, card, anchor.isPost ? besidePost : besideName);
    };
    const draw = (): void => {
      if (life.signal.aborted) return;
      const hadFocus = layer.contains(host.shadow.activeElement);
      paint(
        layer,
        nodesOf(
          <section class="card" role="dialog" aria-label={view?.label ?? texts.loading} tabIndex={-1}>
            {view ? view.body : <p class="sec">{texts.loading}</p>}
            <button type="button" class="btn icon shut" aria-label={texts.close} onClick={() => close()}>
              <CloseIcon />
            </button>
          </section>,
        ),
      );
      const input = $<HTMLInputElement>('input');
      if (input) input.value = drafts.get(key) ?? '';
      if (input?.value) unfold();
      // What was pressed may be gone now; keys must still go to the card.
      if (hadFocus && !layer.contains(host.shadow.activeElement)) focusOn($('.card'));
      place();
    };
    const load = async (): Promise<void> => {
      const isSoon = prepared?.key === key && Date.now() - prepared.at < soonMs;
      const answer = isSoon ? prepared?.answer : viewOf(subject);
      prepared = undefined;
      view = (await answer) ?? view;
      // The user was told: a card that has nothing to show would say for ever that it looks.
      if (!view) return close();
      draw();
      note();
    };

    const act = async ({ focus, call, typed, copy, said, undo, open: next }: CardAct): Promise<void> => {
      if (focus) {
        unfold();
        $('input')?.focus();
        place();
      }
      const text = drafts.get(key)?.trim();
      if (typed && !text) return;
      if (call) {
        if (typed) drafts.delete(key);
        const payload = typed ? { ...call.payload, [typed]: text } : call.payload;
        const answer = await ask(call.name as CallName, payload as never);
        if (answer === undefined) {
          if (typed && text) {
            drafts.set(key, text);
            // The overlay is gone and its cards with it: the words stay where they can be copied.
            if (signal.aborted) toasts.say({ text, stays: true });
          }
          // A menu may show already what did not happen: draw it afresh.
          paint(layer, []);
          draw();
          return;
        }
        if (!next) await load();
      }
      const isCopied = !copy || (await copyText(copy.text, document, layer));
      const told = isCopied ? said : copy?.failed;
      if (told) toasts.say({ text: told, undo: undo && (() => void act(undo)) });
      if (next && !life.signal.aborted) open(next, anchor);
    };
    const actOn = (json: string | undefined): void => {
      if (json) busy = act(JSON.parse(json) as CardAct);
    };

    const listening = { signal: life.signal };
    listen(
      layer,
      'click',
      ({ target }) => {
        if (target instanceof Element && !target.matches('input'))
          actOn(target.closest<HTMLElement>('[data-act]')?.dataset.act);
      },
      listening,
    );
    listen(layer, 'change', ({ target }) => target instanceof HTMLSelectElement && actOn(target.value), listening);
    listen(
      layer,
      'input',
      ({ target }) => target instanceof HTMLInputElement && drafts.set(key, target.value),
      listening,
    );
    listen(
      layer,
      'keydown',
      (event) => {
        const { key: pressed, target } = event;
        if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement))
          return;
        if (pressed === 'Escape') close();
        else if (target.matches('input')) {
          // What a press before it makes of the field may not be there yet.
          if (pressed === 'Enter') void busy.then(() => actOn(target.dataset.act));
          return;
        } else if (/^[a-z]$/i.test(pressed) && !target.matches('select')) {
          const control = $(`[data-key="${pressed.toLowerCase()}"]`) ?? (pressed === 'n' ? $('input') : null);
          control?.focus();
          control?.click();
        } else return;
        event.preventDefault();
      },
      listening,
    );
    closeWithPage(close, place, life.signal);
    current = { key, isGlance, close };
    draw();
    if (!isGlance) focusOn($('.card'));
    void load();
    onChange();
  };

  /** A press elsewhere or Esc closes; when the page moves the card follows what it explains. */
  const closeWithPage = (close: () => void, place: () => void, cardSignal: AbortSignal): void => {
    const listening = { signal: cardSignal, capture: true };
    let frame = 0;
    const placeSoon = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        place();
      });
    };
    const onPress = (event: Event): void => {
      const target = event.composedPath()[0];
      // From outside a closed root only our element is seen; what was pressed in it is looked at inside.
      if (!(target instanceof Element) || target === host.element || layer.contains(target)) return;
      if (!host.holds(target) || !target.closest('.mark,#toasts')) close();
    };
    listen(window, 'pointerdown', onPress, listening);
    listen(host.shadow, 'pointerdown', onPress, listening);
    listen(window, 'scroll', placeSoon, { ...listening, passive: true });
    listen(window, 'resize', placeSoon, listening);
    listen(
      window,
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.target === host.element) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        close();
      },
      listening,
    );
    // A quiet card leaves the focus on its dot.
    const onKey = ({ key, target }: Event & { readonly key?: string }): void => {
      if (key === 'Escape' && (target as Element).matches('.mark')) close();
    };
    listen(host.shadow, 'keydown', onKey, listening);
  };

  onEnd(signal, () => current?.close(true));

  return {
    open,
    leave: () => {
      if (!isHeld()) current?.close();
    },
    isOpen: (subject) => !!current && current.key === keyOf(subject),
  };
}

/** Taken out of the page, or scrolled out of the window. */
function isAway(anchor: Anchor): boolean {
  const { y, height } = boxOf(anchor);
  return !anchor.contextElement.isConnected || y + height < 0 || y > innerHeight;
}
