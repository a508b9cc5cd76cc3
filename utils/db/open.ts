import { WorkspaceDb } from './schema.ts';

/** Connections by workspace. A cache only: a worker that wakes up with none opens its own again. */
const connections = new Map<string, WorkspaceDb>();

/** The database of a workspace, opened once per context. */
export async function openWorkspace(workspaceId: string): Promise<WorkspaceDb> {
  const known = connections.get(workspaceId);
  if (known?.isOpen()) return known;
  const db = new WorkspaceDb(workspaceId);
  connections.set(workspaceId, db);
  // Deleted by another context: what still comes must fail, or it would make the database again. Dexie's own listener,
  // which would let it, hears of it only where this one does not say false.
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null) return true;
    db.close();
    return false;
  });
  await db.open();
  return db;
}

/** Closes and deletes everything a workspace holds in this browser. */
export async function deleteWorkspaceData(workspaceId: string): Promise<void> {
  connections.get(workspaceId)?.close();
  connections.delete(workspaceId);
  await new WorkspaceDb(workspaceId).delete();
}

/** True for every way in which a browser says that the disk or the quota is full. */
export function isStorageFull(error: unknown): boolean {
  const parts: unknown[] = [error];
  for (let depth = 0; depth < 4 && parts.length > 0; depth += 1) {
    const part = parts.shift();
    if (!(part instanceof Error) && !(part instanceof DOMException)) continue;
    if (/quota/i.test(part.name) || /quota|disk is full|no space/i.test(part.message)) return true;
    parts.push((part as { inner?: unknown }).inner, part.cause);
  }
  return false;
}
