import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../../utils/db/open.ts';
import { addSnippet } from '../../../utils/db/tables/snippets.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { PanelAsk } from '../../../utils/model/panels.ts';
import { template } from './template.ts';

let db: WorkspaceDb;
let id: string;

beforeEach(async () => {
  db = await openWorkspace('main');
  await addSnippet(
    db,
    { title: 'Case', text: '{{who}} saved {{what}}.\n{first line} Thank you, {{who}}.', kind: 'template' },
    1,
  );
  id = (await db.snippets.toArray())[0]?.id ?? '';
});
afterEach(() => deleteWorkspaceData('main'));

const ask = (more: Partial<PanelAsk> = {}, text = 'A tap\n;;ca') =>
  template.answer(
    {
      network: 'x',
      purpose: 'post',
      panel: 'template',
      draft: { text, selection: { start: text.length, end: text.length } },
      ...more,
    },
    { db, workspaceId: 'main', tabId: undefined, now: 2 },
  );
const words = (body: unknown): string => JSON.stringify(body);

it('asks for each blank once, in order, and shows the text with what is known', async () => {
  const { body, write } = await ask({ act: 'fill', arg: id });
  expect(write).toBeUndefined();
  expect([...words(body).matchAll(/"name":"(blank \d)"/g)].map(([, name]) => name)).toEqual(['blank 0', 'blank 1']);
  expect(words(body)).toContain('A tap Thank you');
  const filled = await ask({ act: 'change', arg: 'blank 0', fields: { template: id, 'blank 0': 'Hotel Nord' } });
  expect(words(filled.body)).toContain('Hotel Nord');
  expect(words(filled.body)).toContain('{{what}}');
  expect(filled.write).toBeUndefined();
});

it('is written once at a press, in place of what opened the list, and counted when it got there', async () => {
  const fields = { template: id, 'blank 0': 'Hotel Nord', 'blank 1': '90,000 bottles' };
  const text = 'Hotel Nord saved 90,000 bottles.\nA tap Thank you, Hotel Nord.';
  expect((await ask({ act: 'insert', arg: id, fields })).write).toEqual({ text, target: { start: 6, end: 10 } });
  expect((await ask({ act: 'insert', arg: id, fields }, 'A tap ')).write).toEqual({ text, target: 'caret' });
  expect((await db.snippets.get(id))?.uses).toBe(0);
  expect((await ask({ act: 'written', arg: id, fields })).body).toEqual([]);
  expect((await db.snippets.get(id))?.uses).toBe(1);
  expect((await ask({ act: 'copied', arg: id, fields })).body).toEqual([]);
  expect((await db.snippets.get(id))?.uses).toBe(1);
});

it('closes when the template is gone', async () => {
  await db.snippets.delete(id);
  expect((await ask({ fields: { template: id } })).body).toEqual([]);
});
