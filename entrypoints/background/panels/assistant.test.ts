import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openWorkspace } from '../../../utils/db/open.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { addNoteOnProfile } from '../../../utils/db/tables/notes.ts';
import type { ViewElement, ViewNode } from '../../../utils/model/card-view.ts';
import type { PanelAnswer, PanelAsk } from '../../../utils/model/panels.ts';
import { assistant, assistantSent } from '../../../utils/settings/items.ts';
import { drop } from '../assistant-held.ts';
import { assistantPanel } from './assistant.ts';

const draft = 'We fired the kiln at dawn.\nIt took nine hours, and the glaze came out blue.';
const tabId = 7;
let db: WorkspaceDb;
let isAllowed = true;

const all = (nodes: readonly ViewNode[]): ViewElement[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...all(node.children)]));
const textOf = (node: ViewNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));
const textIn = (answer: PanelAnswer): string => answer.body.map(textOf).join(' ');
const pressesIn = (answer: PanelAnswer): string[] =>
  all(answer.body).flatMap(({ props }) =>
    typeof props['data-dock'] === 'string' ? [[props['data-dock'], props['data-arg']].filter(Boolean).join(' ')] : [],
  );
/** The fields as a page sends them back. */
const fieldsIn = (answer: PanelAnswer): Record<string, string> =>
  Object.fromEntries(
    all(answer.body).flatMap(({ props: { name, value, type } }) =>
      typeof name === 'string' ? [[name, type === 'checkbox' ? '' : String(value ?? '')]] : [],
    ),
  );
const rawIn = (answer: PanelAnswer): string =>
  all(answer.body)
    .filter(({ tag }) => tag === 'pre')
    .map(textOf)
    .join('');

type Asking = Partial<Omit<PanelAsk, 'draft'>> & { readonly draft?: Partial<PanelAsk['draft']> };
const ask = ({ draft: of, ...more }: Asking = {}): Promise<PanelAnswer> =>
  assistantPanel.answer(
    { network: 'linkedin', purpose: 'post', panel: 'assistant', ...more, draft: { text: draft, ...of } },
    { db, workspaceId: 'main', tabId, now: Date.now() },
  );

/** Answers each request with this text; what was sent is in `bodies`. */
function answering(text: string) {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    bodies.push(init.body as string);
    const choice = { choices: [{ delta: { content: text }, finish_reason: 'stop' }] };
    return new Response(`data: ${JSON.stringify(choice)}\n\ndata: [DONE]\n\n`);
  });
  return bodies;
}

/** From the preview of a task to its answer. */
async function through(task: string, more: Asking = {}): Promise<PanelAnswer> {
  const preview = await ask({ ...more, act: 'task', arg: task });
  let answer = await ask({ ...more, act: 'send', fields: fieldsIn(preview) });
  for (let turn = 0; answer.isLive && turn < 20; turn += 1)
    answer = await ask({ ...more, act: 'more', fields: fieldsIn(answer) });
  return answer;
}

beforeEach(async () => {
  drop(tabId);
  isAllowed = true;
  vi.spyOn(browser.permissions, 'contains').mockImplementation(() => Promise.resolve(isAllowed));
  await assistant.setValue({ use: 'endpoint', base: 'https://a.example/v1', model: 'm' });
  db = await openWorkspace('main');
});

