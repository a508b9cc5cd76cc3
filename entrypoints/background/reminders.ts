import { browser } from 'wxt/browser';
import { openWorkspace } from '../../utils/db/open.ts';
import { entriesUntil } from '../../utils/db/queries/entries-due.ts';
import { stepsUntil } from '../../utils/db/queries/steps-due.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { type CallTime, hasToCall, takeToCall, type ToCall } from '../../utils/db/tables/fired.ts';
import { endOfDay } from '../../utils/lib/due.ts';
import {
  currentWorkspace,
  dueBadge,
  knownRevision,
  planRevision,
  remindedSince,
  workspaces,
} from '../../utils/settings/items.ts';
import { hasNotifications } from '../../utils/settings/notifications.ts';
import { eachWorkspace, readWorkspaces } from '../../utils/settings/workspaces.ts';
import { showDueOnBadge } from './badge.ts';
import { callOut, listenForClicks } from './notifications.ts';
import { syncEverywhere } from './sync.ts';

const alarm = 'next-steps';
/** The time zone can change, and a clock be set, without anybody saying so; ms. */
const mostWaitMs = 3_600_000;
const leastWaitMs = 30_000;
/** What another device has done is heard of first, if that does not take longer; ms. */
const syncMs = 8000;

/**
 * Calls out next steps and entries of the plan when they fall due, and counts them on the toolbar's button: at the next moment, after every
 * change, when the browser starts, and every hour. docs/decisions/010-reminders.md has the reasons.
 * Answers what looks once more and ends when that is done.
 */
export function registerReminders(sync: () => Promise<void> = syncEverywhere): () => Promise<void> {
  const look = oneAtATime(() => lookOnce(sync));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void look();
  });
  browser.runtime.onStartup.addListener(() => void look());
  // A change of a setting wakes a worker that sleeps, and every change of people or of the plan raises a revision.
  for (const item of [knownRevision, planRevision, remindedSince, dueBadge, currentWorkspace, workspaces])
    item.watch(() => void look());
  listenForClicks();
  void schedule();
  return look;
}

/** A worker that starts with no alarm has lost it, or never had one. */
async function schedule(): Promise<void> {
  if (await browser.alarms.get(alarm)) return;
  await browser.alarms.create(alarm, { delayInMinutes: 1 });
}

/** Runs a task again if it was asked for meanwhile, and never twice at a time. */
function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isAsked = false;
  const run = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false;
      await task().catch(endedEarly);
    }
    running = undefined;
  };
  return () => {
    isAsked = true;
    return (running ??= run());
  };
}

const endedEarly = (error: unknown): void => console.warn('Reminders ended early', String(error));

async function lookOnce(sync: () => Promise<void>): Promise<void> {
  const since = await remindedSince.getValue();
  const isOn = since !== null && (await hasNotifications());
  const { list, current } = await readWorkspaces();
  const now = Date.now();
  let next = now + mostWaitMs;
  let due = 0;
  for await (const workspace of eachWorkspace()) {
    try {
      const db = await openWorkspace(workspace.id);
      if (isOn) {
        const toCall = await taken(db, { now, since }, sync);
        await callOut(workspace, list.length > 1, toCall, now).catch(endedEarly);
      }
      const today = [...(await stepsUntil(db, endOfDay(now))), ...(await entriesUntil(db, endOfDay(now)))];
      next = today.reduce((first, { at }) => (at > now ? Math.min(first, at) : first), Math.min(next, endOfDay(now)));
      if (workspace.id === current.id) due = today.length;
    } catch (error) {
      // One that cannot be opened keeps no other one waiting.
      endedEarly(error);
    }
  }
  await browser.alarms.create(alarm, { when: Math.max(next, Date.now() + leastWaitMs) });
  await showDueOnBadge(due);
}

/** What is to be called out, after what other devices have done with it. */
async function taken(db: WorkspaceDb, time: CallTime, sync: () => Promise<void>): Promise<ToCall> {
  if (!(await hasToCall(db, time))) return { steps: [], entries: [] };
  await Promise.race([sync().catch(endedEarly), new Promise((done) => setTimeout(done, syncMs))]);
  return takeToCall(db, time);
}
