// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Watch } from '../../utils/capture/types.ts';
import { meeting } from '../../utils/compose/hand-over.ts';
import type { CardView } from '../../utils/model/card-view.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import type { Network } from '../../utils/networks/types.ts';
import type { Call } from '../../utils/protocol/client.ts';
import { createHost } from './host.ts';
import { nameLook } from './looks.tsx';
import { mountOverlay, type Overlay } from './overlay.tsx';
import { overlayTexts } from './views/overlay-texts.ts';

const mara: ProfileRef = { network: 'x', handle: 'mara', name: 'Mara' };
const view: CardView = {
  label: 'Mara',
  body: [
    {
      tag: 'input',
      props: {
        'aria-label': 'Add a note',
        'data-act': JSON.stringify({
          call: { name: 'notes.add', payload: { network: 'x', on: { profile: mara }, text: '' } },
          typed: 'text',
        }),
      },
      children: [],
    },
    {
      tag: 'button',
      props: {
        'data-key': 'k',
        'data-act': JSON.stringify({
          call: { name: 'profiles.keep', payload: { n: 1 } },
          said: 'Kept',
          undo: { call: { name: 'profiles.keep', payload: { n: 2 } } },
        }),
      },
      children: ['<img src=x onerror=alert(1)>'],
    },
  ],
};

const network = {
  id: 'x',
  themeOf: () => 'dark',
  holderOf: () => null,
  findNames: () => [{ element: document.querySelector('h1'), profile: mara, role: 'header' }],
} as unknown as Network;
const watch = {
  posts: [],
  profile: { profile: mara, seenAt: 0, reader: 'x/1' },
  on: () => undefined,
} as unknown as Watch;

let life: AbortController;
let call: ReturnType<typeof vi.fn<(name: string, payload: unknown) => Promise<unknown>>>;
let overlay: Overlay;

const mount = (): Overlay => {
  const reading = new AbortController();
  life.signal.addEventListener('abort', () => reading.abort());
  return mountOverlay({ network, watch, call: call as unknown as Call, signal: life.signal, reading, document });
};
const settle = () => vi.advanceTimersByTimeAsync(400);
const $ = <E extends HTMLElement>(selector: string) => overlay.host.shadow.querySelector<E>(selector);
const openCard = async () => {
  await settle();
  window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyP', altKey: true, cancelable: true }));
  await settle();
};
const type = (text: string) => {
  const input = $<HTMLInputElement>('.card input')!;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  return settle();
};
const called = (name: string) => call.mock.calls.filter(([other]) => other === name).map(([, payload]) => payload);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<h1>Mara</h1>';
  life = new AbortController();
  const answers: Readonly<Record<string, unknown>> = {
    'cards.view': view,
    'page.lookup': { profiles: [], marks: [] },
    'overlay.dress': { style: '', texts: overlayTexts() },
  };
  call = vi.fn(async (name: string) => ({
    ok: true,
    value: answers[name] ?? {},
  }));
  overlay = mount();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('hands keys to the composer that is followed, but not what only writes a letter', () => {
  const onKey = vi.fn<(event: KeyboardEvent) => void>();
  meeting().onKey = onKey;
  const press = (init: KeyboardEventInit): void => void window.dispatchEvent(new KeyboardEvent('keydown', init));
  press({ key: 'a' });
  press({ key: ' ', shiftKey: true });
  press({ key: 'b', ctrlKey: true });
  expect(onKey).not.toHaveBeenCalled();
  press({ key: 'i', altKey: true });
  press({ key: 'F8' });
  expect(onKey).toHaveBeenCalledTimes(2);
  meeting().onKey = undefined;
});

