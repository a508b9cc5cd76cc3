// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askedDock, type AskedDock } from '../../../tests/samples/asked-dock.ts';
import type { PanelAnswer, PanelAsk } from '../../../utils/model/panels.ts';
import { createPanels, type Panels } from './panels.ts';

let dock: AskedDock<PanelAsk>;
let written: unknown[];
let isTaken: boolean;
let panels: Panels;
let settled: number;

const button = (act: string, arg?: string, cls = 'btn') => ({
  tag: 'button',
  props: { class: cls, 'data-dock': act, ...(arg ? { 'data-arg': arg } : {}) },
  children: [act],
});
const card = (...children: PanelAnswer['body']): PanelAnswer['body'] => [
  { tag: 'section', props: { role: 'dialog', key: 'panel', tabIndex: -1 }, children },
];
const last = () => dock.last();
const press = (act: string): void => dock.layer.querySelector<HTMLElement>(`[data-dock="${act}"]`)?.click();
beforeEach(() => {
  dock = askedDock('A draft');
  written = [];
  isTaken = true;
  settled = 0;
  panels = createPanels({
    ...dock.deps,
    foldAt: () => undefined,
    onChange: () => undefined,
    settle: () => (settled += 1),
    write: async (...what) => {
      written.push(what);
      return isTaken;
    },
    say: () => undefined,
  });
});
afterEach(() => dock.end());

const opened = async (...children: PanelAnswer['body']): Promise<void> => {
  panels.press('more');
  await last().answer({ body: card(...children) });
};

it('draws what the background answers, and goes to another panel at a press', async () => {
  await opened(button('open', 'plan'));
  expect(panels.shown).toBe('more');
  press('open');
  expect(last().payload.panel).toBe('plan');
  await last().answer({ body: card(button('insert')) });
  expect(dock.layer.textContent).toBe('insert');
  // A panel that came is as high as nobody knew before.
  expect(settled).toBe(2);
  expect(panels.close()).toBe(true);
  expect(dock.layer.childElementCount).toBe(0);
  expect(panels.close()).toBe(false);
});

it('brings into sight what a press was to show, in a card that is lower than all of it', async () => {
  const diff = { tag: 'div', props: { class: 'entrydiff' }, children: [] };
  const isBelow = (element: HTMLElement) => Object.defineProperty(element, 'offsetTop', { value: 300 });
  await opened(button('compare'), diff);
  isBelow(dock.layer.querySelector('.entrydiff') as HTMLElement);
  const box = dock.layer.querySelector('[role=dialog]') as HTMLElement;
  expect(box.scrollTop).toBe(0);
  press('compare');
  await last().answer({ body: card(button('compare'), diff) });
  expect(box.scrollTop).toBeGreaterThan(200);
  // Whoever writes on while it is open stays where they read.
  box.scrollTop = 10;
  panels.follow();
  await last().answer({ body: card(button('compare'), diff) });
  expect(box.scrollTop).toBe(10);
});

it('sends what was typed and ticked with a press', async () => {
  const input = (name: string, type: string) => ({ tag: 'input', props: { name, type }, children: [] });
  await opened(input('day', 'text'), input('person', 'checkbox'), button('save', 'e1', 'pri'));
  const [day, tick] = dock.layer.querySelectorAll('input');
  if (!day || !tick) throw new Error('no fields');
  day.value = 'next Tuesday';
  tick.checked = true;
  tick.dispatchEvent(new Event('change', { bubbles: true }));
  expect(last().payload).toMatchObject({ act: 'change', arg: 'person', fields: { day: 'next Tuesday', person: 'on' } });
  await last().answer({ body: card(input('day', 'text'), input('person', 'checkbox'), button('save', 'e1', 'pri')) });
  expect(dock.layer.querySelector('input')?.value).toBe('next Tuesday');
  dock.layer.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(last().payload).toMatchObject({ act: 'save', arg: 'e1' });
});

it('writes once what a press was answered with, and tells what became of it', async () => {
  await opened(button('insert', 'e1'));
  press('insert');
  await last().answer({ body: card(button('insert', 'e1')), write: { text: 'New', target: 'all' } });
  expect(written).toEqual([['New', 'all']]);
  expect(last().payload).toMatchObject({ act: 'written', arg: 'e1' });
  await last().answer({ body: card(button('insert', 'e1')) });
  isTaken = false;
  press('insert');
  await last().answer({ body: card(), write: { text: 'New', target: 'caret' } });
  expect(last().payload).toMatchObject({ act: 'copied', arg: 'e1' });
});

it('tells that a text was copied only once it is on the clipboard', async () => {
  const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
  const copyPart = async (): Promise<void> => {
    press('copy');
    await last().answer({ body: card(button('copy', 'e1:1')), copy: 'Part two', said: 'Copied' });
  };
  await opened(button('copy', 'e1:1'));
  await copyPart();
  expect(clipboard).toHaveBeenCalledWith('Part two');
  expect(last().payload).toMatchObject({ act: 'copied', arg: 'e1:1' });
  await last().answer({ body: card(button('copy', 'e1:1')) });
  clipboard.mockRejectedValueOnce(new Error('refused'));
  await copyPart();
  expect(last().payload.act).toBe('copy');
});

it('a press on another button of the dock shows its panel in place of the one that is open', async () => {
  await opened('the list');
  expect(panels.press('before')).toBe(true);
  expect(last().payload.panel).toBe('before');
  await last().answer({ body: card('similar') });
  panels.press('before');
  expect(panels.shown).toBeUndefined();
  await opened('the list');
  panels.press('more');
  expect(panels.shown).toBeUndefined();
});

it('writes nothing over a draft that was changed meanwhile', async () => {
  await opened(button('replace'));
  press('replace');
  const before = dock.asked.length;
  dock.text = 'Another draft';
  panels.follow();
  // The press is not overtaken by the change.
  expect(dock.asked).toHaveLength(before);
  await last().answer({ body: card(button('replace')), write: { text: 'New', target: { start: 0, end: 7 } } });
  expect(written).toEqual([]);
  expect(last().payload).toMatchObject({ draft: { text: 'Another draft' } });
  expect(last().payload.act).toBeUndefined();
});

it('asks for more as long as there is more to come, and a press is not kept waiting by it', async () => {
  await opened(button('send'), button('cancel'));
  press('send');
  await last().answer({ body: card(button('cancel')), isLive: true });
  expect(last().payload.act).toBe('more');
  const live = last();
  press('cancel');
  await last().answer({ body: card('ended') });
  await live.answer({ body: card('too late'), isLive: true });
  expect(dock.layer.textContent).toBe('ended');
  expect(last().payload.act).toBe('cancel');
});

it('stays as it is when the background does not answer, and closes with an empty answer', async () => {
  await opened('here');
  panels.follow();
  await last().answer(undefined);
  expect(dock.layer.textContent).toBe('here');
  panels.follow();
  await last().answer({ body: [] });
  expect(panels.shown).toBeUndefined();
});

it('Esc closes it, and the editor gets the focus that was in it', async () => {
  await opened(button('insert'));
  dock.layer.querySelector<HTMLElement>('[role="dialog"]')?.focus();
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  dock.layer.querySelector('[role="dialog"]')?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(panels.shown).toBeUndefined();
  expect(document.activeElement).toBe(dock.field);
});
