import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { WorkspaceDb } from '../../../utils/db/schema.ts';
import { writeRecords, writtenBy } from '../../../utils/db/records.ts';
import { erasuresFor } from '../../../utils/db/tables/erasures.ts';
import { setRelation } from '../../../utils/db/tables/profiles.ts';
import { recordSightings } from '../../../utils/db/tables/sightings.ts';
import type { ViewNode } from '../../../utils/model/card-view.ts';
import type { Clipping } from '../../../utils/model/library.ts';
import type { PanelAsk } from '../../../utils/model/panels.ts';
import type { PostSighting } from '../../../utils/model/sighting.ts';
import { endingsOf, openingsOf } from '../openings.ts';
import { isLikeOwn, ownPostsOf } from '../own-index.ts';
import { saidBefore } from './before.ts';
import { keptLike } from './kept-before.ts';
import { answerPanel } from './index.ts';
import type { PanelPlace } from './types.ts';

const hourMs = 3_600_000;
const now = new Date(2026, 10, 29, 12).getTime();
const kiln = { network: 'x', handle: 'kiln_co', name: 'Kiln Co' } as const;
const rival = { network: 'x', handle: 'rival', name: 'Rival' } as const;
let serial = 0;

/** One post, seen at 20 h and 30 h of its age with so many reactions. */
function published(text: string, reactions: number, more: Partial<PostSighting> = {}): PostSighting[] {
  serial += 1;
  const publishedAt = now - 90 * hourMs;
  return [20, 30].map((hours) => ({
    post: { network: 'x', kind: 'status', id: String(serial) },
    author: kiln,
    text,
    permalink: `https://x.com/kiln_co/status/${serial}`,
    publishedAt: { from: publishedAt, to: publishedAt },
    metrics: { reactions: { from: reactions, to: reactions } },
    ageMs: { from: hours * hourMs, to: hours * hourMs },
    seenAt: publishedAt + hours * hourMs,
    surface: 'home',
    reader: 'x/1',
    ...more,
  }));
}

let db: WorkspaceDb;
let place: PanelPlace;
const record = (posts: readonly PostSighting[]) => recordSightings(db, { posts, profiles: [] }, now);
const ask = (panel: PanelAsk['panel'], text: string, more: Partial<PanelAsk> = {}): PanelAsk => ({
  network: 'x',
  purpose: 'post',
  panel,
  draft: { text },
  ...more,
});
const selecting = (text: string, words: string): PanelAsk['draft'] => {
  const start = text.indexOf(words);
  return { text, selection: { start, end: start + words.length } };
};

const said = (nodes: readonly ViewNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : said(node.children))).join(' ');
/** The same, seen once, at an age at which a post on X has what it gets. */
const seenLate = (text: string, reactions: number, more: Partial<PostSighting> = {}): PostSighting[] => {
  const hours = { from: 80 * hourMs, to: 80 * hourMs };
  return published(text, reactions, more)
    .slice(0, 1)
    .map((post) => ({ ...post, ageMs: hours, seenAt: now - 10 * hourMs }));
};
/** As erasing somebody leaves it. */
const setErased = async (of: WorkspaceDb, marks: readonly string[], at: number): Promise<void> => {
  const edits = await erasuresFor(of, marks, at);
  await of.transaction('rw', writtenBy(of, 'erasures'), async () => {
    await writeRecords(of, 'erasures', edits, { make: true });
  });
};

beforeEach(async () => {
  serial = 0;
  db = new WorkspaceDb(`help-${Math.random()}`);
  place = { db, workspaceId: 'main', tabId: 1, now };
  await setRelation(db, kiln, 'own', 1);
  await setRelation(db, rival, 'competitor', 1);
});
afterEach(() => db.delete());

