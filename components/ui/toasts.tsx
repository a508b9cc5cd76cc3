import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { isTyping } from '../../utils/lib/typing.ts';

export interface Toast {
  readonly text: string;
  readonly icon?: IconName;
  /** Takes back what was just done; offered for ten seconds. */
  readonly undo?: () => unknown;
}

export type ShowToast = (toast: Toast) => void;

const undoSeconds = 10;
const plainSeconds = 4;

const ToastContext = createContext<ShowToast>(() => undefined);

export const useToast = (): ShowToast => useContext(ToastContext);

/** Holds the newest toast. "z" outside of fields undoes it. */
export function ToastHost({ children }: { readonly children: ComponentChildren }) {
  const [shown, setShown] = useState<{ readonly toast: Toast; readonly serial: number } | undefined>(undefined);
  const [said, say] = useState('');
  const show = useCallback<ShowToast>((toast) => {
    say('');
    setShown((before) => ({ toast, serial: (before?.serial ?? 0) + 1 }));
  }, []);
  const gone = useCallback(() => setShown(undefined), []);
  const undone = useCallback(() => say(i18n.t('ui.takenBack')), []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div class="toasts" role="status" aria-live="polite">
        {shown && <ToastView key={shown.serial} toast={shown.toast} onGone={gone} onUndone={undone} />}
        {/* What comes back is seen; who does not see it is told. */}
        {said && <span class="vh">{said}</span>}
      </div>
    </ToastContext.Provider>
  );
}

interface ToastViewProps {
  readonly toast: Toast;
  readonly onGone: () => void;
  readonly onUndone: () => void;
}

function ToastView({ toast, onGone, onUndone }: ToastViewProps) {
  const [left, setLeft] = useState(toast.undo ? undoSeconds : plainSeconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onGone();
  }, [left, onGone]);
  const undo = () => {
    void toast.undo?.();
    onGone();
    onUndone();
  };
  useEffect(() => {
    if (!toast.undo) return;
    const life = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'z' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        event.preventDefault();
        undo();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  });
  return (
    <div class="card toast">
      {toast.icon && <Icon name={toast.icon} />}
      <span class="grow">{toast.text}</span>
      {toast.undo && (
        <>
          <span class="grey small" aria-hidden="true">
            {i18n.t('ui.seconds', [String(left)])}
          </span>
          <Button kind="ghost" size="small" hint="Z" onPress={undo}>
            {i18n.t('ui.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
