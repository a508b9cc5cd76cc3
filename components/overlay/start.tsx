import { onEnd } from '../../utils/lib/lifetime.ts';
import { browser } from 'wxt/browser';
import type { Watch } from '../../utils/capture/types.ts';
import { watchPage } from '../../utils/capture/watch.ts';
import { watchComposer } from '../../utils/compose/watch-composer.ts';
import type { TabTold } from '../../utils/model/cards.ts';
import type { Correction } from '../../utils/model/correction.ts';
import type { Mode } from '../../utils/model/network.ts';
import type { Network } from '../../utils/networks/types.ts';
import { call } from '../../utils/protocol/client.ts';
import { mountOverlay } from './overlay.tsx';

const tellAfterMs = 300;

/**
 * Runs Alongside on one network, in the mode that the user chose for it, and changes mode without a reload. Before a
 * mode is chosen nothing runs: one read of our own storage is all that happens. A corrected table of selectors begins
 * to count at once as well, and in another workspace everything on screen is new.
 */
export function startNetwork(network: Network): void {
  const modeKey = `network.${network.id}.mode`;
  const tableKey = `selectors.${network.id}`;
  let mode: Mode = 'off';
  let isPaused = false;
  let running: AbortController | undefined;

  const apply = (stored: Record<string, unknown>): void => {
    if ('paused' in stored) isPaused = stored.paused === true;
    if (tableKey in stored) {
      const correction = stored[tableKey] as Correction | null | undefined;
      network.correct(correction?.reader === network.reader ? correction.selectors : {});
    }
    const next = modeKey in stored ? stored[modeKey] : mode;
    const chosen: Mode = next === 'overlay' || next === 'panel' ? next : 'off';
    if (chosen === mode && !(tableKey in stored || 'workspace.current' in stored)) return;
    mode = chosen;
    running?.abort();
    running = undefined;
    if (mode === 'off') return;
    running = new AbortController();
    run({ network, mode, isPaused: () => isPaused, signal: running.signal });
  };

  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    apply(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  });
  void browser.storage.local.get([modeKey, tableKey, 'paused']).then(apply);
}

interface Run {
  readonly network: Network;
  readonly mode: Mode;
  readonly isPaused: () => boolean;
  readonly signal: AbortSignal;
}

function run({ network, mode, isPaused, signal }: Run): void {
  // Reading ends before the rest when the extension is gone: one line to the user is all that may stay.
  const reading = new AbortController();
  onEnd(signal, () => reading.abort());

  const watch = watchPage({
    network,
    document,
    call,
    isPaused,
    signal: reading.signal,
    onProblem: (reason) => {
      overlay?.problem(reason);
      if (reason === 'gone') reading.abort();
    },
  });

  // In "side panel only" nothing below may run: the page's DOM stays exactly as it was.
  const overlay = mode === 'overlay' ? mountOverlay({ network, watch, call, signal, reading, document }) : undefined;
  const host = overlay?.host;
  watchComposer({
    network,
    document,
    host,
    signal: reading.signal,
    tell: tellTab(watch, network, reading.signal),
    load: () => call('compose.load', { network: network.id }),
    ...(host && {
      prepare: host.settle,
      onFocus: (listener) => host.onReach((target, by) => by === 'focus' && listener(target), reading.signal),
    }),
  });
}

/** Tells the background what this tab shows, for the side panel and the popup. Gives a way to tell of the composer. */
function tellTab(watch: Watch, network: Network, signal: AbortSignal): (composer: TabTold['composer']) => void {
  let composer: TabTold['composer'];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    timer = undefined;
    if (document.visibilityState === 'hidden' || signal.aborted) return;
    const { page, profile, viewer, reading } = watch;
    void call('tab.tell', {
      network: network.id,
      surface: page.surface,
      reading: { ...reading, missing: [...reading.missing] },
      profile: profile?.profile,
      viewer,
      post: page.post,
      composer,
    });
  };
  const tellSoon = (): void => {
    timer ??= setTimeout(tell, tellAfterMs);
  };
  watch.on('page', tellSoon, signal);
  watch.on('reading', tellSoon, signal);
  onEnd(signal, () => clearTimeout(timer));
  tellSoon();
  return (state) => {
    composer = state;
    tellSoon();
  };
}
