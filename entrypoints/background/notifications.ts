import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { composerUrl } from '../../components/pages/today/links.ts';
import { isReady, openVariantsOf } from '../../components/pages/today/due-words.ts';
import { networkName } from '../../components/ui/NetworkTag.tsx';
import { openWorkspace } from '../../utils/db/open.ts';
import type { DatedEntry } from '../../utils/db/queries/entries-due.ts';
import { planEntry } from '../../utils/db/queries/plan-entries.ts';
import type { DatedStep } from '../../utils/db/queries/steps-due.ts';
import type { ToCall } from '../../utils/db/tables/fired.ts';
import { putEntryInUse } from '../../utils/db/tables/plan-in-use.ts';
import { formatDayAndTime, formatNumber } from '../../utils/lib/format.ts';
import type { Workspace } from '../../utils/model/records.ts';
import { readWorkspaces, switchWorkspace } from '../../utils/settings/workspaces.ts';

/** Stand in the ids of notifications, which outlive the worker: what a press opens is all in the id. */
const kinds = ['next-step', 'entry'] as const;
type Kind = (typeof kinds)[number];

const namesShown = 3;
/** A browser that was closed or slept calls out later than this, and says so; ms. */
const missedMs = 10 * 60_000;

/** One notification for all next steps that are due in a workspace, and one for all entries. */
export async function callOut(
  workspace: Workspace,
  isOneOfMany: boolean,
  { steps, entries }: ToCall,
  now: number,
): Promise<void> {
  const show = (kind: Kind, id: string, title: string, said: string) =>
    browser.notifications.create(JSON.stringify([kind, workspace.id, id, now]), {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title,
      message: isOneOfMany ? `${said}\n${workspace.name}` : said,
    });
  const [step, ...moreSteps] = steps;
  if (step && moreSteps.length === 0)
    await show('next-step', step.person.id, step.person.name, step.person.nextStep?.text ?? '');
  else if (step) {
    const title = i18n.t('reminders.many', steps.length, [formatNumber(steps.length)]);
    await show('next-step', '', title, listOf(steps.map(({ person }: DatedStep) => person.name)));
  }
  const [entry, ...moreEntries] = entries;
  if (entry && moreEntries.length === 0) await show('entry', entry.entry.id, entry.entry.title, sentenceOf(entry, now));
  else if (entry) {
    const title = i18n.t('reminders.manyEntries', entries.length, [formatNumber(entries.length)]);
    const missed = entries.filter(({ at }) => now - at > missedMs).length;
    const names = listOf(entries.map(({ entry: { title: name } }) => name));
    const wereMissed = missed > 0 ? [i18n.t('reminders.missed', missed, [formatNumber(missed)])] : [];
    await show('entry', '', title, [names, ...wereMissed].join('\n'));
  }
}

function listOf(all: readonly string[]): string {
  const names = all.slice(0, namesShown);
  const rest = all.length - names.length;
  const list = new Intl.ListFormat(undefined, { type: 'unit' }).format(names);
  return rest > 0 ? i18n.t('reminders.andMore', rest, [list, formatNumber(rest)]) : list;
}

/** "Due now: LinkedIn, X", "Was due 17 Nov, 10:00: LinkedIn", "Due now, in review" */
function sentenceOf({ entry, at }: DatedEntry, now: number): string {
  const due =
    now - at > missedMs ? i18n.t('reminders.wasDue', [formatDayAndTime(at, now)]) : i18n.t('reminders.dueNow');
  const names = openVariantsOf(entry).map(networkName);
  if (!isReady(entry)) return i18n.t('reminders.notReady', [due]);
  return i18n.t('reminders.dueFor', [due, new Intl.ListFormat(undefined, { type: 'unit' }).format(names)]);
}

interface About {
  readonly kind: Kind;
  readonly workspaceId: string;
  readonly id: string;
}

function readId(text: string): About | undefined {
  try {
    const [of, workspaceId, id] = JSON.parse(text) as unknown[];
    const kind = kinds.find((each) => each === of);
    return kind && typeof workspaceId === 'string' && typeof id === 'string' ? { kind, workspaceId, id } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Opens what a notification is about when it is pressed. In the first turn of a worker that a press woke; the interface
 * is there only while the user allows notifications, and from the moment on at which he does.
 */
export function listenForClicks(): void {
  let isListening = false;
  const listen = (): void => {
    const { notifications } = browser as { readonly notifications?: typeof browser.notifications };
    if (isListening || !notifications) return;
    isListening = true;
    notifications.onClicked.addListener((id) => void openFrom(id));
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

async function openFrom(pressed: string): Promise<void> {
  const about = readId(pressed);
  if (!about) return;
  const { kind, workspaceId, id } = about;
  await browser.notifications.clear(pressed);
  const { list } = await readWorkspaces();
  // In another workspace nothing of this one is to be found.
  const isThere = list.some((workspace) => workspace.id === workspaceId);
  if (isThere) await switchWorkspace(workspaceId);
  const known = isThere ? id : '';
  if (kind === 'entry') return openTab(await addressOfEntry(workspaceId, known));
  return openTab(ownPage(known ? `people/due/${encodeURIComponent(known)}` : 'people/due'));
}

const ownPage = (path: string): string => browser.runtime.getURL(`/dashboard.html#/${path}` as never);

/**
 * The network's own composer, where the entry is the one that is offered first; the entry itself while it is not ready.
 * The user puts it in and publishes it.
 */
async function addressOfEntry(workspaceId: string, id: string): Promise<string> {
  if (!id) return ownPage('today');
  const db = await openWorkspace(workspaceId);
  const entry = await planEntry(db, id);
  const [network] = entry && isReady(entry) ? openVariantsOf(entry) : [];
  if (!network) return ownPage(`calendar/${encodeURIComponent(id)}`);
  await putEntryInUse(db, network, id, {}, Date.now());
  return composerUrl(network);
}

async function openTab(url: string): Promise<void> {
  try {
    const { windowId } = await browser.tabs.create({ url });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  } catch {
    // No window is open.
    await browser.windows.create({ url });
  }
}
