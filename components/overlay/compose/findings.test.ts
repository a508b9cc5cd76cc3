// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OpenComposer } from '../../../utils/compose/follow-composers.ts';
import type { DockHost } from '../../../utils/compose/hand-over.ts';
import { ok } from '../../../utils/lib/result.ts';
import type { CheckedDraft } from '../../../utils/model/findings.ts';
import type { Call } from '../../../utils/protocol/client.ts';
import { createFindings, type Findings } from './findings.ts';

interface Asked {
  readonly name: string;
  readonly payload: {
    readonly text?: string;
    readonly at?: number;
    readonly muted?: string;
    readonly left?: readonly string[];
    readonly isMuted?: boolean;
  };
  answer(value: unknown): Promise<void>;
}

let life: AbortController;
let asked: Asked[];
let text: string;
let written: unknown[];
let said: string[];
let findings: Findings;
let layer: HTMLElement;
let field: HTMLElement;

const doubled = {
  check: 'doubledWords',
  span: { start: 3, end: 8 },
  change: { span: { start: 3, end: 8 }, text: 'to' },
};
const card = { tag: 'section', props: { role: 'dialog', key: 'finding', tabIndex: -1 }, children: ['to to'] };
const saying = (count: number, at?: number): CheckedDraft => ({
  found: Array.from({ length: count }, () => doubled),
  at,
  body: at === undefined ? [] : [card],
});
const last = (): Asked => {
  const each = asked.at(-1);
  if (!each) throw new Error('nothing was asked');
  return each;
};

beforeEach(() => {
  document.body.innerHTML = '<div id="frame"><div id="field" tabindex="0"></div></div><div id="host"></div>';
  field = document.getElementById('field') as HTMLElement;
  const host = document.getElementById('host') as HTMLElement;
  const root = host.attachShadow({ mode: 'open' });
  layer = document.createElement('div');
  root.append(layer);
  life = new AbortController();
  asked = [];
  written = [];
  said = [];
  text = 'We to to town';
  const call = ((name: string, payload: Asked['payload']) =>
    new Promise((resolve) => {
      const answer = async (value: unknown): Promise<void> => {
        resolve(ok(value));
        await Promise.resolve();
        await new Promise((next) => setTimeout(next, 0));
      };
      asked.push({ name, payload, answer });
    })) as unknown as Call;
  const open = {
    handed: { field, frame: document.getElementById('frame'), network: 'x', purpose: 'post' },
    binding: { rects: () => [] },
    refresh: () => ({ text }),
    signal: life.signal,
  } as unknown as OpenComposer;
  const dockHost: DockHost = {
    layer: () => layer,
    holds: (target) => target === host || (target instanceof Node && root.contains(target)),
  };
  findings = createFindings({
    open,
    call,
    host: dockHost,
    foldAt: () => undefined,
    onChange: vi.fn(),
    write: async (...change) => void written.push(change),
    say: (words) => void said.push(words),
  });
});
afterEach(() => life.abort());

it('asks one thing at a time, and then for the last text', async () => {
  for (const each of ['a', 'ab', 'abc']) findings.follow(each);
  expect(asked.map(({ payload }) => payload.text)).toEqual(['a']);
  await last().answer(saying(3));
  // About another text than the one that is there: not shown.
  expect(findings.shown.count).toBe(0);
  expect(asked.map(({ payload }) => payload.text)).toEqual(['a', 'abc']);
  await last().answer(saying(1));
  expect(findings.shown).toEqual({ count: 1, isOpen: false });
  expect(asked).toHaveLength(2);
});

it('opens a card at a press, goes through them, and closes', async () => {
  findings.follow(text);
  await last().answer(saying(2));
  expect(findings.press('snippets')).toBe(false);
  expect(findings.press('findings')).toBe(true);
  expect(last().payload.at).toBe(0);
  await last().answer(saying(2, 0));
  expect(layer.querySelector('[role="dialog"]')).not.toBeNull();
  findings.press('previous');
  expect(last().payload.at).toBe(1);
  await last().answer(saying(2, 1));
  expect(findings.close()).toBe(true);
  expect(layer.children).toHaveLength(0);
  expect(findings.close()).toBe(false);
});

it('writes a change only while the text is the one that was checked', async () => {
  findings.follow(text);
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer(saying(1, 0));
  text = 'We went to to town';
  findings.press('change');
  expect(written).toEqual([]);
  text = 'We to to town';
  findings.press('change');
  expect(written).toEqual([['to', { start: 3, end: 8 }]]);
});

it('mutes, keeps the card open for the way back, and takes it back', async () => {
  findings.follow(text);
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer(saying(1, 0));
  findings.press('mute');
  expect([last().name, last().payload]).toMatchObject(['checks.mute', { check: 'doubledWords', isMuted: true }]);
  await last().answer(null);
  expect(last().payload).toMatchObject({ at: 0, muted: 'doubledWords' });
  await last().answer(saying(0, 0));
  expect(findings.shown).toEqual({ count: 0, isOpen: true });
  findings.press('unmute');
  expect(last().payload).toMatchObject({ check: 'doubledWords', isMuted: false });
  await last().answer(null);
  await last().answer(saying(1, 0));
  expect(findings.shown).toEqual({ count: 1, isOpen: true });
});

it('leaves something as it is for this stay, and asks without it', async () => {
  findings.follow(text);
  await last().answer(saying(2));
  findings.press('findings');
  await last().answer(saying(2, 0));
  findings.press('leave');
  expect(last().payload.left).toEqual(['doubledWords:to to']);
  await last().answer(saying(0, 0));
  expect(findings.shown).toEqual({ count: 0, isOpen: false });
});

it('copies what would stand there, and says so', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  findings.follow(text);
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer(saying(1, 0));
  findings.press('copy');
  await new Promise((next) => setTimeout(next, 0));
  expect(copied).toHaveBeenCalledWith('to');
  expect(said).toHaveLength(1);
  expect(written).toEqual([]);
});

it('closes when nothing is left to say', async () => {
  findings.follow(text);
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer(saying(1, 0));
  findings.follow('We to town');
  await last().answer(saying(0, 0));
  expect(findings.shown).toEqual({ count: 0, isOpen: false });
  expect(layer.children).toHaveLength(0);
});

it('leaves nothing in the page when the composer is left', async () => {
  findings.follow(text);
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer(saying(1, 0));
  findings.press('next');
  life.abort();
  await last().answer(saying(1, 0));
  expect(layer.children).toHaveLength(0);
});

it('waits for what is slow beside the next question, and a late answer changes no newer one', async () => {
  findings.follow(text);
  await last().answer({ ...saying(1), isPart: true });
  expect(findings.shown.count).toBe(1);
  expect(last().payload).toMatchObject({ text, waits: true });
  const slow = last();
  findings.follow('We went to to town');
  expect(last().payload).toMatchObject({ text: 'We went to to town' });
  await last().answer(saying(3));
  expect(findings.shown.count).toBe(3);
  await slow.answer(saying(2));
  expect(findings.shown.count).toBe(3);
  expect(asked).toHaveLength(3);
});

it('shows the rest when it comes', async () => {
  findings.follow(text);
  await last().answer({ ...saying(0), isPart: true });
  await last().answer(saying(2));
  expect(findings.shown.count).toBe(2);
  expect(asked).toHaveLength(2);
});

it('adds the word of the open finding to the dictionary, and asks again', async () => {
  findings.follow(text);
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer(saying(1, 0));
  findings.press('learn');
  expect([last().name, last().payload]).toMatchObject(['checks.learn', { word: 'to to' }]);
  await last().answer(null);
  expect(last().name).toBe('compose.check');
});
