import { onEnd } from '../lib/lifetime.ts';
import type { ProfileRef } from '../model/sighting.ts';
import { watchScreen } from '../page/on-screen.ts';
import type { Call } from '../protocol/client.ts';

/** Cells that came in one go are looked for together, ms. */
const lookAfterMs = 200;
const sendAfterMs = 500;
/** A page that was not drawn whole may not have said who is signed in, ms. */
const againAfterMs = 5000;
const mostTries = 4;
const mostAtOnce = 60;

export interface EngagerPageReader {
  cellsOf(document: Document): readonly Element[];
  accountOf(cell: Element): ProfileRef | undefined;
  viewerOf(document: Document): ProfileRef | undefined;
}

export interface EngagerWatch {
  readonly document: Document;
  readonly reader: EngagerPageReader;
  readonly call: Call;
  readonly signal: AbortSignal;
}

/**
 * Tells the background whose cells were on screen for a second on a page that lists who reacted to a post or passed it
 * on, for as long as it has this address. Changes nothing in the page.
 */
export function watchEngagers({ document, reader, call, signal }: EngagerWatch): void {
  const { href, pathname } = document.location;
  const life = new AbortController();
  const shown = new WeakMap<Element, string>();
  const watched = new WeakSet<Element>();
  const waiting = new Map<string, ProfileRef>();
  let looking: ReturnType<typeof setTimeout> | undefined;
  let sending: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  const end = (): void => life.abort();
  const isHere = (): boolean => {
    if (!life.signal.aborted && document.location.href !== href) end();
    return !life.signal.aborted;
  };

  const send = async (): Promise<void> => {
    sending = undefined;
    const accounts = [...waiting.values()].slice(0, mostAtOnce);
    if (accounts.length === 0 || !isHere()) return;
    for (const { handle } of accounts) waiting.delete(handle);
    const viewer = reader.viewerOf(document);
    const shownHere = { network: accounts[0]?.network ?? 'x', address: pathname.slice(0, 1000), accounts };
    const answer = await call('engagers.record', {
      ...shownHere,
      seenAt: Date.now(),
      ...(viewer ? { viewer } : {}),
    });
    const { problem } = answer.ok ? answer.value : {};
    if (answer.ok ? problem === 'not-own' || problem === 'not-read' : answer.error.reason === 'gone') end();
    else if (problem === 'nobody' && (tries += 1) < mostTries) {
      for (const account of accounts) waiting.set(account.handle, account);
      sendAfter(againAfterMs);
    } else sendAfter(sendAfterMs);
  };
  const sendAfter = (ms: number): void => {
    if (waiting.size > 0 && !life.signal.aborted) sending ??= setTimeout(() => void send(), ms);
  };

  const screen = watchScreen(
    document,
    {
      settled: (cell) => {
        const account = reader.accountOf(cell);
        if (account) shown.set(cell, account.handle);
      },
      seen: (cell) => {
        if (!isHere() || !reader.cellsOf(document).includes(cell)) return;
        const account = reader.accountOf(cell);
        if (!account) return;
        // A cell that shows somebody else by now did not show them for a second yet.
        if (account.handle !== shown.get(cell)) {
          screen.restart(cell);
          return;
        }
        waiting.set(account.handle, account);
        sendAfter(sendAfterMs);
      },
      left: () => undefined,
      vanished: () => undefined,
      turned: () => undefined,
    },
    life.signal,
  );

  const look = (): void => {
    looking = undefined;
    if (!isHere()) return;
    for (const cell of reader.cellsOf(document)) {
      const before = shown.get(cell);
      if (!watched.has(cell)) {
        watched.add(cell);
        screen.observe(cell);
      } else if (before !== undefined && reader.accountOf(cell)?.handle !== before) {
        shown.delete(cell);
        screen.restart(cell);
      }
    }
  };
  const changes = new MutationObserver(() => {
    looking ??= setTimeout(look, lookAfterMs);
  });
  changes.observe(document.body, { childList: true, subtree: true });
  onEnd(life.signal, () => {
    changes.disconnect();
    clearTimeout(looking);
    clearTimeout(sending);
  });
  onEnd(signal, end);
  look();
}
