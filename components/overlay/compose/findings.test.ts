// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askedDock, type AskedDock } from '../../../tests/samples/asked-dock.ts';
import type { CheckedDraft } from '../../../utils/model/findings.ts';
import { createFindings, type Findings } from './findings.ts';

interface Payload {
  readonly text?: string;
  readonly at?: number;
  readonly muted?: string;
  readonly left?: readonly string[];
  readonly isMuted?: boolean;
}

const text = 'We to to town';
let dock: AskedDock<Payload>;
let written: unknown[];
let said: string[];
let findings: Findings;

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
const last = () => dock.last();

beforeEach(() => {
  dock = askedDock(text);
  written = [];
  said = [];
  findings = createFindings({
    ...dock.deps,
    foldAt: () => undefined,
    onChange: vi.fn(),
    write: async (...change) => void written.push(change),
    say: (words) => void said.push(words),
  });
});
afterEach(() => dock.end());

it('asks one thing at a time, and then for the last text', async () => {
  for (const each of ['a', 'ab', 'abc']) findings.follow(each);
  expect(dock.asked.map(({ payload }) => payload.text)).toEqual(['a']);
  await last().answer(saying(3));
  // About another text than the one that is there: not shown.
  expect(findings.shown.count).toBe(0);
  expect(dock.asked.map(({ payload }) => payload.text)).toEqual(['a', 'abc']);
  await last().answer(saying(1));
  expect(findings.shown).toEqual({ count: 1, isOpen: false });
  expect(dock.asked).toHaveLength(2);
});

it('opens a card at a press, goes through them, and closes', async () => {
  findings.follow(text);
  await last().answer(saying(2));
  expect(findings.press('snippets')).toBe(false);
  expect(findings.press('findings')).toBe(true);
  expect(last().payload.at).toBe(0);
  await last().answer(saying(2, 0));
  expect(dock.layer.querySelector('[role="dialog"]')).not.toBeNull();
  findings.press('previous');
  expect(last().payload.at).toBe(1);
  await last().answer(saying(2, 1));
  expect(findings.close()).toBe(true);
  expect(dock.layer.children).toHaveLength(0);
  expect(findings.close()).toBe(false);
});

it('writes a change only while the text is the one that was checked', async () => {
  findings.follow(text);
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer(saying(1, 0));
  dock.text = 'We went to to town';
  findings.press('change');
  expect(written).toEqual([]);
  dock.text = 'We to to town';
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

it('says when the card is about what the fold leaves to be seen', async () => {
  const about = (check: string, at?: number) => ({ ...saying(1, at), found: [{ ...doubled, check }] });
  findings.follow(text);
  await last().answer(about('hook'));
  expect(findings.isOnFold).toBe(false);
  findings.press('findings');
  await last().answer(about('hook', 0));
  expect(findings.isOnFold).toBe(true);
  findings.follow('We to to a town');
  await last().answer(about('doubledWords', 0));
  expect(findings.isOnFold).toBe(false);
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
  expect(dock.layer.children).toHaveLength(0);
});

it('leaves nothing in the page when the composer is left', async () => {
  findings.follow(text);
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer(saying(1, 0));
  findings.press('next');
  dock.end();
  await last().answer(saying(1, 0));
  expect(dock.layer.children).toHaveLength(0);
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
  expect(dock.asked).toHaveLength(3);
});

it('shows the rest when it comes', async () => {
  findings.follow(text);
  await last().answer({ ...saying(0), isPart: true });
  await last().answer(saying(2));
  expect(findings.shown.count).toBe(2);
  expect(dock.asked).toHaveLength(2);
});

it('opens the card of what only the slow part finds, also when that is late a second time', async () => {
  findings.follow(text);
  await last().answer({ ...saying(0), isPart: true });
  await last().answer(saying(1));
  findings.press('findings');
  await last().answer({ ...saying(0, 0), isPart: true });
  expect(findings.shown).toMatchObject({ count: 1, isOpen: true });
  expect(last().payload).toMatchObject({ at: 0, waits: true });
  await last().answer(saying(1, 0));
  expect(dock.layer.querySelector('[role=dialog]')).not.toBeNull();
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

it('asks anew when what is attached changes, and what was left as it was about the files before comes back', async () => {
  const attached = () => (last().payload as { attached?: { files: unknown[] } }).attached?.files.length;
  findings.follow(text);
  await last().answer({ found: [{ check: 'altText' }], at: undefined, body: [] });
  expect(attached()).toBeUndefined();
  findings.press('findings');
  await last().answer({ found: [{ check: 'altText' }], at: 0, body: [card] });
  findings.press('leave');
  expect(last().payload.left).toEqual(['altText:']);
  await last().answer(saying(0));
  const { length } = dock.asked;
  findings.place();
  expect(dock.asked).toHaveLength(length);

  const picture = document.createElement('img');
  picture.src = 'blob:a';
  picture.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  dock.deps.open.handed.frame.append(picture);
  picture.dispatchEvent(new Event('load'));
  expect(dock.asked).toHaveLength(length + 1);
  expect(attached()).toBe(1);
  expect(last().payload.left).toEqual([]);
  await last().answer(saying(0));
  picture.remove();
  findings.place();
  expect(attached()).toBeUndefined();
});

describe('lines under what was found', () => {
  const lines = () => dock.layer.querySelectorAll('.slip').length;
  const caretAt = (start: number) => {
    Object.assign(dock.deps.open.binding, { selection: () => ({ start, end: start }) });
  };

  beforeEach(async () => {
    Object.assign(dock.deps.open.binding, { rects: () => [new DOMRect(10, 10, 40, 20)] });
    dock.field.getBoundingClientRect = () => new DOMRect(0, 0, 300, 100);
    document.elementFromPoint = () => dock.field;
    findings.follow(text);
    await last().answer(saying(1));
  });

  it('stay while something is added behind', () => {
    expect(lines()).toBe(1);
    caretAt(text.length + 1);
    findings.onTyping();
    findings.place();
    expect(lines()).toBe(1);
  });

  it('go with the first key before the words, and come with the next answer alone', async () => {
    caretAt(1);
    findings.onTyping();
    expect(lines()).toBe(0);
    findings.place();
    expect(lines()).toBe(0);
    findings.follow('Wee to to town');
    // Somebody types on: what is answered stands elsewhere already.
    findings.onTyping();
    await last().answer(saying(1));
    expect(lines()).toBe(0);
    findings.follow('Wee  to to town');
    await last().answer(saying(1));
    expect(lines()).toBe(1);
  });

  it('open the card of the words in which the caret stands', async () => {
    findings.follow('We to to town and on');
    const other = { ...doubled, span: { start: 12, end: 17 } };
    await last().answer({ ...saying(1), found: [doubled, other] });
    caretAt(13);
    findings.press('findings');
    expect(last().payload.at).toBe(1);
  });
});