describe('the overlay', () => {
  it('leaves the document as it was', async () => {
    life.abort();
    const before = document.documentElement.outerHTML;
    life = new AbortController();
    overlay = mount();
    expect(document.documentElement.outerHTML).not.toBe(before);
    await openCard();
    expect($('.card')).not.toBeNull();
    life.abort();
    await settle();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('asks the browser for no text: the first one would hold up the page', async () => {
    vi.mocked(browser.i18n.getMessage).mockClear();
    life.abort();
    life = new AbortController();
    overlay = mount();
    await openCard();
    overlay.problem('gone');
    expect($('.toast')?.textContent).toContain('overlay_gone');
    expect(browser.i18n.getMessage).not.toHaveBeenCalled();
  });

  it('says a name as it is, whatever stands in it', () => {
    const look = nameLook(overlayTexts(), 0, 0, false, { ...mara, name: "$1 $& $'" }, undefined, false);
    expect(look['aria-label']).toBe("overlay_openPerson|$1 $& $'|overlay_relation_none");
  });

  it('draws what the background composed, as text', async () => {
    await openCard();
    expect($('.card')?.getAttribute('aria-label')).toBe('Mara');
    expect($('.card img')).toBeNull();
    expect($('.card button')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('closes a card that could not be looked up, and says so', async () => {
    const answer = call.getMockImplementation();
    call.mockImplementation(async (name, payload) =>
      name === 'cards.view' ? { ok: false, error: { reason: 'failed', message: '' } } : answer?.(name, payload),
    );
    await openCard();
    expect($('.card')).toBeNull();
    expect($('.toast')?.textContent).toContain('overlay_failed');
  });

  it('sends what was typed, once, and empties the field', async () => {
    await openCard();
    await type('  hello ');
    await type('');
    expect(called('notes.add')).toEqual([{ network: 'x', on: { profile: mara }, text: 'hello' }]);
    expect($<HTMLInputElement>('.card input')?.value).toBe('');
  });

  it('takes what is typed and entered right after a press for what the press made of the field', async () => {
    const [input] = view.body;
    const props = typeof input === 'object' ? input.props : {};
    const act = (more: object) => ({ 'data-act': JSON.stringify(more) });
    const turn = { call: { name: 'cards.turn', payload: {} }, focus: true };
    const body = (typing: typeof props): CardView['body'] => [
      { tag: 'input', props: { ...props, ...typing }, children: [] },
      { tag: 'button', props: { class: 'turn', ...act(turn) }, children: [] },
    ];
    let isTurned = false;
    const tag = { call: { name: 'profiles.type', payload: { into: 'tag', text: '' } }, typed: 'text' };
    const answer = call.getMockImplementation();
    call.mockImplementation(async (name, payload) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (name === 'cards.turn') isTurned = true;
      if (name !== 'cards.view') return answer?.(name, payload);
      return { ok: true, value: { ...view, body: body(isTurned ? act(tag) : {}) } };
    });
    await openCard();
    $('.turn')?.click();
    await type('pilot');
    expect(called('profiles.type')).toEqual([{ into: 'tag', text: 'pilot' }]);
    expect(called('notes.add')).toEqual([]);
  });

  it('keeps what was typed when it could not be saved, also while the card is closed', async () => {
    await openCard();
    call.mockImplementationOnce(async () => ({ ok: false, error: { reason: 'storage-full', message: '' } }));
    await type('hello');
    expect($<HTMLInputElement>('.card input')?.value).toBe('hello');
    expect($('.toast')?.textContent).toContain('overlay_full');
    $('.card')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect($('.card')).toBeNull();
    await openCard();
    expect($<HTMLInputElement>('.card input')?.value).toBe('hello');
  });

  it('opens a card for a note by the key on its mark, or goes to the field of one that is open', async () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(9, 9, 90, 20));
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(9, 9, 90, 20)] as never);
    await settle();
    window.dispatchEvent(new Event('resize'));
    await settle();
    const press = async () => {
      $('.mark')?.focus();
      const event = new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true });
      $('.mark')?.dispatchEvent(event);
      expect(event.defaultPrevented, 'nothing is typed').toBe(true);
      await settle();
    };
    await press();
    expect(overlay.host.shadow.activeElement).toBe($('.card input'));
    await press();
    expect(overlay.host.shadow.activeElement).toBe($('.card input'));
    vi.restoreAllMocks();
  });

  it('has no dot for a name in a popover of the page, which lies above all that is ours', async () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(9, 9, 90, 20));
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(9, 9, 90, 20)] as never);
    const dots = async (html: string) => {
      document.body.innerHTML = html;
      window.dispatchEvent(new Event('resize'));
      life.abort();
      life = new AbortController();
      overlay = mount();
      await settle();
      return overlay.host.shadow.querySelectorAll('.mark').length;
    };
    expect([await dots('<h1>Mara</h1>'), await dots('<div popover><h1>Mara</h1></div>')]).toEqual([1, 0]);
    vi.restoreAllMocks();
  });

  it('presses a button by its key, says so and takes it back', async () => {
    await openCard();
    $('.card')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true, cancelable: true }));
    await settle();
    expect($('.toast')?.textContent).toContain('Kept');
    $('.toast button')?.click();
    await settle();
    expect(called('profiles.keep')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('goes quietly when the extension was reloaded, with one plain line and the words not saved', async () => {
    await openCard();
    call.mockImplementation(async () => ({ ok: false, error: { reason: 'gone', message: '' } }));
    await type('hello');
    overlay.problem('gone');
    expect($('.card')).toBeNull();
    expect([...overlay.host.shadow.querySelectorAll('.toast')].map((toast) => toast.textContent)).toEqual([
      'overlay_gone',
      'hello',
    ]);
    $('.toast button')?.click();
    $('.toast button')?.click();
    expect(overlay.host.element.isConnected).toBe(false);
  });

  it('takes the line about a full disk away when there is room again', async () => {
    await settle();
    overlay.problem('storage-full');
    expect($('.toast')).not.toBeNull();
    overlay.problem(undefined);
    expect($('.toast')).toBeNull();
  });
});

describe('the host', () => {
  it('follows theme and direction and gives the same layer for the same name', () => {
    document.body.style.direction = 'rtl';
    const host = createHost({ document, network, signal: life.signal });
    const root = host.shadow.querySelector<HTMLElement>('.root');
    expect([root?.dataset.theme, root?.dir]).toEqual(['dark', 'rtl']);
    expect(host.layer('a', 'page')).toBe(host.layer('a', 'fixed'));
    expect(host.element.getAttributeNames()).toEqual(['style']);
    document.body.style.direction = '';
  });
});
