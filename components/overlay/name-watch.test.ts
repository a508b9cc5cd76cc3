// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KnownView } from '../../utils/model/cards.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import type { NameAnchor, Network } from '../../utils/networks/types.ts';
import type { Desk } from './desk.ts';
import type { Known } from './known.ts';
import { watchNames } from './name-watch.ts';

const accountBehind = (link: Element): ProfileRef | undefined => {
  const handle = /^\/(\w+)$/.exec(link.getAttribute('href') ?? '')?.[1];
  return handle ? { network: 'x', handle } : undefined;
};
const network = {
  findNames: (root: Element): NameAnchor[] =>
    [...root.querySelectorAll('b')].map((element) => ({
      element,
      profile: { network: 'x', handle: element.title },
      role: element.closest('h2') ? 'header' : 'author',
    })),
  accountBehind,
  holderOf: (element: Element) => element.closest('article'),
} as unknown as Network;

const people = new Map<string, Partial<KnownView>>();
const wanted: string[] = [];
const known = {
  isEmpty: false,
  ask: ({ handle }: ProfileRef) => {
    if (!wanted.includes(handle)) wanted.push(handle);
    return people.get(handle);
  },
};
const onChange = vi.fn();
const onFound = vi.fn();
let life: AbortController;
let names: ReturnType<typeof watchNames>;
const shown = () => names.near.map(({ element }) => element.textContent);
const html = (text: string) => {
  const holder = document.createElement('div');
  holder.innerHTML = text;
  return holder;
};

beforeEach(() => {
  onChange.mockClear();
  onFound.mockClear();
  document.body.innerHTML = '';
  people.clear();
  wanted.length = 0;
  known.isEmpty = false;
  life = new AbortController();
  const desk = { document, network, known: known as unknown as Known, signal: life.signal } as unknown as Desk;
  names = watchNames(desk, onChange, onFound);
});
afterEach(() => life.abort());

it('finds what is in the page and what comes into it, and asks for each once', async () => {
  document.body.append(html('<article><b title="mara">Mara</b> <a href="/zed">Zed</a></article>'));
  names.look();
  expect(wanted).toEqual(['mara', 'zed']);
  document.body.append(html('<a href="/ines">Ines</a>'));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  names.look();
  expect(wanted).toEqual(['mara', 'zed', 'ines']);
});

it('shows a name at once when it is known, and all of them when more is known', () => {
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<b title="mara">Mara</b><b title="ines">Ines</b>'));
  names.look();
  expect(shown()).toEqual(['Mara']);
  people.set('ines', { called: ['Ines'] });
  names.lookAgain();
  expect(shown()).toEqual(['Mara', 'Ines']);
  people.clear();
  names.lookAgain();
  expect(shown()).toEqual([]);
});

it('takes a link for a name only where it says what the account or the person is called', () => {
  people.set('mara', { called: ['Mara L.', 'Mara Lindqvist'] });
  const links = ['Mara  Lindqvist', 'Mara L.', '12 others', '@mara', ''].map((text) => `<a href="/mara">${text}</a>`);
  document.body.append(html(`${links.join('')}<p contenteditable><a href="/mara">Mara L.</a></p>`));
  names.look();
  expect(shown()).toEqual(['Mara  Lindqvist', 'Mara L.']);
});

it.each([
  ['a card', '<div><div><p>Mara Lindqvist</p><svg></svg></div><p>Facilities at Kiln | Mara Lindqvist</p></div>', 'DIV'],
  [
    'a list',
    '<span><span dir="ltr"><i>Mara Lindqvist</i><u>View Mara Lindqvist</u></span></span> <span>2nd</span>',
    'I',
  ],
  ['signed out', '<div><h3> Mara\n Lindqvist </h3><h4>Kiln</h4></div>', 'H3'],
])('finds the line of the name in a link that holds more: %s', (_where, inside, tag) => {
  people.set('mara', { called: ['Mara L.', 'Mara Lindqvist'] });
  document.body.append(html(`<a href="/mara">${inside}</a><a href="/zed">${inside}</a>`));
  names.look();
  expect(names.near.map(({ element, profile }) => [element.tagName, profile.handle])).toEqual([[tag, 'mara']]);
});

it('takes no line of a link for a name that says something else, nor what is hidden in it', () => {
  people.set('mara', { called: ['Mara'] });
  const lines = ['<p>You both know Mara</p><p>Kiln</p>', '<p hidden>Mara</p><p>Kiln</p>', '<p>Ines</p><p>Kiln</p>'];
  document.body.append(html(lines.map((line) => `<a href="/mara"><div>${line}</div></a>`).join('')));
  names.look();
  expect(shown()).toEqual([]);
});

