import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';

export interface SheetProps {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
}

/** A side sheet: the page beside it stays in use. Takes the focus when it opens and gives it back. */
export function Sheet({ title, lead, onClose, children, foot }: SheetProps) {
  const id = useId();
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    element.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
    if (!element.current?.contains(document.activeElement)) element.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
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
      <header class="sheethead row">
        {lead}
        <h2 id={id} class="grow sheettitle" dir="auto">
          {title}
        </h2>
        <Button kind="ghost" icon="close" label={i18n.t('ui.close')} onPress={onClose} />
      </header>
      <div class="sheetbody">{children}</div>
      {foot && <footer class="sheetfoot row wrap">{foot}</footer>}
    </aside>
  );
}
