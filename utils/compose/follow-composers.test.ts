// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabTold } from '../model/cards.ts';
import type { Network } from '../networks/types.ts';
import { followComposers, type OpenComposer } from './follow-composers.ts';
import { meeting } from './hand-over.ts';
import { watchComposer } from './watch-composer.ts';

let life: AbortController;
let states: TabTold['composer'][];
let opened: OpenComposer[];
let loads: number;
let bursts: number;

const network = {
  id: 'x',
  composerOf(element: Element) {
    const editor = element.closest<HTMLElement>('[contenteditable="true"],textarea');
    const frame = editor?.closest('form');
    const isMessage = editor?.localName === 'textarea';
    if (!editor || !frame) return undefined;
    return isMessage
      ? { element: editor, frame, editor: 'textarea', purpose: 'message' }
      : { element: editor, frame, editor: 'plain', purpose: 'post' };
  },
} as Partial<Network> as Network;

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(400).then(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  document.body.innerHTML =
    '<form><div id="editor" contenteditable="true" tabindex="0"><p>hello</p></div><button id="send">Post</button></form>' +
    '<input id="search"><div id="ours" tabindex="0"></div>';
  life = new AbortController();
  states = [];
  opened = [];
  loads = 0;
  bursts = 0;
});
afterEach(() => {
  life.abort();
  delete meeting().take;
  meeting().waiting = undefined;
  vi.useRealTimers();
});

/** What the composer's script does when it comes. */
const arrive = (): void => {
  const here = meeting();
  here.take = followComposers({ onOpen: (open) => opened.push(open), onTyping: () => (bursts += 1) });
  if (here.waiting) here.take(here.waiting);
  here.waiting = undefined;
};
const watchOnly = (load: () => Promise<unknown>): void =>
  watchComposer({
    network,
    document,
    signal: life.signal,
    host: { layer: () => element('ours'), holds: (target) => target === element('ours') },
    tell: (state) => states.push(state),
    load: () => {
      loads += 1;
      return load();
    },
  });
const watch = (): void => {
  watchOnly(() => Promise.resolve());
  arrive();
};

describe('composers', () => {
  it('tells of nothing until a composer has focus, then of its text', async () => {
    watch();
    element('search').focus();
    await settle();
    expect(states).toEqual([]);
    element('editor').focus();
    expect(states).toEqual([{ purpose: 'post', text: 'hello' }]);
  });

  it('sees a composer that had focus before', () => {
    element('editor').focus();
    watch();
    expect(opened).toHaveLength(1);
  });

  it('reads after a rest, once for many changes', async () => {
    watch();
    element('editor').focus();
    const read = vi.spyOn(opened[0]!.binding, 'read');
    for (const text of ['hello ', 'hello y', 'hello you']) {
      element('editor').firstElementChild!.textContent = text;
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(states).toHaveLength(1);
    await settle();
    expect(states.slice(1)).toEqual([{ purpose: 'post', text: 'hello you' }]);
    expect(read).toHaveBeenCalledTimes(1);
    // Told with the first of them alone.
    expect(bursts).toBe(1);
  });

  it('reads and follows a textarea', async () => {
    document.querySelector('form')?.insertAdjacentHTML('beforeend', '<textarea id="message">hi</textarea>');
    watch();
    const field = element('message') as HTMLTextAreaElement;
    field.focus();
    expect(states).toEqual([{ purpose: 'message', text: 'hi' }]);
    field.value = 'hi there';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(states.at(-1)).toEqual({ purpose: 'message', text: 'hi there' });
  });

  it('stays while focus is on the buttons of the composer or on ours, or the window is left', async () => {
    watch();
    element('editor').focus();
    for (const id of ['send', 'ours']) {
      element(id).focus();
      await settle();
      expect(opened[0]?.signal.aborted).toBe(false);
    }
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    element('ours').blur();
    await settle();
    expect(opened[0]?.signal.aborted).toBe(false);
  });

  it('ends when focus goes elsewhere and begins anew when it comes back', async () => {
    watch();
    element('editor').focus();
    element('search').focus();
    await settle();
    expect(opened[0]?.signal.aborted).toBe(true);
    expect(states.at(-1)).toBeUndefined();
    element('editor').focus();
    expect(opened).toHaveLength(2);
  });

  it('sees focus that moves within a shadow root, of which only that root is told', () => {
    const room = document.createElement('div');
    const inside = room.attachShadow({ mode: 'open' });
    inside.innerHTML =
      '<button>Emoji</button><form><div contenteditable="true" tabindex="0"><p>within</p></div></form>';
    document.body.append(room);
    watch();
    const tell = (selector: string, composed: boolean): void => {
      const target = inside.querySelector<HTMLElement>(selector);
      // This DOM tells the whole document of every focus; browsers tell only where both old and new are inside.
      const hush = (event: Event): void => event.stopImmediatePropagation();
      window.addEventListener('focusin', hush, true);
      target?.focus();
      window.removeEventListener('focusin', hush, true);
      target?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed }));
    };
    tell('button', true);
    expect(opened).toEqual([]);
    tell('[contenteditable]', false);
    expect(states).toEqual([{ purpose: 'post', text: 'within' }]);
  });

  it('is silent after its signal', async () => {
    watch();
    element('editor').focus();
    life.abort();
    expect(opened[0]?.signal.aborted).toBe(true);
    const { length } = states;
    element('editor').firstElementChild!.textContent = 'later';
    element('search').focus();
    element('editor').focus();
    await settle();
    expect(states).toHaveLength(length);
  });

  it('leaves the page as it is', async () => {
    const before = document.documentElement.outerHTML;
    watch();
    element('editor').focus();
    await settle();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('until the script of the composer is there', () => {
  it('is asked for once, for the first composer, and never for anything else', async () => {
    let arrived = (): void => undefined;
    watchOnly(() => new Promise<void>((resolve) => (arrived = resolve)));
    element('search').focus();
    expect(loads).toBe(0);
    element('editor').focus();
    element('search').focus();
    element('editor').focus();
    expect(loads).toBe(1);
    arrive();
    arrived();
    expect(opened).toHaveLength(1);
    element('search').focus();
    await settle();
    element('editor').focus();
    expect(loads).toBe(1);
    expect(opened).toHaveLength(2);
  });

  it('is asked for again after it could not be loaded', async () => {
    watchOnly(() => Promise.resolve());
    element('editor').focus();
    await settle();
    element('search').focus();
    element('editor').focus();
    expect(loads).toBe(2);
  });

  it('reads what was typed in the meantime', () => {
    watchOnly(() => Promise.resolve());
    element('editor').focus();
    element('editor').firstElementChild!.textContent = 'hello there';
    arrive();
    expect(states).toEqual([{ purpose: 'post', text: 'hello there' }]);
  });

  it('nothing opens that was left in the meantime, or belongs to a mode that is over', () => {
    watchOnly(() => Promise.resolve());
    element('editor').focus();
    element('search').focus();
    arrive();
    expect(opened).toEqual([]);
    delete meeting().take;
    element('editor').focus();
    life.abort();
    arrive();
    expect(opened).toEqual([]);
  });

  it('a word that an input method began is not written into', async () => {
    watchOnly(() => Promise.resolve());
    element('editor').focus();
    element('editor').dispatchEvent(new Event('compositionstart'));
    arrive();
    expect(await opened[0]?.binding.replace('caret', 'x')).toEqual({ ok: false, error: 'composing' });
  });
});
