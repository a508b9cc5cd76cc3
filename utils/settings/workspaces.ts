import { storage } from '#imports';
import { newId } from '../lib/ids.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Identity, longestWorkspaceName, type Workspace } from '../model/records.ts';
import { type Account, isSameAccount } from './identities.ts';
import { currentWorkspace, defaultWorkspace, earlierWorkspaces, switchedAt, workspaces } from './items.ts';
import { tellKnownChanged } from './known.ts';
import { forgetSettingsOf } from './of-workspace.ts';

export type NameFault = 'empty' | 'too-long' | 'duplicate';
export type WorkspaceFault = NameFault | 'unknown' | 'last' | 'data-stays';

export interface WorkspaceList {
  /** Never empty. */
  readonly list: readonly Workspace[];
  readonly current: Workspace;
}

/** All workspaces, and the one that everything is read from and written to. Holds whatever the settings say. */
export function listOf(list: readonly Workspace[], currentId: string): WorkspaceList {
  const all = list.length > 0 ? list : [defaultWorkspace];
  return { list: all, current: all.find(({ id }) => id === currentId) ?? all[0] ?? defaultWorkspace };
}

export async function readWorkspaces(): Promise<WorkspaceList> {
  const [list, id] = await Promise.all([workspaces.getValue(), currentWorkspace.getValue()]);
  return listOf(list, id);
}

export async function createWorkspace(name: string, now: number): Promise<Result<Workspace, NameFault>> {
  const { list } = await readWorkspaces();
  const named = nameFor(name, list);
  if (!named.ok) return named;
  const workspace: Workspace = { id: newId(), name: named.value, createdAt: now };
  await workspaces.setValue([...list, workspace]);
  return ok(workspace);
}

export async function renameWorkspace(id: string, name: string): Promise<Result<Workspace, NameFault | 'unknown'>> {
  const { list } = await readWorkspaces();
  const named = nameFor(
    name,
    list.filter((each) => each.id !== id),
  );
  return named.ok ? change(id, (workspace) => ({ ...workspace, name: named.value })) : named;
}

/** Nobody switches more often while a batch is on its way. */
const mostEarlier = 5;
/** A batch that could not be stored at once is sent again; what comes later than this belongs nowhere any more, ms. */
const lateAtMostMs = 10 * 60_000;

/** Where what was seen belongs. The current workspace comes first; of nobody's time is what is older than all. */
export interface Span {
  readonly workspace: Workspace;
  /** ms, the first one in it. */
  readonly from: number;
  /** ms, the first one no more in it. */
  readonly until: number;
}

/** The workspaces of the last minutes with the time in which each was the current one. */
export async function workspaceSpans(): Promise<readonly [Span, ...Span[]]> {
  const [{ list, current }, from, earlier] = await Promise.all([
    readWorkspaces(),
    switchedAt.getValue(),
    earlierWorkspaces.getValue(),
  ]);
  const before = earlier.flatMap(({ id, until }, index): Span[] => {
    const workspace = list.find((each) => each.id === id);
    const since = Math.max(earlier[index + 1]?.until ?? 0, until - lateAtMostMs);
    return workspace ? [{ workspace, from: since, until }] : [];
  });
  return [{ workspace: current, from, until: Infinity }, ...before];
}

/** Makes a workspace the current one. Open pages of the networks begin anew, with what is on screen then. */
export async function switchWorkspace(id: string): Promise<Result<Workspace, 'unknown'>> {
  const { list, current } = await readWorkspaces();
  const workspace = list.find((each) => each.id === id);
  if (!workspace) return fail('unknown');
  if (current.id === id) return ok(workspace);
  const now = Date.now();
  const earlier = [{ id: current.id, until: now }, ...(await earlierWorkspaces.getValue())].slice(0, mostEarlier);
  // Together: between them a batch could arrive.
  await storage.setItems([
    { item: currentWorkspace, value: id },
    { item: switchedAt, value: now },
    { item: earlierWorkspaces, value: earlier },
  ]);
  await tellKnownChanged();
  return ok(workspace);
}

/**
 * Removes a workspace, its data first: what fails half-way stays in the list and can be tried again. Whoever is in it
 * is switched to another one before, so that nothing writes into it meanwhile. Answers the current one.
 */
export async function removeWorkspace(
  id: string,
  deleteData: (id: string) => Promise<void>,
): Promise<Result<Workspace, 'unknown' | 'last' | 'data-stays'>> {
  const { list, current } = await readWorkspaces();
  if (!list.some((each) => each.id === id)) return fail('unknown');
  const next = current.id === id ? list.find((each) => each.id !== id) : current;
  if (!next) return fail('last');
  if (next !== current) await switchWorkspace(next.id);
  // What was seen for it and still is on its way would make it again.
  await earlierWorkspaces.setValue((await earlierWorkspaces.getValue()).filter((each) => each.id !== id));
  try {
    await deleteData(id);
  } catch {
    return fail('data-stays');
  }
  await workspaces.setValue((await workspaces.getValue()).filter((each) => each.id !== id));
  await forgetSettingsOf(id);
  // Who goes through the list, and read it before, has made it again, empty. What stays of that is swept later.
  await deleteData(id).catch(() => undefined);
  return ok(next);
}

/**
 * Every workspace, as long as it is still there when its turn comes: to open one that was removed meanwhile would make it
 * again.
 */
export async function* eachWorkspace(): AsyncGenerator<Workspace> {
  for (const { id } of (await readWorkspaces()).list) {
    const workspace = (await readWorkspaces()).list.find((each) => each.id === id);
    if (workspace) yield workspace;
  }
}

/** From now on what this account sees belongs to one workspace only: it leaves every other. */
export async function bindIdentity(id: string, identity: Identity): Promise<Result<Workspace, 'unknown'>> {
  const { list } = await readWorkspaces();
  if (!list.some((each) => each.id === id)) return fail('unknown');
  await workspaces.setValue(list.map((workspace) => without(workspace, identity)));
  return change(id, (workspace) => ({ ...workspace, identities: [...(workspace.identities ?? []), identity] }));
}

export const unbindIdentity = (id: string, account: Account): Promise<Result<Workspace, 'unknown'>> =>
  change(id, (workspace) => without(workspace, account));

function without(workspace: Workspace, account: Account): Workspace {
  const { identities = [], ...rest } = workspace;
  const left = identities.filter((identity) => !isSameAccount(identity, account));
  return left.length > 0 ? { ...rest, identities: left } : rest;
}

async function change(id: string, changed: (workspace: Workspace) => Workspace): Promise<Result<Workspace, 'unknown'>> {
  const { list } = await readWorkspaces();
  const before = list.find((each) => each.id === id);
  if (!before) return fail('unknown');
  const next = changed(before);
  await workspaces.setValue(list.map((each) => (each.id === id ? next : each)));
  return ok(next);
}

/** A name as it is kept. Two workspaces that a reader takes for one are not made. */
function nameFor(text: string, others: readonly Workspace[]): Result<string, NameFault> {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name === '') return fail('empty');
  if (name.length > longestWorkspaceName) return fail('too-long');
  const folded = (each: string): string => each.normalize('NFKC').toLocaleLowerCase();
  return others.some((other) => folded(other.name) === folded(name)) ? fail('duplicate') : ok(name);
}
