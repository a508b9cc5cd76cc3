import type { SnippetContent } from '../../../utils/db/tables/snippets.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { PlanEntry, Snippet } from '../../../utils/model/records.ts';
import { type EntryForm, networks } from './entry-form.ts';

/** As long as the texts and titles of the library may be. */
const [longestText, longestTitle] = [5000, 120];

/**
 * A form with the text of a template for the networks that are used, where nothing is written yet, and its title where
 * there is none. Its blanks stay as they stand, to be filled in.
 */
export function fromTemplate(
  form: EntryForm,
  { title, text }: Pick<Snippet, 'title' | 'text'>,
  used: readonly NetworkId[],
): EntryForm {
  const variants = { ...form.variants };
  for (const network of used)
    if (variants[network].parts.every((part) => part.trim() === ''))
      variants[network] = { ...variants[network], parts: [text] };
  return { ...form, title: form.title.trim() ? form.title : title, variants };
}

/** The template that an entry becomes: its first text, in the order people see them. Undefined where it has none. */
export function templateOf({ title, variants }: Pick<PlanEntry, 'title' | 'variants'>): SnippetContent | undefined {
  const text = networks.map((network) => variants[network]?.trim()).find(Boolean);
  if (!text || text.length > longestText) return undefined;
  return { title: title.slice(0, longestTitle), text, kind: 'template' };
}
