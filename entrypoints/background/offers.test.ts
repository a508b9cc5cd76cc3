import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { countLinkUse, saveCampaign, saveLink } from '../../utils/db/tables/links.ts';
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

const campaign = {
  title: 'Winter',
  network: undefined,
  utmCampaign: 'winter',
  utmMedium: undefined,
  utmSources: undefined,
  hosts: undefined,
  startsOn: undefined,
  endsOn: undefined,
  isActive: true,
  isSponsored: true,
  disclosure: undefined,
  country: undefined,
};
const none = { utmSource: undefined, utmMedium: undefined, utmCampaign: undefined, utmContent: undefined };
const link = { ...none, utmTerm: undefined, campaignId: undefined, isPlain: undefined };

it('offers links with what the campaign that is on says, in order of their use', async () => {
  const db = await openWorkspace('main');
  await addSnippet(db, { title: 'Hello', text: 'Hello' }, 1);
  await saveLink(db, undefined, { ...link, title: 'the hotel page', url: 'tidewell.example/h' }, 1);
  const [stored] = await db.links.toArray();
  await countLinkUse(db, stored?.id ?? '');
  const offered = async () => (await offersFor('main', 'x', undefined, Date.now())).snippets;
  expect((await offered())[0]).toMatchObject({ text: 'https://tidewell.example/h', about: 'compose_linkPlain' });
  await saveCampaign(db, undefined, campaign, 1);
  expect(await offered()).toMatchObject([
    {
      title: 'compose_linkTo|the hotel page',
      kind: 'link',
      text: 'https://tidewell.example/h?utm_source=x&utm_medium=social&utm_campaign=winter',
      about: 'compose_linkUtm|winter',
    },
    { title: 'Hello' },
  ]);
});

it('asks posts for the UTM of the campaign that is on, and to say that they are paid for; answers only for the UTM', async () => {
  await saveCampaign(await openWorkspace('main'), undefined, campaign, 1);
  const ask = async (purpose: 'post' | 'reply' | 'message') =>
    (
      await checkDraft(
        { network: 'linkedin', purpose, text: 'The new tap is here: https://tidewell.example/tap' },
        { tabId: undefined },
      )
    ).found.map(({ check, change }) => [check, change?.text]);
  const tagged = 'https://tidewell.example/tap?utm_source=linkedin&utm_medium=social&utm_campaign=winter';
  expect(await ask('post')).toEqual([
    ['disclosure', expect.stringContaining('#ad')],
    ['links', tagged],
  ]);
  expect(await ask('reply')).toEqual([['links', tagged]]);
  expect(await ask('message')).toEqual([]);
});