describe('the assistant in the dock', () => {
  it('is offered only while something is named', async () => {
    const place = { db, workspaceId: 'main', tabId, now: 0 };
    const question: PanelAsk = { network: 'x', purpose: 'post', panel: 'more', draft: { text: draft } };
    expect(await assistantPanel.isOffered(question, place)).toBe(true);
    await assistant.setValue({ use: 'off', base: 'https://a.example/v1', model: 'm' });
    expect(await assistantPanel.isOffered(question, place)).toBe(false);
  });

  it('offers what can be asked here, and sends nothing for it', async () => {
    const bodies = answering('x');
    expect(pressesIn(await ask()).filter((press) => press.startsWith('task'))).toEqual([
      'task proofread',
      'task openings',
      'task variant x',
      'task variant facebook',
      'task altText',
    ]);
    const part = await ask({ draft: { selection: { start: 0, end: 8 } } });
    expect(pressesIn(part).filter((press) => press.startsWith('task'))).toEqual([
      'task proofread',
      'task variant x',
      'task variant facebook',
    ]);
    expect(bodies).toEqual([]);
  });

  it('sends to the letter what it showed, counts it, and writes nothing by itself', async () => {
    const bodies = answering('1. Nine hours of fire.\n2. Blue.');
    const preview = await ask({ act: 'task', arg: 'openings' });
    expect(textIn(preview)).toContain('assistant_goesTo|https://a.example|m');
    expect(bodies).toEqual([]);
    const answer = await through('openings');
    expect(bodies).toEqual([rawIn(preview)]);
    expect(JSON.parse(rawIn(preview))).toMatchObject({ model: 'm', stream: true });
    expect(answer).not.toHaveProperty('write');
    const [sent] = await assistantSent.getValue();
    expect(sent).toMatchObject({ task: 'openings', bytes: new TextEncoder().encode(bodies[0]).length });
    expect(JSON.stringify(await assistantSent.getValue())).not.toContain('kiln');

    const second = await ask({ act: 'pick', arg: '1', fields: fieldsIn(answer) });
    const accepted = await ask({ act: 'accept', fields: fieldsIn(second) });
    expect(accepted.write).toEqual({
      text: 'Blue.\nIt took nine hours, and the glaze came out blue.',
      target: 'all',
    });
    expect(await ask({ act: 'written', fields: fieldsIn(second) })).toMatchObject({ body: [] });
    expect(pressesIn(await ask())).toContain('task openings');
  });

  it('says so where nothing would change, and offers nothing to accept', async () => {
    const bodies = answering(draft);
    const preview = await ask({ act: 'task', arg: 'proofread' });
    const answer = await through('proofread');
    expect(textIn(answer)).toContain('assistant_sameAsDraft');
    expect(pressesIn(answer)).not.toContain('accept');
    // What is for a browser's own tool alone goes to no service.
    expect(bodies).toEqual([rawIn(preview)]);
    expect(Object.keys(JSON.parse(bodies[0] ?? '') as object).sort()).toEqual(['messages', 'model', 'stream']);
  });

  it('sends nothing that is not what was shown: it is shown again instead', async () => {
    const bodies = answering('1. New.');
    const preview = await ask({ act: 'task', arg: 'openings' });
    const again = await ask({ act: 'send', fields: fieldsIn(preview), draft: { text: `${draft} More.` } });
    expect(textIn(again)).toContain('assistant_changedSince');
    expect(rawIn(again)).toContain('More.');
    expect(bodies).toEqual([]);
    await assistant.setValue({ use: 'endpoint', base: 'https://b.example/v1', model: 'm' });
    const other = await ask({ act: 'send', fields: fieldsIn(preview) });
    expect(textIn(other)).toContain('assistant_goesTo|https://b.example|m');
    expect(bodies).toEqual([]);
  });

  it('asks what is in a picture before anything could leave', async () => {
    const bodies = answering('A blue bowl.');
    const first = await ask({ act: 'task', arg: 'altText' });
    expect(pressesIn(first)).not.toContain('send');
    expect(await ask({ act: 'send', fields: fieldsIn(first) })).not.toHaveProperty('isLive');
    const shown = await ask({ act: 'preview', fields: { ...fieldsIn(first), picture: 'bowl, blue' } });
    expect(rawIn(shown)).toContain('bowl, blue');
    expect(bodies).toEqual([]);
    await ask({ act: 'send', fields: fieldsIn(shown) });
    const answer = await ask({ act: 'more', fields: {} });
    expect(bodies).toEqual([rawIn(shown)]);
    expect(pressesIn(answer)).not.toContain('accept');
    expect(textIn(answer)).toContain('A blue bowl.');
    // It is no version of the draft.
    expect(textIn(answer)).not.toContain('assistant_sameAsDraft');
    expect(await ask({ act: 'copy' })).toMatchObject({ copy: 'A blue bowl.' });
  });

  it('compares with the draft as it is now when it was changed meanwhile', async () => {
    answering('1. New.');
    await through('openings');
    const later = await ask({ draft: { text: 'Something else' } });
    expect(textIn(later)).toContain('assistant_draftChanged');
    expect(textIn(later)).toContain('Something else');
  });

  it('changes a selected part alone, and only where it still stands', async () => {
    await db.voices.put({ id: 'voice', createdAt: 1, updatedAt: 1, avoid: [{ word: 'dawn' }] });
    const bodies = answering('We lit it');
    const selection = { start: 0, end: 17 };
    const answer = await through('voice', { draft: { selection } });
    expect(bodies[0]).toContain('dawn');
    expect(bodies[0]).not.toContain('glaze');
    expect((await ask({ act: 'accept', fields: fieldsIn(answer) })).write).toEqual({
      text: 'We lit it',
      target: selection,
    });
    const moved = await ask({ act: 'accept', draft: { text: `First: ${draft}` } });
    expect(moved.write).toEqual({ text: 'We lit it', target: { start: 7, end: 24 } });
    const gone = await ask({ act: 'accept', draft: { text: 'Something else' } });
    expect(gone).not.toHaveProperty('write');
    expect(pressesIn(gone)).not.toContain('accept');
    await db.voices.clear();
  });

  it('says what went wrong, leaves the draft alone, and tries again only after it was shown again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const failed = await through('openings');
    expect(textIn(failed)).toContain('assistant_faults_unreachable');
    expect(failed).not.toHaveProperty('write');
    const bodies = answering('1. New.');
    const again = await ask({ act: 'again', fields: fieldsIn(failed) });
    expect(rawIn(again)).toContain('kiln');
    expect(bodies).toEqual([]);
    isAllowed = false;
    expect(textIn(await ask({ act: 'send', fields: fieldsIn(again) }))).toContain('assistant_faults_permission');
    expect(bodies).toEqual([]);
  });

  it('leads to the settings where something is put right there, and only then', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 401 }));
    const refused = await through('openings');
    expect(pressesIn(refused)).toContain('settings');
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    expect(await ask({ act: 'settings', fields: fieldsIn(refused) })).toEqual({ body: [] });
    expect(create.mock.calls[0]?.[0].url).toContain('dashboard.html#/settings/assistant');
    vi.stubGlobal('fetch', async () => new Response('', { status: 500 }));
    expect(pressesIn(await through('openings'))).not.toContain('settings');
  });

  it('asks the model of the browser with no address, no permission and nothing counted', async () => {
    isAllowed = false;
    const bodies = answering('x');
    await assistant.setValue({ use: 'builtIn', base: '', model: '' });
    expect(textIn(await ask())).toContain('assistant_shownFirstHere');
    const preview = await ask({ act: 'task', arg: 'openings' });
    expect(textIn(preview)).toContain('assistant_goesNowhere');
    expect(textIn(preview)).toContain('assistant_ask');
    expect(textIn(preview)).not.toContain('assistant_goesTo');
    // No offscreen document here: it says that it was stopped, and the draft is as it was.
    let answer = await ask({ act: 'send', fields: fieldsIn(preview) });
    for (let turn = 0; answer.isLive && turn < 20; turn += 1)
      answer = await ask({ act: 'more', fields: fieldsIn(answer) });
    expect(textIn(answer)).toContain('assistant_faults_gone');
    expect(bodies).toEqual([]);
    expect(await assistantSent.getValue()).toEqual([]);
  });

  it('says that it was stopped when its worker was, and ends an answer for a composer that is left', async () => {
    answering('1. New.');
    const answer = await through('openings');
    drop(tabId);
    expect(textIn(await ask({ act: 'accept', fields: fieldsIn(answer) }))).toContain('assistant_faults_gone');
    await through('openings');
    expect(pressesIn(await ask({ network: 'x' }))).toContain('task openings');
    expect(pressesIn(await ask())).toContain('task openings');
  });
});