it('finds the name that comes into a link later, and loses it with the link', async () => {
  people.set('mara', { called: ['Mara'] });
  document.body.append(
    html('<article><a href="/mara"><div><div><div><p>…</p><p>Kiln</p></div></div></div></a></article>'),
  );
  names.look();
  expect(shown()).toEqual([]);
  document.querySelector('p')!.firstChild!.nodeValue = 'Mara';
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  names.look();
  expect(shown()).toEqual(['Mara']);
  onChange.mockClear();
  document.querySelector('a')?.remove();
  document.body.append(html('<a href="/other">Other</a>'));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  names.look();
  expect(shown()).toEqual([]);
});

it('reads a name anew when the page puts another account in its place', async () => {
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<article><p><a href="/mara">Mara</a></p></article>'));
  names.look();
  expect(shown()).toEqual(['Mara']);
  document.querySelector('a')?.setAttribute('href', '/zed');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  names.look();
  expect(shown()).toEqual([]);
});

it('forgets what left the page, and everything when nobody is kept', async () => {
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<i><b title="mara">Mara</b></i><u><b title="mara">M</b></u>'));
  names.look();
  document.querySelector('i')?.remove();
  document.body.append(html('<a href="/other">Other</a>'));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  names.look();
  expect(shown()).toEqual(['M']);
  known.isEmpty = true;
  names.look();
  expect(shown()).toEqual([]);
});

it('leaves the name that the page is about to who draws it, also where it is a link', () => {
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<h2><a href="/mara"><b title="mara">Mara</b></a></h2><a href="/mara">Mara</a>'));
  names.look();
  expect(names.near.map(({ element }) => element.localName)).toEqual(['a']);
  expect(names.near.map(({ element }) => element.closest('h2'))).toEqual([null]);
});

it('takes what comes outside of the main part for a layer, but not what went again before it was looked at', async () => {
  const main = document.createElement('main');
  document.body.append(main);
  names.look();
  const row = html('<article><a href="/mara">Mara</a></article>');
  main.append(row);
  row.remove();
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith(false));
  document.body.append(html('<a href="/mara">Mara</a>'));
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith(true));
});

it('searches nothing more after its end', () => {
  names.look();
  life.abort();
  document.body.append(html('<a href="/mara">Mara</a>'));
  names.look();
  expect(wanted).toEqual([]);
});

it('takes a link inside of the name that the page is about for that name', () => {
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<h2><b title="mara"><a href="/mara">Mara</a></b></h2><a href="/mara">Mara</a>'));
  names.look();
  expect(names.near.map(({ element }) => element.closest('h2'))).toEqual([null]);
});

it('searches nothing of what is being written', async () => {
  const editor = html('');
  editor.setAttribute('contenteditable', 'true');
  editor.tabIndex = 0;
  document.body.append(editor);
  names.look();
  editor.focus();
  editor.append(html('<a href="/mara">@mara</a>'));
  document.body.append(html('<a href="/ines">Ines</a>'));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  names.look();
  expect(wanted).toEqual(['ines']);
});

/** How often the observer of the page's changes is told of some. */
function countTold(): () => number {
  let told = 0;
  const Observer = MutationObserver;
  vi.stubGlobal(
    'MutationObserver',
    class extends Observer {
      constructor(tell: MutationCallback) {
        super((...all) => {
          told += 1;
          tell(...all);
        });
      }
    },
  );
  names = watchNames({ document, network, known, signal: life.signal } as unknown as Desk, onChange, onFound);
  vi.unstubAllGlobals();
  return () => told;
}
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
const write = (text: string): void => void (document.querySelector('#line')!.innerHTML = `<u>${text}</u>`);

it('is told of no text but those of names: one changes with each key', async () => {
  people.set('mara', { called: ['Mara'] });
  const told = countTold();
  document.body.append(html('<p>1 of 280</p><b title="mara">Mara</b>'));
  names.look();
  document.querySelector('p')!.firstChild!.nodeValue = '2 of 280';
  await turn();
  expect(told()).toBe(0);
  document.querySelector('b')!.firstChild!.nodeValue = 'Mara L.';
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
});

it('is told once of what is written, and of all that comes and goes beside it', async () => {
  const told = countTold();
  document.body.append(
    html('<main><div id="frame"><div contenteditable="true"><p id="line"></p></div><i></i></div></main>'),
  );
  names.look();
  write('W');
  await turn();
  const first = told();
  write('We');
  write('We w');
  await turn();
  expect(told()).toBe(first);
  const come = async (where: string, who: string): Promise<void> => {
    document.querySelector(where)!.append(html(`<p><a href="/${who}">${who}</a></p>`));
    await turn();
    names.look();
    expect(wanted).toContain(who);
  };
  await come('i', 'ines');
  await come('#frame', 'mara');
  // Also in what came after the editor was known, and in the place of the editor.
  await come('#frame > :last-child p', 'zed');
  document.querySelector('[contenteditable]')?.replaceWith(html('<s></s>'));
  await turn();
  await come('s', 'olga');
  await come('main', 'piet');
});

