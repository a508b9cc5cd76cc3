import { storage } from '#imports';
import { NetworkId } from '../model/network.ts';
import type { Identity, Workspace } from '../model/records.ts';
import { type Account, type Home, homeElsewhere, isSameAccount } from './identities.ts';
import { readWorkspaces, switchWorkspace, type WorkspaceList } from './workspaces.ts';

/** The account under which the user is signed in to a network, while it is open where its sightings go. */
export type Question = Identity;

/** What the user allowed: the sightings of this account go into this workspace, although it belongs to another. */
export interface Allowed {
  readonly workspaceId: string;
  readonly account: Account;
}

/** Both live in session storage: they outlive the worker, and end with the browser. */
export const questionItems = {
  x: storage.defineItem<Question | null>('session:workspace.question.x', { fallback: null }),
  linkedin: storage.defineItem<Question | null>('session:workspace.question.linkedin', { fallback: null }),
  facebook: storage.defineItem<Question | null>('session:workspace.question.facebook', { fallback: null }),
} satisfies Record<NetworkId, unknown>;

export const allowedItem = storage.defineItem<readonly Allowed[]>('session:workspace.allowed', { fallback: [] });

/** A question as it is shown: who is signed in, where that account belongs, and where sightings would go. */
export interface OpenQuestion {
  readonly viewer: Question;
  readonly home: Home;
  readonly current: Workspace;
}

/** What is still to be asked, for whoever shows it: an answer elsewhere, a switch or a removal can have settled it. */
export function openQuestion(
  viewer: Question,
  { list, current }: WorkspaceList,
  allowed: readonly Allowed[],
): OpenQuestion | undefined {
  const home = homeElsewhere(viewer, list, current);
  const isAllowed = allowed.some(
    ({ workspaceId, account }) => workspaceId === current.id && isSameAccount(account, viewer),
  );
  return home && !isAllowed ? { viewer, home, current } : undefined;
}

/**
 * Whether what this viewer sees may be recorded into the current workspace; where the user has to choose first, it is
 * remembered what to ask. Who cannot be told never raises a question, but does not get past an open one either.
 */
export async function mayRecord(network: NetworkId, viewer: Identity | undefined): Promise<boolean> {
  const item = questionItems[network];
  const [all, allowed, asked] = await Promise.all([readWorkspaces(), allowedItem.getValue(), item.getValue()]);
  const who = viewer ?? asked;
  const question = who ? openQuestion(who, all, allowed) : undefined;
  if (!question) {
    if (asked) await item.removeValue();
    return true;
  }
  const { handle, stableId, name } = question.viewer;
  if (!asked || !isSameAccount(asked, question.viewer))
    await item.setValue({ network, handle, ...(stableId && { stableId }), ...(name && { name }) });
  return false;
}

/** As `mayRecord`, of what was seen while another workspace was the current one. Nobody is asked about that. */
export async function mayRecordInto(workspace: Workspace, viewer: Identity | undefined): Promise<boolean> {
  const [{ list }, allowed] = await Promise.all([readWorkspaces(), allowedItem.getValue()]);
  return !viewer || openQuestion(viewer, { list, current: workspace }, allowed) === undefined;
}

/** Forgets what needs no answer any more. Answers how many questions are still open. */
export async function settleQuestions(): Promise<number> {
  const [all, allowed] = await Promise.all([readWorkspaces(), allowedItem.getValue()]);
  let open = 0;
  for (const network of NetworkId.options) {
    const asked = await questionItems[network].getValue();
    if (!asked) continue;
    if (openQuestion(asked, all, allowed)) open += 1;
    else await questionItems[network].removeValue();
  }
  return open;
}

/** The first answer: go to where the account belongs. */
export async function switchHome({ viewer, home }: OpenQuestion): Promise<void> {
  await switchWorkspace(home.workspace.id);
  await questionItems[viewer.network].removeValue();
}

/** The other answer: record here all the same, until the browser is closed. */
export async function recordHere({ viewer, current }: OpenQuestion): Promise<void> {
  const { network, handle, stableId } = viewer;
  const account: Account = { network, handle, ...(stableId && { stableId }) };
  await allowedItem.setValue([...(await allowedItem.getValue()), { workspaceId: current.id, account }]);
  await questionItems[network].removeValue();
}
