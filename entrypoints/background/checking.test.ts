import { afterEach, beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { setRelation } from '../../utils/db/tables/profiles.ts';
import { saveVoice } from '../../utils/db/tables/voices.ts';
import { currentWorkspace, mutedChecks, premiumX, workspaces } from '../../utils/settings/items.ts';
import { checkDraft, draftLength, muteCheck } from './checking.ts';

const text = 'We went to to the market, and it was good for you.';
const ask = (more: object = {}) => checkDraft({ network: 'linkedin', purpose: 'post', text, ...more }, { tabId: 1 });
const use = async (id: string): Promise<void> => {
  await workspaces.setValue([
    { id: 'main', name: 'My desk', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1 },
  ]);
  await currentWorkspace.setValue(id);
};

beforeEach(() => use('main'));
afterEach(async () => {
  for (const id of ['main', 'kiln']) await deleteWorkspaceData(id);
});

it('answers with what was found, and with the card that was asked for', async () => {
  expect(await ask()).toEqual({
    found: [
      {
        check: 'doubledWords',
        span: { start: 8, end: 13 },
        // Never nothing: not every editor takes that.
        change: { span: { start: 8, end: 13 }, text: 'to' },
      },
    ],
    at: undefined,
    body: [],
  });
  const { at, body } = await ask({ at: 7 });
  expect(at).toBe(0);
  expect(body).toHaveLength(1);
  expect(await ask({ text: '' })).toEqual({ found: [], at: undefined, body: [] });
});

it('says of what is longer than any network takes that it is too long, and nothing else', async () => {
  const { found } = await ask({ text: `${text}${' and on'.repeat(11_000)}` });
  expect(found.map(({ check }) => check)).toEqual(['length']);
});

it('says nothing of what was left as it is, and all else', async () => {
  const text = 'We went to to the market, and and it was good for you.';
  const left = ['doubledWords:to to'];
  expect((await ask({ text })).found).toHaveLength(2);
  expect((await ask({ text, left })).found.map(({ span }) => span?.start)).toEqual([text.indexOf('and and')]);
});

it('mutes in one workspace alone, and takes it back', async () => {
  await muteCheck('doubledWords', true);
  await muteCheck('doubledWords', true);
  await muteCheck('quotes', true);
  expect(await mutedChecks.getValue()).toEqual({ main: ['doubledWords', 'quotes'] });
  expect((await ask()).found).toEqual([]);
  await use('kiln');
  expect((await ask()).found).toHaveLength(1);
  await use('main');
  await muteCheck('doubledWords', false);
  expect((await ask()).found).toHaveLength(1);
  expect(await mutedChecks.getValue()).toEqual({ main: ['quotes'] });
});

it('knows what own accounts wrote', async () => {
  const long = 'Refills drop in November, since nobody wants a cold bottle on a cold day at our nine sites.';
  const db = await openWorkspace('main');
  await setRelation(db, { network: 'linkedin', handle: 'tidewell' }, 'own', 1);
  const [own] = await db.profiles.toArray();
  if (!own) throw new Error('no profile');
  const at = Date.now() - 3 * 86_400_000;
  const post = { network: 'linkedin', kind: 'activity', id: '1' } as const;
  await db.posts.put({
    key: 'p',
    post,
    network: 'linkedin',
    authorKey: own.key,
    text: long,
    firstSeenAt: at,
    lastSeenAt: at,
  });
  expect((await ask({ text: long })).found.map(({ check }) => check)).toEqual(['duplicate']);
  expect((await ask({ text: long, network: 'x' })).found).toEqual([]);
});

it('takes the limit of X Premium where the user has it', async () => {
  const long = 'A new line of it.\n'.repeat(20);
  const found = async () => (await ask({ network: 'x', text: long })).found.map(({ check }) => check);
  expect(await found()).toEqual(['length']);
  expect(await draftLength('x', 'post', '日本')).toEqual({ used: 4, limit: 280 });
  await premiumX.setValue({ main: true });
  expect(await found()).toEqual([]);
  expect(await draftLength('x', 'post', '日本')).toEqual({ used: 4, limit: 25_000 });
  expect(await draftLength('facebook', 'message', '日本')).toEqual({ used: 2, limit: undefined });
  expect(await draftLength('linkedin', 'post', '日本')).toEqual({ used: 2, limit: 3000 });
  await use('kiln');
  expect(await draftLength('x', 'post', '日本')).toEqual({ used: 4, limit: 280 });
});

it('lets the user’s own posts say what a rule of thumb is worth, and be silent where they show the opposite', async () => {
  const db = await openWorkspace('main');
  await setRelation(db, { network: 'x', handle: 'mill' }, 'own', 1);
  const own = (await db.profiles.toArray()).find(({ network }) => network === 'x');
  if (!own) throw new Error('no profile');
  const day = 86_400_000;
  const publish = async (name: string, text: string, reactions: number): Promise<void> => {
    const publishedAt = Date.now() - 20 * day;
    const post = { network: 'x', kind: 'status', id: name } as const;
    const key = `x:status:${name}`;
    const times = { firstSeenAt: publishedAt, lastSeenAt: publishedAt + day };
    const row = {
      key,
      post,
      network: 'x',
      authorKey: own.key,
      text,
      publishedAt: { from: publishedAt, to: publishedAt },
    } as const;
    await db.posts.put({ ...row, ...times });
    await db.sightings.put({
      id: `${key}@${publishedAt + day}`,
      postKey: key,
      seenAt: publishedAt + day,
      ageMs: { from: day, to: day },
      metrics: { reactions: { from: reactions, to: reactions } },
      surface: 'home',
      reader: 'x/1',
    });
  };
  const withTags = (index: number) => `Refills ${index} #One #Two #Six #Ten`;
  for (let index = 0; index < 7; index += 1) {
    await publish(`a${index}`, withTags(index), 10 + index);
    await publish(`b${index}`, `Refills ${index}`, 12 + index);
  }
  const draft = { network: 'x', purpose: 'post', text: 'Something else. #Aaa #Bbb #Ccc #Ddd', at: 0 } as const;
  const textOf = (node: unknown): string =>
    typeof node === 'string' ? node : ((node as { children: readonly unknown[] }).children ?? []).map(textOf).join(' ');
  const first = await checkDraft(draft, { tabId: 1 });
  expect(first.found.map(({ check }) => check)).toEqual(['hashtags']);
  expect(first.body.map(textOf).join(' ')).toMatch(/checks_ownUnclear|no evidence that it hurts you/);

  await browser.storage.session.clear();
  for (let index = 0; index < 7; index += 1) await publish(`a${index}`, withTags(index), 90 + index);
  expect((await checkDraft(draft, { tabId: 1 })).found).toEqual([]);
});

it('holds a text against the voice sheet of its language, and says how many of its rules it keeps', async () => {
  const rules = {
    say: undefined,
    banned: undefined,
    mostEmoji: 0,
    mostExclamations: undefined,
    leastEase: undefined,
    mostEase: undefined,
  };
  const db = await openWorkspace('main');
  const avoid = [{ word: 'leverage', say: 'use' }];
  await saveVoice(db, undefined, { ...rules, avoid, person: 'any', bannedTags: ['f4f'] }, 1);
  const german = { ...rules, avoid: undefined, person: 'we', bannedTags: undefined } as const;
  await saveVoice(db, 'de', german, 1);
  const english = await ask({ text: 'We leverage the tap and it is good for you #f4f', at: 0 });
  expect(english.found.map(({ check, change }) => [check, change?.text])).toEqual([
    ['voice', 'use'],
    ['hashtags', 'you'],
  ]);
  expect(JSON.stringify(english.body)).toContain('checks_voice_avoid_says|leverage');
  expect(JSON.stringify(english.body)).toContain('checks_voiceKept|1|3');
  const { found } = await ask({ text: 'Wir leverage das, und ich bin nicht da' });
  expect(found.map(({ check, span }) => [check, span])).toEqual([['voice', { start: 22, end: 25 }]]);
  await use('kiln');
  expect((await ask({ text: 'We leverage the tap and it is good for you #f4f' })).found).toEqual([]);
});
