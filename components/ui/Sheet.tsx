import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';

export interface SheetProps {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** What the title is about, in a line or two below it. */
  readonly about?: ComponentChildren;
  /** Beside the button that closes it. */
  readonly actions?: ComponentChildren;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
  /** One that is read first: it takes the focus itself, where the first field does otherwise. */
  readonly isRead?: boolean;
}

/**
 * A side sheet: the page beside it stays in use. Takes the focus when it opens and gives it back, except where the user
 * has gone on elsewhere: what is typed there must not go astray when a form has been saved.
 */
export function Sheet({ title, lead, about, actions, onClose, children, foot, isRead = false }: SheetProps) {
  const id = useId();
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const sheet = element.current;
    const before = document.activeElement;
    if (!isRead) sheet?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
    if (!sheet?.contains(document.activeElement)) sheet?.focus({ preventScroll: true });
    return () => {
      const { activeElement, body } = document;
      if (activeElement !== body && !sheet?.contains(activeElement)) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isRead]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={element}
      class="sheet"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (event.target instanceof Element && event.target.closest('dialog')) return;
        // Otherwise the browser lets the same key close a dialog that closing opens.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header class="sheethead">
        <div class="row">
          {lead}
          <h2 id={id} class="grow sheettitle" dir="auto">
            {title}
          </h2>
          {actions}
          <Button kind="ghost" icon="close" label={i18n.t('ui.close')} onPress={onClose} />
        </div>
        {about}
      </header>
      <div class="sheetbody">{children}</div>
      {foot && <footer class="sheetfoot row wrap">{foot}</footer>}
    </aside>
  );
}
