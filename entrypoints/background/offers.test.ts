import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { addSnippet, countSnippetUse } from '../../utils/db/tables/snippets.ts';
import { currentWorkspace } from '../../utils/settings/items.ts';
import { checkDraft } from './checking.ts';
import { offersFor, resultSaid } from './offers.ts';

beforeEach(() => currentWorkspace.setValue('main'));
afterEach(() => deleteWorkspaceData('main'));

it('offers snippets with their kind, the most used first', async () => {
  const db = await openWorkspace('main');
  await addSnippet(db, { title: 'Hotels', text: '#Hotels', kind: 'hashtags' }, 1);
  const { id } = await addSnippet(db, { title: 'Hello', text: 'Hello {name}' }, 1);
  await countSnippetUse(db, id, 2);
  const { snippets } = await offersFor('main', 'x', undefined, 3);
  // No own post was seen: nothing is said of how the set did.
  expect(snippets).toEqual([
    { id, title: 'Hello', text: 'Hello {name}', uses: 1 },
    { id: expect.any(String), title: 'Hotels', text: '#Hotels', uses: 0, kind: 'hashtags' },
  ]);
});

it('says how a set did, or that there are too few posts with it', () => {
  expect(resultSaid({ n: 3 })).toBe('compose_tagsTooFew|3');
  expect(resultSaid({ n: 14, effect: { n: 14, factor: 1.14, low: 1, high: 1.2 } })).toBe('compose_tagsDid|1.1|14');
});

it('a saved reply that was put in for the fourth time within a day is told', async () => {
  const db = await openWorkspace('main');
  const text = 'Thank you for your kind words about our new taps.';
  const { id } = await addSnippet(db, { title: 'Thanks', text, kind: 'reply' }, 1);
  const ask = async () =>
    (await checkDraft({ network: 'x', purpose: 'reply', text }, { tabId: undefined })).found.map(({ check }) => check);
  for (const _ of [1, 2, 3]) await countSnippetUse(db, id, Date.now());
  expect(await ask()).toEqual([]);
  await countSnippetUse(db, id, Date.now());
  expect(await ask()).toEqual(['repeated']);
});
