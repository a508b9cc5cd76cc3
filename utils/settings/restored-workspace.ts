import type { Workspace } from '../model/records.ts';
import { workspaces } from './items.ts';

const longestName = 120;

/** Lists a workspace that was restored from a backup, under its name or, where that is taken, the same with a number. */
export async function listRestored(id: string, name: string, now: number): Promise<Workspace> {
  const list = await workspaces.getValue();
  const taken = new Set(list.map((each) => each.name));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name.slice(0, longestName - 5)} ${n}`;
  const workspace: Workspace = { id, name: free, createdAt: now };
  await workspaces.setValue([...list, workspace]);
  return workspace;
}
