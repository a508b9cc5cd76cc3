import type { ContentScriptContext } from '#imports';
import { browser } from 'wxt/browser';
import { watchPage } from '../../utils/capture/watch.ts';
import { watchComposer } from '../../utils/compose/watch-composer.ts';
import type { TabState } from '../../utils/model/cards.ts';
import type { Mode } from '../../utils/model/network.ts';
import type { Network } from '../../utils/networks/types.ts';
import { call } from '../../utils/protocol/client.ts';
import { mountDock } from './compose/dock.tsx';
import { mountOverlay } from './overlay.tsx';

const tellAfterMs = 300;

/**
 * Runs Alongside on one network, in the mode that the user chose for it, and changes mode without a reload. Before a
 * mode is chosen nothing runs: one read of our own storage is all that happens.
 */
export function startNetwork(ctx: ContentScriptContext, network: Network): void {
  const modeKey = `network.${network.id}.mode`;
  let mode: Mode = 'off';
  let isPaused = false;
  let running: AbortController | undefined;

  const apply = (stored: Record<string, unknown>): void => {
    if ('paused' in stored) isPaused = stored.paused === true;
    if (!(modeKey in stored)) return;
    const next = stored[modeKey];
    const chosen: Mode = next === 'overlay' || next === 'panel' ? next : 'off';
    if (chosen === mode) return;
    mode = chosen;
    running?.abort();
    running = undefined;
    if (mode === 'off') return;
    running = new AbortController();
    run({ ctx, network, mode, isPaused: () => isPaused, signal: running.signal });
  };

  ctx.onInvalidated(() => running?.abort());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || ctx.isInvalid) return;
    apply(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  });
  void browser.storage.local.get([modeKey, 'paused']).then(apply);
}

interface Run {
  readonly ctx: ContentScriptContext;
  readonly network: Network;
  readonly mode: Mode;
  readonly isPaused: () => boolean;
  readonly signal: AbortSignal;
}

function run({ ctx, network, mode, isPaused, signal }: Run): void {
  const watch = watchPage({
    network,
    document,
    call,
    isPaused,
    signal,
    onNavigation: (listener, listenerSignal) => {
      ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => listener(newUrl), { signal: listenerSignal });
    },
    onProblem: (reason) => overlay?.problem(reason),
  });

  let composer: TabState['composer'];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    if (document.visibilityState === 'hidden' || signal.aborted) return;
    const { page, profile, viewer, reading } = watch;
    void call('tab.tell', {
      network: network.id,
      surface: page.surface,
      reading: { ...reading, missing: [...reading.missing] },
      ...(profile ? { profile: profile.profile } : {}),
      ...(viewer ? { viewer } : {}),
      ...(page.post ? { post: page.post } : {}),
      ...(composer ? { composer } : {}),
    });
  };
  const tellSoon = (): void => {
    timer ??= ctx.setTimeout(tell, tellAfterMs) as unknown as ReturnType<typeof setTimeout>;
  };
  watch.on('page', tellSoon, signal);
  watch.on('reading', tellSoon, signal);
  document.addEventListener('visibilitychange', tellSoon, { signal });
  const onComposer = (state: TabState['composer']): void => {
    composer = state;
    tellSoon();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  tellSoon();

  // In "side panel only" nothing below may run: the page's DOM stays exactly as it was.
  const overlay = mode === 'overlay' ? mountOverlay({ network, watch, call, signal, document }) : undefined;
  if (overlay) mountDock({ network, call, host: overlay.host, signal, document, onComposer });
  else watchComposer({ network, signal, document, onComposer });
}