describe('similar posts', () => {
  const cold = 'Nobody wants a cold bottle on a cold day in November.';

  it('come with their result at 24 h against the usual, and tell the dock when they are very alike', async () => {
    await record([
      ...Array.from({ length: 7 }, (_, index) => published(`Glaze ${index} dried over night`, 10)).flat(),
      ...published(cold, 30),
    ]);
    const { like, onThisDay } = await saidBefore('A cold bottle in November: nobody wants that.', place);
    expect(like).toHaveLength(1);
    expect(like[0]).toMatchObject({ text: cold, hasLink: true, count: { from: 30, to: 30 }, against: { n: 7 } });
    expect(like[0]?.against?.factor).toBeCloseTo(3);
    expect(onThisDay).toEqual([]);
    expect(isLikeOwn(db, 'Nobody wants a cold bottle on a November day')).toBe(true);
    expect(isLikeOwn(db, 'Four apprentices start in September')).toBe(false);
  });

  it('are compared at equal age where they were seen later than that, as marks and cards do', async () => {
    await record([
      ...Array.from({ length: 7 }, (_, index) => seenLate(`Glaze ${index} dried over night`, 10)).flat(),
      ...seenLate(cold, 30),
    ]);
    const { like } = await saidBefore('A cold bottle in November: nobody wants that.', place);
    expect(like[0]?.against).toMatchObject({ n: 7 });
    expect(like[0]?.against?.factor).toBeCloseTo(2.9, 1);
    expect(like[0]?.count).toEqual({ from: 27, to: 30 });
  });

  it('keep nobody waiting while the index is made', async () => {
    await record(published(cold, 30));
    expect(isLikeOwn(db, cold)).toBe(false);
    await ownPostsOf(db).ready();
    expect(isLikeOwn(db, cold)).toBe(true);
  });

  it('are told of on and on while what was just seen goes into the index', async () => {
    await record(published(cold, 30));
    await ownPostsOf(db).ready();
    await record(published('Glaze dried over night', 10));
    expect(isLikeOwn(db, cold)).toBe(true);
    await vi.waitFor(() => expect(isLikeOwn(db, 'Glaze that dried over night')).toBe(true));
  });

  it('say which were published on this day', async () => {
    const at = new Date(2024, 10, 29, 8).getTime();
    await record(published('Two years ago.', 3, { publishedAt: { from: at, to: at } }));
    const { onThisDay } = await saidBefore('Something else entirely', place);
    expect(onThisDay).toMatchObject([{ text: 'Two years ago.', years: 2 }]);
  });

  it('open a post of the network, and nothing else', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await record([...published(cold, 30), ...published('Elsewhere.', 3, { permalink: 'https://x.com.example/a' })]);
    await answerPanel(ask('before', cold, { act: 'visit', arg: 'x:status:2' }), place);
    await answerPanel(ask('before', cold, { act: 'visit', arg: 'x:status:9' }), place);
    expect(create).not.toHaveBeenCalled();
    await answerPanel(ask('before', cold, { act: 'visit', arg: 'x:status:1' }), place);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'https://x.com/kiln_co/status/1' });
    create.mockRestore();
  });
});

