import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../../utils/db/open.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { addEntry, changeEntry } from '../../../utils/db/tables/plan-entries.ts';
import type { ViewNode } from '../../../utils/model/card-view.ts';
import type { PanelAnswer, PanelAsk } from '../../../utils/model/panels.ts';
import { checkDraft } from '../checking.ts';
import { planPanel } from './plan.ts';

const now = new Date(2026, 10, 29, 12).getTime();
const day = 86_400_000;
const parts = [
  'Refills drop by 18 % in November, at all nine sites.',
  'Nobody wants a cold bottle.',
  'So we warmed it up.',
];
let db: WorkspaceDb;

beforeEach(async () => {
  db = await openWorkspace('main');
});
afterEach(() => deleteWorkspaceData('main'));

const ask = (text: string, more: Partial<PanelAsk> = {}): PanelAsk => ({
  network: 'x',
  purpose: 'post',
  panel: 'plan',
  draft: { text },
  ...more,
});
const answer = (text: string, more: Partial<PanelAsk> = {}): Promise<PanelAnswer> =>
  planPanel.answer(ask(text, more), { db, workspaceId: 'main', tabId: 1, now });
const thread = (state: 'approved' | 'published' = 'approved') => ({
  title: 'Refills',
  state,
  variants: { x: parts[0] ?? '' },
  parts: { x: parts.slice(1) },
  firstComments: { x: 'All numbers: tidewell.example' },
  dueAt: now + day,
});

interface Control {
  readonly press: string;
  readonly arg: string;
  readonly isFirst: boolean;
}
const nodesIn = (nodes: readonly ViewNode[]): Exclude<ViewNode, string>[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...nodesIn(node.children)]));
const controls = ({ body }: PanelAnswer): readonly Control[] =>
  nodesIn(body).flatMap(({ props }) =>
    typeof props['data-dock'] === 'string'
      ? {
          press: props['data-dock'],
          arg: String(props['data-arg'] ?? ''),
          isFirst: String(props['class']).includes('pri'),
        }
      : [],
  );
const presses = (shown: PanelAnswer): readonly string[] =>
  controls(shown).flatMap(({ press, arg }) =>
    press === 'open' || press === 'close' ? [] : arg ? `${press} ${arg}` : press,
  );
const hidden = ({ body }: PanelAnswer): Record<string, string> =>
  Object.fromEntries(
    nodesIn(body).flatMap(({ props }) =>
      props['type'] === 'hidden' ? [[String(props['name']), String(props['value'])]] : [],
    ),
  );

it('puts an entry in, then gives its parts in order and the first comment last', async () => {
  const { id } = await addEntry(db, thread(), now);
  expect(presses(await answer(''))).toEqual([`insert ${id}:0`]);
  const inserted = await answer('', { act: 'insert', arg: `${id}:0` });
  expect(inserted.write).toEqual({ text: parts[0], target: 'caret' });
  const after = await answer(parts[0] ?? '', { act: 'written', arg: `${id}:0` });
  expect(controls(after).filter(({ isFirst }) => isFirst)).toEqual([{ press: 'copy', arg: `${id}:1`, isFirst: true }]);

  const second = await answer(parts[0] ?? '', { act: 'copy', arg: `${id}:1` });
  expect([second.copy, second.said]).toEqual([parts[1], 'plan_partCopied|2|3']);
  // Taken only once it is on the clipboard.
  expect(controls(second).find(({ isFirst }) => isFirst)?.arg).toBe(`${id}:1`);
  const taken = await answer(parts[0] ?? '', { act: 'copied', arg: `${id}:1` });
  expect(controls(taken).find(({ isFirst }) => isFirst)?.arg).toBe(`${id}:2`);
  expect((await answer(parts[0] ?? '', { act: 'copy', arg: `${id}:2` })).copy).toBe(parts[2]);
  const third = await answer(parts[0] ?? '', { act: 'copied', arg: `${id}:2` });
  expect(controls(third).find(({ isFirst }) => isFirst)?.arg).toBe(`${id}:comment`);
  // The page was loaded anew: the entry is found again, in an empty composer too.
  expect(controls(await answer('')).find(({ isFirst }) => isFirst)?.arg).toBe(`${id}:comment`);
  expect((await answer('', { act: 'copy', arg: `${id}:comment` })).copy).toBe('All numbers: tidewell.example');

  await changeEntry(db, id, thread('published'), now);
  expect(presses(await answer(''))).toEqual([]);
});