it('searches nothing where a counter of the page moves', async () => {
  names.look();
  document.body.append(html('<div data-testid="countdown-circle" role="progressbar">20</div>'));
  await new Promise((done) => setTimeout(done));
  expect(onChange).not.toHaveBeenCalled();
  document.body.append(html('<a href="/ines">Ines</a>'));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
});

it('tells of the name of somebody we know as it comes, and of strangers not', async () => {
  people.set('mara', { called: ['Mara'] });
  names.look();
  document.body.append(html('<b title="zed" data-testid="User-Name">Zed</b>'));
  await vi.waitFor(() => expect(wanted).toEqual(['zed']));
  expect(onFound).not.toHaveBeenCalled();
  document.body.append(html('<b title="mara" data-testid="User-Name">Mara</b>'));
  await vi.waitFor(() => expect(onFound).toHaveBeenCalledOnce());
  names.lookAgain();
  expect(onFound).toHaveBeenCalledOnce();
});

/** Names watched where the observer tells only what a test has it tell, of an element as it is then. */
function watchedBy(): {
  watched: typeof names;
  /** Where nothing is said of its box, it is far below the window. */
  tell: (target: Element, isNear: boolean, box?: { readonly top: number; readonly bottom: number }) => void;
} {
  let hear: (entries: object[]) => void = () => {};
  class Observer {
    constructor(callback: (entries: object[]) => void) {
      hear = callback;
    }
    readonly observe = () => {};
    readonly unobserve = () => {};
    readonly disconnect = () => {};
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  const desk = { document, network, known: known as unknown as Known, signal: life.signal } as unknown as Desk;
  const watched = watchNames(desk, onChange, onFound);
  vi.unstubAllGlobals();
  const tell = (target: Element, isNear: boolean, box = { top: 5000, bottom: 5020 }) =>
    hear([{ target, intersectionRatio: Number(isNear), boundingClientRect: box }]);
  return { watched, tell };
}

it('tells when a name has no place in the page any more, and not of what only moved away', () => {
  const { watched, tell } = watchedBy();
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<a href="/mara">Mara</a>'));
  watched.look();
  onChange.mockClear();
  const target = watched.near[0]!.element;
  tell(target, false);
  expect(onChange).not.toHaveBeenCalled();
  tell(target, true);
  expect(onChange).toHaveBeenCalledOnce();
  // Its layer is hidden before it is taken out of the page.
  tell(target, false, { top: 0, bottom: 0 });
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('tells when a name is cut off by what it is in, a carousel say, where the window would show it', () => {
  const { watched, tell } = watchedBy();
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<a href="/mara">Mara</a>'));
  watched.look();
  onChange.mockClear();
  const target = watched.near[0]!.element;
  tell(target, false, { top: 300, bottom: 320 });
  expect(onChange).toHaveBeenCalledOnce();
  expect(watched.near).toEqual([]);
  tell(target, true, { top: 300, bottom: 320 });
  tell(target, false, { top: -900, bottom: -880 });
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('tells of a layer that was taken out of the page before the observer could tell of it', async () => {
  const { watched } = watchedBy();
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<div><a href="/mara">Mara</a></div><div><a href="/zed">Zed</a></div>'));
  watched.look();
  onChange.mockClear();
  document.querySelector('[href="/zed"]')?.parentElement?.remove();
  await new Promise((done) => setTimeout(done));
  expect(onChange).not.toHaveBeenCalled();
  document.querySelector('[href="/mara"]')?.parentElement?.remove();
  expect(watched.near).toEqual([]);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), { interval: 1 });
});

it('tells of a layer that closed while a counter in a text that is written moved', async () => {
  const { watched } = watchedBy();
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<a href="/mara">Mara</a><p contenteditable tabindex="0">…</p>'));
  watched.look();
  onChange.mockClear();
  const editor = document.querySelector('p')!;
  editor.focus();
  editor.append('…');
  document.querySelector('a')?.remove();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), { interval: 1 });
});

it('finds nobody in a layer that closed before the answer was there', () => {
  const { watched } = watchedBy();
  document.body.append(html('<a href="/mara">Mara</a>'));
  watched.look();
  document.querySelector('a')?.remove();
  people.set('mara', { called: ['Mara'] });
  watched.lookAgain();
  expect(watched.near).toEqual([]);
});

it('tells of a name whose layer closed while something else was waiting to be searched', async () => {
  people.set('mara', { called: ['Mara'] });
  document.body.append(html('<a href="/mara">Mara</a>'));
  names.look();
  document.body.append(html('<a href="/other">Other</a>'));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { interval: 1 });
  onChange.mockClear();
  document.querySelector('a')?.remove();
  names.look();
  expect(shown()).toEqual([]);
  expect(onChange).toHaveBeenCalledOnce();
  names.look();
  expect(onChange).toHaveBeenCalledOnce();
});
