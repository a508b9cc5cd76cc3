import { browser } from 'wxt/browser';
import { openWorkspace } from '../../utils/db/open.ts';
import { forgetStrangers } from '../../utils/db/tables/forget.ts';
import { pruneHealth } from '../../utils/db/tables/health.ts';
import { forgetAfterDays, workspaces } from '../../utils/settings/items.ts';

const forgetting = 'forget-strangers';
const dayMs = 86_400_000;

export function registerAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === forgetting) void forgetEverywhere(Date.now());
  });
  void scheduleForgetting();
}

async function scheduleForgetting(): Promise<void> {
  if (await browser.alarms.get(forgetting)) return;
  await browser.alarms.create(forgetting, { delayInMinutes: 5, periodInMinutes: 12 * 60 });
}

async function forgetEverywhere(now: number): Promise<void> {
  const days = await forgetAfterDays.getValue();
  for (const { id } of await workspaces.getValue()) {
    const db = await openWorkspace(id);
    await pruneHealth(db, now);
    await forgetStrangers(db, now - days * dayMs);
  }
}