it('is about the last entry in a composer of comments, or the one that became the post', async () => {
  const { id } = await addEntry(db, thread(), now);
  const comment = { purpose: 'comment', draft: { text: '', about: '7' } } as const;
  const place = { db, workspaceId: 'main', tabId: 1, now };
  expect(await planPanel.isOffered(ask('', comment), place)).toBe(false);
  await answer('', { act: 'written', arg: `${id}:0` });
  expect(await planPanel.isOffered(ask('', comment), place)).toBe(true);
  expect(presses(await answer('', comment))).toContain(`insert ${id}:comment`);

  const post = { network: 'x', kind: 'status', id: '7' } as const;
  const out = await addEntry(db, { ...thread('published'), publishedPost: post }, now);
  expect(presses(await answer('', comment))).toContain(`copy ${out.id}:comment`);
  expect(presses(await answer('', { ...comment, draft: { text: '', about: '8' } }))).toContain(`copy ${id}:comment`);
  expect(await planPanel.isOffered(ask('', { purpose: 'message' }), place)).toBe(false);
});

it('keeps the draft as an entry, due as it was said, and takes that back', async () => {
  const draft = `${'A long first line of a draft that goes on and on until nobody reads it any more, really'}\n\nMore.`;
  expect(presses(await answer(draft))).toEqual(['save']);
  expect(presses(await answer('', {}))).toEqual([]);
  const unread = await answer(draft, { act: 'save', fields: { day: 'whenever' } });
  expect(await db.planEntries.count()).toBe(0);
  expect(JSON.stringify(unread.body)).toContain('plan_noDay');

  const saved = await answer(draft, { act: 'save', fields: { day: 'tomorrow 10:00' } });
  const [entry] = await db.planEntries.toArray();
  expect(entry).toMatchObject({ state: 'draft', variants: { x: draft }, dueAt: new Date(2026, 10, 30, 10).getTime() });
  expect(entry?.title).toMatch(/^A long first line .*[^ ]…$/);
  expect(entry?.title.length).toBeLessThanOrEqual(81);
  // The draft goes on to change, and what was said stays to be seen.
  const later = await answer(`${draft} And more.`, { fields: hidden(saved) });
  expect(presses(later)).toContain(`unsave ${entry?.id}`);
  await answer(draft, { act: 'unsave', arg: entry?.id ?? '' });
  expect((await db.planEntries.get(entry?.id ?? ''))?.deletedAt).toBe(now);
  expect(presses(await answer(draft))).toEqual(['save']);
});

it('shows what the draft changed before the entry is updated, and takes that back', async () => {
  const { id } = await addEntry(db, thread(), now);
  await answer('', { act: 'written', arg: `${id}:0` });
  const changed = 'Refills drop by a fifth in November, at all nine sites.';
  expect(presses(await answer(parts[0] ?? ''))).not.toContain('compare');
  const offered = await answer(changed);
  expect(presses(offered)).toContain('compare');
  expect(presses(offered)).not.toContain('update');
  expect(presses(offered)).not.toContain('save');
  const compared = await answer(changed, { act: 'compare' });
  expect(nodesIn(compared.body).map(({ tag }) => tag)).toEqual(expect.arrayContaining(['del', 'ins']));
  expect(presses(await answer(changed, { fields: hidden(compared) }))).toContain('update');

  const updated = await answer(changed, { act: 'update' });
  expect((await db.planEntries.get(id))?.variants).toEqual({ x: changed });
  expect(presses(updated)).toContain(`undo ${id}`);
  await answer(changed, { act: 'undo', arg: id });
  expect((await db.planEntries.get(id))?.variants).toEqual({ x: parts[0] });

  // The composer of a further part is about that part.
  await answer('Nobody wants a very cold bottle.', { act: 'update' });
  expect((await db.planEntries.get(id))?.parts).toEqual({ x: ['Nobody wants a very cold bottle.', parts[2]] });
  expect(presses(await answer('We are hiring a night porter in Bergen.'))).toContain('save');
});

it('of an entry that somebody pays for, the text has to say so', async () => {
  const { id } = await addEntry(db, { ...thread(), isSponsored: true }, now);
  const found = async (text: string) => {
    const checked = await checkDraft({ network: 'x', purpose: 'post', text }, { tabId: 1 });
    return checked.found.map(({ check }) => check);
  };
  expect(await found(parts[0] ?? '')).not.toContain('disclosure');
  await planPanel.answer(ask('', { act: 'written', arg: `${id}:0` }), {
    db,
    workspaceId: 'main',
    tabId: 1,
    now: Date.now(),
  });
  expect(await found(parts[0] ?? '')).toContain('disclosure');
  expect(await found(`#ad ${parts[0] ?? ''}`)).not.toContain('disclosure');
  expect(await found(parts[1] ?? '')).not.toContain('disclosure');
});
