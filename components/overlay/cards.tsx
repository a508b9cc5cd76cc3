import { type ComponentChild, render } from 'preact';
import { handleKey, postKey } from '../../utils/lib/keys.ts';
import type { Anchor, Desk, Subject } from './desk.ts';
import { Card, IconButton } from './parts.tsx';
import { placeBeside } from './place.ts';
import { postCard } from './post/post-card.tsx';
import { personCard } from './profile/person-card.tsx';
import { i18n } from './text.ts';

export interface Cards {
  open(subject: Subject, anchor: Anchor): void;
  close(): void;
  isOpen(subject: Subject): boolean;
}

/** What a card may do with itself. */
export interface CardFrame {
  /** Draws the card again after its state changed. */
  draw(): void;
  close(): void;
  /** Opens another card in its place. */
  replace(subject: Subject): void;
  focusField(): void;
  /** What was typed and not saved, also from an earlier time the card was open. */
  readonly draft: { text: string };
}

/** The content of one card, from its own small state. */
export interface CardContent {
  readonly label: string;
  view(): ComponentChild;
  onKey(key: string): void;
  onEnter(): void;
}

type Closing = 'quietly' | 'and return focus';

const keyOf = (subject: Subject): string =>
  subject.type === 'post' ? postKey(subject.post) : handleKey(subject.profile.network, subject.profile.handle);

/** One card at a time, beside what it explains. `onChange` tells that another card, or none, is open now. */
export function createCards(desk: Desk, onChange: () => void): Cards {
  const { document, host, signal } = desk;
  const layer = host.layer('card', 'fixed');
  const drafts = new Map<string, { text: string }>();
  let current: { key: string; close(how?: Closing): void } | undefined;
  let focusBefore: Element | null = null;

  const open = (subject: Subject, anchor: Anchor): void => {
    const key = keyOf(subject);
    const isAgain = current?.key === key;
    // A card that takes the place of another gives the focus back to where it was before both.
    if (!current) focusBefore = host.shadow.activeElement ?? document.activeElement;
    current?.close(isAgain ? 'and return focus' : 'quietly');
    if (isAgain) return;

    const life = new AbortController();
    const draft = drafts.get(key) ?? { text: '' };
    drafts.set(key, draft);
    let isPlaced = false;

    const card = (): HTMLElement | null => layer.querySelector('.card');
    const close = (how: Closing = 'and return focus'): void => {
      if (life.signal.aborted) return;
      life.abort();
      current = undefined;
      const hadFocus = layer.contains(host.shadow.activeElement);
      render(null, layer);
      if (!draft.text) drafts.delete(key);
      onChange();
      if (hadFocus && how !== 'quietly' && focusBefore instanceof HTMLElement && focusBefore.isConnected) {
        focusBefore.focus({ preventScroll: true });
      }
    };
    const place = (): void => {
      const element = card();
      if (!element || life.signal.aborted) return;
      if (isAway(anchor)) return close();
      void placeBeside(anchor, element, anchor.isPost ? besidePost : besideName);
    };
    const frame: CardFrame = {
      draft,
      close: () => close(),
      draw: () => {
        if (life.signal.aborted) return;
        render(<Card label={content.label}>{content.view()}</Card>, layer);
        if (!isPlaced) card()?.focus({ preventScroll: true });
        isPlaced = true;
        place();
      },
      replace: (next) => open(next, anchor),
      focusField: () => layer.querySelector('input')?.focus({ preventScroll: true }),
    };
    const content = subject.type === 'post' ? postCard(desk, frame, subject) : personCard(desk, frame, subject.profile);

    listen(close, place, life.signal);
    layer.addEventListener('keydown', (event) => answerKey(event, content, close), { signal: life.signal });
    current = { key, close };
    frame.draw();
    onChange();
  };

  const listen = (close: () => void, place: () => void, cardSignal: AbortSignal): void => {
    const view = document.defaultView;
    let frameId = 0;
    const placeSoon = (): void => {
      frameId ||= requestAnimationFrame(() => {
        frameId = 0;
        place();
      });
    };
    const options = { signal: cardSignal, capture: true };
    const onPress = (event: Event): void => {
      const target = event.composedPath()[0];
      const isMark = target instanceof Element && host.holds(target) && target.closest('.mark,#toasts');
      if (target instanceof Node && !layer.contains(target) && !isMark && target !== host.element) close();
    };
    view?.addEventListener('pointerdown', onPress, options);
    // From outside a closed root only our element is seen, so presses within are looked at inside.
    host.shadow.addEventListener('pointerdown', onPress, options);
    view?.addEventListener('scroll', placeSoon, { ...options, passive: true });
    view?.addEventListener('resize', placeSoon, options);
    view?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.target === host.element) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        close();
      },
      options,
    );
  };

  signal.addEventListener('abort', () => current?.close('quietly'));

  return {
    open,
    close: () => current?.close(),
    isOpen: (subject) => current?.key === keyOf(subject),
  };
}

const besidePost = { placements: ['right', 'left', 'bottom-end', 'top-end'] } as const;
const besideName = { placements: ['bottom-start', 'top-start', 'right', 'left'] } as const;

/** Taken out of the page, or scrolled out of the window. */
function isAway({ contextElement, getBoundingClientRect }: Anchor): boolean {
  if (!contextElement.isConnected) return true;
  const { top, bottom } = getBoundingClientRect();
  return bottom < 0 || top > (contextElement.ownerDocument.defaultView?.innerHeight ?? 0);
}

/** A key pressed in the card. The event is a copy that stays in our root, so what is prevented here is really so. */
function answerKey(event: KeyboardEvent, content: CardContent, close: () => void): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement))
    return;
  if (event.key === 'Escape') {
    event.preventDefault();
    close();
  } else if (event.target.matches('input,select')) {
    if (event.key === 'Enter' && event.target.matches('input')) content.onEnter();
  } else if (event.key.length === 1 && event.key !== ' ') {
    event.preventDefault();
    content.onKey(event.key.toLowerCase());
  }
}

interface HeadProps {
  readonly children: ComponentChild;
  readonly onDashboard?: (() => void) | undefined;
  readonly onClose: () => void;
}

export const Head = ({ children, onDashboard, onClose }: HeadProps) => (
  <div class="head">
    {children}
    <span class="row end" style={{ gap: 0 }}>
      {onDashboard && <IconButton icon="out" label={i18n.t('overlay.dashboard')} onClick={onDashboard} />}
      <IconButton icon="close" label={i18n.t('overlay.close')} onClick={onClose} />
    </span>
  </div>
);
