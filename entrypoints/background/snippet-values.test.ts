import { afterEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { keepProfile } from '../../utils/db/tables/people.ts';
import { newId } from '../../utils/lib/ids.ts';
import { handlers } from './handlers.ts';
import { setTabState } from './tabs.ts';

afterEach(() => deleteWorkspaceData('main'));

const reading = { state: 'on', postsRead: 0, missing: [] } as const;

it('snippets name whom the page is about, as the book calls them, and leave what is not known', async () => {
  const db = await openWorkspace('main');
  const text = 'Hi {name} of {company}. {first line}';
  await db.snippets.put({ id: newId(), title: 'Hi', text, uses: 1, createdAt: 1, updatedAt: 1 });
  const texts = async (tabId: number | undefined) =>
    (await handlers['compose.context']({ network: 'x' }, { tabId })).snippets.map((snippet) => snippet.text);

  expect(await texts(undefined)).toEqual([text]);
  expect(await texts(3)).toEqual([text]);
  const profile = { network: 'x', handle: 'mara', name: 'Mara on X' } as const;
  await setTabState(3, { network: 'x', surface: 'profile', profile, reading, at: 1 });
  expect(await texts(3)).toEqual(['Hi Mara on X of {company}. {first line}']);

  const person = await keepProfile(db, profile, { relation: 'contact' }, 5);
  const [kept] = await db.people.toArray();
  if (!kept) throw new Error(`nobody is kept: ${JSON.stringify(person)}`);
  await db.people.update(kept.id, { name: 'Mara Lindqvist', company: 'Tidewell' });
  expect(await texts(3)).toEqual(['Hi Mara Lindqvist of Tidewell. {first line}']);
  // What is stored stays as it was written.
  expect((await db.snippets.toArray()).map((snippet) => snippet.text)).toEqual([text]);
});
