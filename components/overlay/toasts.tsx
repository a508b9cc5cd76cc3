/** @jsxImportSource ../../utils/page/paint */
import { onEnd } from '../../utils/lib/lifetime.ts';
import { nodesOf } from '../../utils/page/paint/jsx-runtime.ts';
import { paint } from '../../utils/page/paint/paint.ts';
import { CloseIcon } from './CloseIcon.tsx';
import type { OverlayHost } from './host.ts';
import { i18n } from './text.ts';

const stayMs = 10_000;

export interface Toast {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** Stays until it is closed. */
  readonly stays?: boolean;
}

export interface Toasts {
  /** Says something once at the foot of the window; the same text replaces itself. */
  say(toast: Toast): void;
  /** Without a text: all. */
  clear(text?: string): void;
}

export function createToasts(host: OverlayHost, signal: AbortSignal, onEmpty: () => void = () => undefined): Toasts {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let shown: readonly Toast[] = [];
  const labels = { undo: i18n.t('overlay.undo'), dismiss: i18n.t('overlay.dismiss') };

  const draw = (): void => {
    if (signal.aborted) return;
    paint(
      host.layer('toasts', 'fixed'),
      nodesOf(
        <output class="toasts">
          {shown.map(({ text, undo }) => (
            <div class="toast" key={text}>
              <span class="grow">{text}</span>
              {undo && (
                <button
                  type="button"
                  class="btn"
                  onClick={() => {
                    clear(text);
                    undo();
                  }}
                >
                  {labels.undo}
                </button>
              )}
              <button type="button" class="btn icon" aria-label={labels.dismiss} onClick={() => clear(text)}>
                <CloseIcon />
              </button>
            </div>
          ))}
        </output>,
      ),
    );
  };
  const clear = (text?: string): void => {
    // Its timer finds nothing to clear then.
    shown = text ? shown.filter((toast) => toast.text !== text) : [];
    draw();
    if (!shown.length) onEmpty();
  };

  onEnd(signal, () => timers.forEach((timer) => clearTimeout(timer)));
  return {
    clear,
    say: (toast) => {
      clearTimeout(timers.get(toast.text));
      shown = [...shown.filter(({ text }) => text !== toast.text), toast].slice(-3);
      if (!toast.stays)
        timers.set(
          toast.text,
          setTimeout(() => clear(toast.text), stayMs),
        );
      draw();
    },
  };
}
