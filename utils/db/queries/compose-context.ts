import type { ComposeContext, PlannedEntry } from '../../model/cards.ts';
import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';

const snippetsShown = 50;
/** An entry may be late and still be the next one, ms. */
const lateMs = 3 * 86_400_000;

/** What the composer dock offers: snippets, most used first, and the next entry of the plan for this network. */
export async function composeContext(
  db: WorkspaceDb,
  network: NetworkId,
  now: number,
): Promise<{ snippets: ComposeContext['snippets']; entry: Omit<PlannedEntry, 'label'> | undefined }> {
  const snippets = await db.snippets
    .orderBy('uses')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === undefined)
    .limit(snippetsShown)
    .toArray();
  const entries = await db.planEntries
    .where('dueAt')
    .between(now - lateMs, Infinity)
    .filter(({ deletedAt, state, variants }) => {
      const isOpen = deletedAt === undefined && state !== 'published' && state !== 'skipped' && state !== 'idea';
      return isOpen && !!variants[network]?.trim();
    })
    .limit(1)
    .sortBy('dueAt');
  const entry = entries[0];
  return {
    snippets: snippets.map(({ id, title, text, uses }) => ({ id, title, text, uses })),
    entry: entry && {
      id: entry.id,
      title: entry.title,
      state: entry.state,
      ...(entry.dueAt === undefined ? {} : { dueAt: entry.dueAt }),
      text: entry.variants[network] ?? '',
    },
  };
}
