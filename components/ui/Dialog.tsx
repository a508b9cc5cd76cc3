import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
  /** There is only something to read: it begins at its beginning, and not at the button below it. */
  readonly isText?: boolean;
}

/** A native modal dialog: focus stays inside, Esc closes, focus returns to where it was. */
export function Dialog({ title, onClose, children, wide = false, isText = false }: DialogProps) {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    if (isText) dialog?.focus();
    const life = new AbortController();
    // A click on the ground around the box has the dialog itself as its target.
    dialog?.addEventListener('click', ({ target }) => target === dialog && dialog.close(), { signal: life.signal });
    return () => {
      life.abort();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isText]);
  return (
    <dialog
      ref={element}
      class={wide ? 'card dialog wide' : 'card dialog'}
      aria-labelledby={id}
      tabIndex={isText ? -1 : undefined}
      onClose={onClose}
    >
      <div class="dialogbox">
        <h2 id={id} class="dialogtitle">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

export interface ConfirmProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly action: string;
  /** What the other button says instead of "Cancel". */
  readonly cancel?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** Offered before something is destroyed, e.g. a backup. */
  readonly before?: ComponentChildren;
}

/** For what cannot be undone. Focus starts on Cancel. */
export function Confirm({
  title,
  children,
  action,
  cancel = i18n.t('ui.cancel'),
  onConfirm,
  onCancel,
  before,
}: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onCancel}>
      {children}
      <div class="row wrap dialogfoot">
        {before}
        <span class="end" />
        <Button kind="ghost" autofocus onPress={onCancel}>
          <span class="cut">{cancel}</span>
        </Button>
        <Button kind="danger" onPress={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