describe('what was kept of others', () => {
  const text = 'Nobody wants a cold bottle in winter. We sell them anyway.';
  const draft = 'A cold bottle in winter is what nobody wants';
  const clip = (id: string, more: Partial<Clipping> = {}): Clipping => ({
    id,
    postKey: `x:status:${id}`,
    post: { network: 'x', kind: 'status', id },
    text,
    author: { network: 'x', handle: 'rival', name: 'Rival' },
    permalink: `https://x.com/rival/status/${id}`,
    postedAt: { from: now - 90 * hourMs, to: now - 90 * hourMs },
    keptAt: now - 80 * hourMs,
    metrics: { reactions: { from: 1200, to: 1249, shown: '1.2K' } },
    metricsAt: now - 87 * hourMs,
    highlights: [{ exact: 'We sell them anyway.', prefix: 'in winter. ' }],
    tags: [],
    createdAt: now,
    updatedAt: now,
    ...more,
  });
  const least = 0.2;

  it('comes with who wrote it, what is marked in it, and what it had at which age', async () => {
    await db.clippings.bulkPut([clip('1'), clip('2', { text: 'Four apprentices start in September.' })]);
    expect(await keptLike(draft, db, least)).toEqual([
      {
        id: '1',
        network: 'x',
        author: 'Rival (rival)',
        text: 'We sell them anyway.',
        isMarked: true,
        keptAt: now - 80 * hourMs,
        hasLink: true,
        count: { from: 1200, to: 1249, shown: '1.2K' },
        ageMs: 3 * hourMs,
      },
    ]);
    expect(said((await answerPanel(ask('before', draft), place)).body)).toContain('overlay_shownAs|1.2K');
  });

  it('never shows somebody who was erased', async () => {
    await db.clippings.put(clip('1'));
    expect(await keptLike(draft, db, least)).toHaveLength(1);
    await setErased(db, ['x:rival'], now);
    // A row that came from elsewhere and was not swept yet.
    await db.clippings.put(clip('2'));
    expect(await keptLike(draft, db, least)).toEqual([]);
  });

  it.each([
    ['', undefined, ''],
    ['See ', undefined, '\n'],
    ['See', undefined, '\n\n'],
    ['See\n', undefined, ''],
    ['See this', { start: 3, end: 3 }, '\n\n'],
  ])('is quoted with credit at the caret, after %j', async (typed, selection, lead) => {
    await db.clippings.put(clip('1'));
    const asked = ask('before', typed, { act: 'quote', arg: '1', draft: { text: typed, selection } });
    const { write } = await answerPanel(asked, place);
    expect(write?.target).toBe('caret');
    expect(write?.text.startsWith(`${lead}kept_credit|Rival (rival)|We sell them anyway.|https://x.com/`)).toBe(true);
  });

  it('is not quoted once it is taken out, and opens at its network only', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await db.clippings.bulkPut([
      clip('1', { deletedAt: now }),
      clip('2', { permalink: 'https://x.com.example/rival' }),
      clip('3'),
    ]);
    const press = (act: string, arg: string) => answerPanel(ask('before', draft, { act, arg }), place);
    expect(await press('quote', '1')).not.toHaveProperty('write');
    for (const id of ['1', '2', '4']) await press('visitKept', id);
    expect(create).not.toHaveBeenCalled();
    await press('visitKept', '3');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'https://x.com/rival/status/3' });
    create.mockRestore();
  });
});

describe('openings that worked', () => {
  const usual = (author: typeof kiln | typeof rival) =>
    Array.from({ length: 9 }, (_, index) => published(`Glaze ${index} dried well. And so on.`, 10, { author })).flat();

  it('are of posts that did surely better, with their kind; those of others stand apart with their names', async () => {
    await record([
      ...usual(kiln),
      ...published('What would you throw away? We asked.', 50),
      ...published('We said a little more. Nothing came of it.', 10),
      ...usual(rival),
      ...published('Rivals say this. And more.', 40, { author: rival }),
    ]);
    const { own, theirs, kinds } = await openingsOf(db, 'x', now);
    expect(own.map(({ text, kind }) => [text, kind])).toEqual([['What would you throw away?', 'question']]);
    expect(own[0]?.against.factor).toBeCloseTo(5);
    expect(theirs.map(({ text, whose }) => [text, whose])).toEqual([['Rivals say this.', 'Rival']]);
    expect(kinds).toEqual([{ kind: 'question', n: 1 }]);
    expect(await openingsOf(db, 'linkedin', now)).toEqual({ own: [], theirs: [], kinds: [] });
  });

  it('stand before the draft at a press, own ones only', async () => {
    await record([...usual(kiln), ...published('What would you throw away? We asked.', 50)]);
    const begin = (text: string, arg: string) => answerPanel(ask('openings', text, { act: 'begin', arg }), place);
    const opening = 'What would you throw away?';
    expect((await begin('', opening)).write).toEqual({ text: opening, target: 'all' });
    // Nothing is written over: the first word may be a link that the network made of a name.
    expect((await begin('Ada Low, thank you.', opening)).write).toEqual({
      text: `${opening}\n\n`,
      target: { start: 0, end: 0 },
    });
    expect(await begin('Cups go.', 'Something of a page')).not.toHaveProperty('write');
  });

  it('are compared at equal age where posts were seen later than that', async () => {
    const usualLate = Array.from({ length: 9 }, (_, index) => seenLate(`Glaze ${index} dried well. And so on.`, 10));
    await record([...usualLate.flat(), ...seenLate('What would you throw away? We asked.', 50)]);
    const { own } = await openingsOf(db, 'x', now);
    expect(own.map(({ text, against }) => [text, against.n])).toEqual([['What would you throw away?', 9]]);
  });

  it('that several posts share are judged by all of these, not by the luckiest', async () => {
    const shared = (reactions: number, rest: string) => published(`Here is what we saw. ${rest}`, reactions);
    await record([...usual(kiln), ...shared(50, 'A cup.'), ...shared(9, 'A bed.'), ...shared(8, 'A tap.')]);
    expect((await openingsOf(db, 'x', now)).own).toEqual([]);
    await record([...shared(45, 'A sink.'), ...shared(40, 'A well.')]);
    const { own } = await openingsOf(db, 'x', now);
    expect(own).toMatchObject([{ text: 'Here is what we saw.', posts: 5, against: { n: 9 } }]);
    expect(own[0]?.against.factor).toBeCloseTo(4);
  });
});

