import type { SnippetValues } from '../../utils/compose/snippets.ts';
import { profileCard } from '../../utils/db/queries/profile-card.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { tabState } from './tabs.ts';

/** Whom a snippet may name: the one that the tab's page is about, as they are called in the book or on the page. */
export async function snippetValues(db: WorkspaceDb, tabId: number | undefined, now: number): Promise<SnippetValues> {
  const about = tabId === undefined ? undefined : (await tabState(tabId))?.profile;
  if (!about) return {};
  const { person } = await profileCard(db, about, now);
  const name = person?.name ?? about.name;
  return { ...(name ? { name } : {}), ...(person?.company ? { company: person.company } : {}) };
}
