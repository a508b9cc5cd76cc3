/** @jsxImportSource ../../utils/page/paint */
import { nodesOf } from '../../utils/page/paint/jsx-runtime.ts';
import { paint } from '../../utils/page/paint/paint.ts';
import { CloseIcon } from './CloseIcon.tsx';
import type { OverlayTexts } from '../../utils/model/overlay-texts.ts';
import type { OverlayHost } from './host.ts';

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

export function createToasts(
  host: OverlayHost,
  texts: OverlayTexts,
  signal: AbortSignal,
  onEmpty: () => void = () => undefined,
): Toasts {
  let shown: readonly Toast[] = [];

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
                  {texts.undo}
                </button>
              )}
              <button type="button" class="btn icon" aria-label={texts.dismiss} onClick={() => clear(text)}>
                <CloseIcon />
              </button>
            </div>
          ))}
        </output>,
      ),
    );
  };
  const keep = (isKept: (toast: Toast) => boolean): void => {
    shown = shown.filter(isKept);
    draw();
    if (!shown.length) onEmpty();
  };
  const clear = (text?: string): void => keep((toast) => !!text && toast.text !== text);

  return {
    clear,
    say: (toast) => {
      shown = [...shown.filter(({ text }) => text !== toast.text), toast].slice(-3);
      // Said again in the meantime it is another one.
      if (!toast.stays) setTimeout(() => keep((each) => each !== toast), stayMs);
      draw();
    },
  };
}