describe('a reply', () => {
  const post = { network: 'linkedin', kind: 'activity', id: '42' } as const;
  const author = { network: 'linkedin', handle: 'mara', name: 'Mara Lindqvist' } as const;
  const replying: Asking = { purpose: 'comment', draft: { text: '', about: '42' } };

  beforeEach(async () => {
    await db.posts.put({
      key: 'linkedin:activity:42',
      network: 'linkedin',
      post,
      author,
      text: 'Which glaze do you use?',
      firstSeenAt: 1,
      lastSeenAt: 1,
    });
    await addNoteOnProfile(db, author, 'Likes celadon', 1);
  });

  it('says what is known of the person only while it is ticked, which it is not at first', async () => {
    const bodies = answering('Celadon, fired twice.');
    const preview = await ask({ ...replying, act: 'task', arg: 'reply' });
    expect(rawIn(preview)).toContain('Which glaze do you use?');
    expect(rawIn(preview)).not.toContain('Likes celadon');
    expect(textIn(preview)).toContain('assistant_withKnown');
    const ticked = await ask({
      ...replying,
      act: 'change',
      arg: 'known',
      fields: { ...fieldsIn(preview), known: 'on' },
    });
    expect(rawIn(ticked)).toContain('Likes celadon');
    // Ticked after it was shown: looked at once more.
    await ask({ ...replying, act: 'send', fields: { ...fieldsIn(preview), known: 'on' } });
    expect(bodies).toEqual([]);
    await ask({ ...replying, act: 'send', fields: { ...fieldsIn(ticked), known: 'on' } });
    const answer = await ask({ ...replying, act: 'more' });
    expect(bodies).toEqual([rawIn(ticked)]);
    expect((await ask({ ...replying, act: 'accept' })).write).toEqual({
      text: 'Celadon, fired twice.',
      target: 'caret',
    });
    // The next one begins without it.
    const again = await ask({ ...replying, act: 'again', fields: { ...fieldsIn(answer), known: 'on' } });
    expect(rawIn(again)).not.toContain('Likes celadon');
  });
});
