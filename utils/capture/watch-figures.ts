import { originByNetwork } from '../lib/hosts.ts';
import { onEnd } from '../lib/lifetime.ts';
import { listen } from '../lib/listen.ts';
import type { NetworkId } from '../model/network.ts';
import { figuresIn } from '../page/figures.ts';
import type { Call } from '../protocol/client.ts';
import type { Payload } from '../protocol/protocol.ts';

/** A page that was still for so long is read, ms. */
const stillForMs = 1000;
/** One that never is still is read all the same after this, ms. */
const atLatestMs = 5000;
const mostAsked = 4;

/**
 * Reads the statistics that a page shows, once it has come to rest, and again whenever it changed, for as long as it has this
 * address and is in front. Changes nothing in the page. A second call for the same address looks once more.
 */
export function watchFigures(document: Document, call: Call, signal: AbortSignal): void {
  const network = networkOf(document.location.origin);
  if (!network) return;
  const { href } = document.location;
  let sent = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let asked = 0;

  const read = (): void => {
    timer = undefined;
    waitingSince = 0;
    if (signal.aborted || document.location.href !== href) {
      end();
      return;
    }
    if (document.visibilityState === 'hidden') return;
    const figures = figuresIn(document);
    const says = JSON.stringify(figures);
    if (says === sent) return;
    sent = says;
    const { pathname, search } = document.location;
    const address = `${pathname}${search}`.slice(0, 1000);
    const locale = (document.documentElement.lang || 'en').slice(0, 35);
    void send({ network, address, locale, seenAt: Date.now(), ...figures });
  };
  const send = async (shown: Payload<'figures.record'>): Promise<void> => {
    const answer = await call('figures.record', shown);
    // The page before it was drawn whole may not have said who is signed in.
    const isNobody = answer.ok && answer.value.problem === 'nobody' && (asked += 1) < mostAsked;
    if (isNobody) {
      sent = '';
      timer ??= setTimeout(read, atLatestMs);
    } else if (answer.ok ? answer.value.isDone : answer.error.reason === 'gone') end();
  };
  const readSoon = (): void => {
    waitingSince ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(read, Math.max(0, Math.min(stillForMs, waitingSince + atLatestMs - Date.now())));
  };
  const changes = new MutationObserver(readSoon);
  const end = (): void => {
    changes.disconnect();
    clearTimeout(timer);
    life.abort();
  };
  changes.observe(document.body, { childList: true, subtree: true, characterData: true });
  const life = new AbortController();
  listen(document, 'visibilitychange', readSoon, { signal: life.signal });
  onEnd(signal, end);
  readSoon();
}

const networkOf = (origin: string): NetworkId | undefined =>
  (Object.keys(originByNetwork) as NetworkId[]).find((network) => originByNetwork[network] === origin);