describe('endings that worked', () => {
  const usual = (author: typeof kiln | typeof rival) =>
    Array.from({ length: 9 }, (_, index) => published(`Glaze ${index}. It dried ${index} h.`, 10, { author })).flat();
  const ending = 'What would you throw away?';

  it('are last sentences of posts that did surely better, without the tags behind them', async () => {
    await record([
      ...usual(kiln),
      ...published(`We asked. ${ending}\n\n#Refill`, 50),
      ...usual(rival),
      ...published('Rivals say this. Ask them why.', 40, { author: rival }),
    ]);
    const { own, theirs, kinds } = await endingsOf(db, 'x', now);
    expect(own).toMatchObject([{ text: ending, kind: 'question', posts: 1, against: { n: 9 } }]);
    expect(theirs.map(({ text, whose }) => [text, whose])).toEqual([['Ask them why.', 'Rival']]);
    expect(kinds).toEqual([{ kind: 'question', n: 1 }]);
    expect(await endingsOf(db, 'linkedin', now)).toEqual({ own: [], theirs: [], kinds: [] });
  });

  it('stand behind the draft at a press, before its hashtags, own ones only', async () => {
    await record([...usual(kiln), ...published(`We asked. ${ending}`, 50)]);
    const end = (text: string, arg: string) => answerPanel(ask('endings', text, { act: 'end', arg }), place);
    expect((await end('', ending)).write).toEqual({ text: ending, target: 'all' });
    expect((await end('Cups go. #Refill', ending)).write).toEqual({
      text: `\n\n${ending}\n\n`,
      target: { start: 8, end: 9 },
    });
    expect(await end('Cups go.', 'Something of a page')).not.toHaveProperty('write');
  });
});

describe('formatting', () => {
  const press = (act: string, draft: PanelAsk['draft']) => answerPanel(ask('format', '', { act, draft }), place);

  it('makes a list of the lines that the selection touches, or of all', async () => {
    const text = 'One\nTwo\nThree';
    expect((await press('list', selecting(text, 'wo'))).write).toEqual({ text: '• Two', target: { start: 4, end: 7 } });
    expect((await press('list', selecting(text, 'e\nTw'))).write).toEqual({
      text: '• One\n• Two',
      target: { start: 0, end: 7 },
    });
    expect((await press('list', { text })).write).toEqual({
      text: '• One\n• Two\n• Three',
      target: { start: 0, end: 13 },
    });
  });

  it('looks bold where something is selected, and says so where nothing is', async () => {
    expect((await press('bold', selecting('Be bold now', 'bold'))).write).toEqual({
      text: '𝗯𝗼𝗹𝗱',
      target: { start: 3, end: 7 },
    });
    const none = await press('italic', { text: 'Be bold', selection: { start: 2, end: 2 } });
    expect(none).not.toHaveProperty('write');
    expect(none.said).not.toBe('');
  });

  it('goes back to plain letters in one press', async () => {
    const text = 'Be 𝗯𝗼𝗹𝗱 now';
    expect((await press('plain', { text })).write).toEqual({
      text: 'Be bold now',
      target: { start: 0, end: text.length },
    });
    expect(await press('plain', { text: 'Be bold' })).not.toHaveProperty('write');
  });
});
