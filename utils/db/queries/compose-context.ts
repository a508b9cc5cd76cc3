import type { ComposeContext, PlannedEntry } from '../../model/cards.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import { entryInUse } from '../tables/plan-in-use.ts';
import { nextEntries } from './plan-next.ts';

const snippetsShown = 50;

/** What the composer dock offers: snippets, most used first, and the next entry of the plan for this network. */
export async function composeContext(
  db: WorkspaceDb,
  network: NetworkId,
  now: number,
): Promise<{ snippets: ComposeContext['snippets']; entry: Omit<PlannedEntry, 'label' | 'when'> | undefined }> {
  const snippets = await db.snippets
    .orderBy('uses')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === undefined)
    .limit(snippetsShown)
    .toArray();
  // What a reminder or the list of today has opened this composer for comes before what is next by its day.
  const inUse = await entryInUse(db, network, now);
  const asked = inUse?.use.taken.length === 0 && inUse.entry.variants[network] ? inUse.entry : undefined;
  const [next] = (await nextEntries(db, network, now, 1)).filter(({ dueAt }) => dueAt !== undefined);
  const entry = asked ?? next;
  return {
    snippets: snippets.map(({ id, title, text, uses, kind }) => ({ id, title, text, uses, ...(kind ? { kind } : {}) })),
    entry: entry && {
      id: entry.id,
      title: entry.title,
      state: entry.state,
      ...(entry.dueAt === undefined ? {} : { dueAt: entry.dueAt }),
      text: entry.variants[network] ?? '',
    },
  };
}
