import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { DatedStep } from '../../utils/db/queries/steps-due.ts';
import { formatNumber } from '../../utils/lib/format.ts';
import type { Workspace } from '../../utils/model/records.ts';
import { readWorkspaces, switchWorkspace } from '../../utils/settings/workspaces.ts';

/** Stands in the ids of notifications, which outlive the worker: what a click opens is all in the id. */
const kind = 'next-step';
const namesShown = 3;

/** One notification for all that is due in a workspace. */
export async function callOut(
  workspace: Workspace,
  isOneOfMany: boolean,
  steps: readonly DatedStep[],
  now: number,
): Promise<void> {
  const [first] = steps;
  if (!first) return;
  const isOne = steps.length === 1;
  const said = isOne ? (first.person.nextStep?.text ?? '') : namesOf(steps);
  await browser.notifications.create(idOf(workspace.id, isOne ? first.person.id : '', now), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: isOne ? first.person.name : i18n.t('reminders.many', steps.length, [formatNumber(steps.length)]),
    message: isOneOfMany ? `${said}\n${workspace.name}` : said,
  });
}

function namesOf(steps: readonly DatedStep[]): string {
  const names = steps.slice(0, namesShown).map(({ person }) => person.name);
  const rest = steps.length - names.length;
  const list = new Intl.ListFormat(undefined, { type: 'unit' }).format(names);
  return rest > 0 ? i18n.t('reminders.andMore', rest, [list, formatNumber(rest)]) : list;
}

const idOf = (workspaceId: string, personId: string, now: number): string =>
  JSON.stringify([kind, workspaceId, personId, now]);

function readId(id: string): { readonly workspaceId: string; readonly personId: string } | undefined {
  try {
    const [of, workspaceId, personId] = JSON.parse(id) as unknown[];
    return of === kind && typeof workspaceId === 'string' && typeof personId === 'string'
      ? { workspaceId, personId }
      : undefined;
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

async function openFrom(id: string): Promise<void> {
  const about = readId(id);
  if (!about) return;
  const { workspaceId, personId } = about;
  await browser.notifications.clear(id);
  const { list } = await readWorkspaces();
  // In another workspace nobody of this one is to be found.
  const isThere = list.some((workspace) => workspace.id === workspaceId);
  if (isThere) await switchWorkspace(workspaceId);
  const path = isThere && personId ? `people/due/${encodeURIComponent(personId)}` : 'people/due';
  await openDashboard(browser.runtime.getURL(`/dashboard.html#/${path}` as never));
}

async function openDashboard(url: string): Promise<void> {
  try {
    const { windowId } = await browser.tabs.create({ url });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  } catch {
    // No window is open.
    await browser.windows.create({ url });
  }
}
