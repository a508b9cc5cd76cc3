import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { openWorkspace } from '../../utils/db/open.ts';
import { bringLevel } from '../../utils/db/sync/level.ts';
import { hasConsent } from '../../utils/settings/consent.ts';
import { tellKnownChanged } from '../../utils/settings/known.ts';
import { eachWorkspace } from '../../utils/settings/workspaces.ts';

const alarm = 'sync';
const everyMinutes = 5;
/** Changes come in rows: one note is a person, a profile and a note. */
const settledMs = 2000;

/** Syncs on a change, on an alarm, when the browser is online again, and when a window asks. */
export function registerSync(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) sync();
  });
  self.addEventListener('online', sync);
  let timer: ReturnType<typeof setTimeout> | undefined;
  Dexie.on('storagemutated', (parts: Readonly<Record<string, unknown>>) => {
    // Whichever context wrote it. What is acknowledged leaves the outbox too: that asks once more, and finds nothing.
    if (!Object.keys(parts).some((name) => /^idb:\/\/alongside-[^/]+\/outbox\//.test(name))) return;
    clearTimeout(timer);
    timer = setTimeout(sync, settledMs);
  });
  void schedule();
}

const sync = (): void => void syncEverywhere().catch(endedEarly);

/** A workspace can be deleted while its turn is on. The next turn comes by itself. */
const endedEarly = (error: unknown): void => console.warn('The sync ended early', String(error));

async function schedule(): Promise<void> {
  if (await browser.alarms.get(alarm)) return;
  await browser.alarms.create(alarm, { delayInMinutes: 1, periodInMinutes: everyMinutes });
}

/** Brings every workspace that is synced level. `isAsked`: by the user, now. */
export async function syncEverywhere(isAsked = false, mayTransmit = hasConsent): Promise<void> {
  const options = {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    now: Date.now,
    isAllowed: await mayTransmit(),
    locks: navigator.locks,
    onPulled: () => void tellKnownChanged(),
  };
  for await (const { id } of eachWorkspace()) {
    // One that cannot be opened keeps no other one waiting.
    await openWorkspace(id)
      .then((db) => bringLevel(db, options, new AbortController().signal, isAsked))
      .catch(endedEarly);
  }
}
