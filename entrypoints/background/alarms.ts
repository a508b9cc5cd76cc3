import { browser } from 'wxt/browser';
import { openWorkspace } from '../../utils/db/open.ts';
import { keepUp } from '../../utils/db/tables/upkeep.ts';
import { afterKeeping } from '../../utils/settings/items.ts';
import { keepDaysOf } from '../../utils/settings/keeping.ts';
import { eachWorkspace } from '../../utils/settings/workspaces.ts';

const forgetting = 'forget-strangers';

/** Of the pass that is under way in this worker: one that is begun anew ends it, and goes on where it was. */
let running = new AbortController();

export function registerAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== forgetting) return undefined;
    running.abort();
    running = new AbortController();
    // The browser waits for no answer here; who calls this in a test does.
    return keepUpEverywhere(Date.now(), running.signal).catch(endedEarly);
  });
  void scheduleForgetting();
}

async function scheduleForgetting(): Promise<void> {
  if (await browser.alarms.get(forgetting)) return;
  await browser.alarms.create(forgetting, { delayInMinutes: 5, periodInMinutes: 12 * 60 });
}

async function keepUpEverywhere(now: number, signal: AbortSignal): Promise<void> {
  const erasesPast = (await afterKeeping.getValue()) === 'erase';
  for await (const { id } of eachWorkspace()) {
    if (signal.aborted) return;
    const days = await keepDaysOf(id).getValue();
    // One that cannot be opened keeps no other one waiting.
    await openWorkspace(id)
      .then((db) => keepUp(db, { now, keepDays: days, erasesPast, pause: rest, signal }))
      .catch(endedEarly);
  }
}

/** A workspace can be deleted while its turn is on. What was not done is done next time. */
const endedEarly = (error: unknown): void => console.warn('Upkeep ended early', String(error));

/** Long enough for a batch of sightings that waits for the database. */
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 30));
