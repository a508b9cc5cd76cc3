import {
  foreignWords,
  hiddenNumber,
  newBuild,
  oddName,
  otherLocale,
  removePart,
  unseenCopy,
  wrapAll,
} from './hold-outs.ts';
import type { Mutation, Scene } from './scene.ts';

const $$ = (selector: string, root: ParentNode): Element[] => [...root.querySelectorAll(selector)];

/** Everywhere, or in one post only. */
const somewhere = ({ document, random, posts }: Scene): ParentNode =>
  random.next() < 0.5 ? document : (random.pick(posts) ?? document);

const nameOf = (root: ParentNode): string => (root instanceof Document ? 'everywhere' : 'in one post');

/** A new release gives a marked thing another name, or none. */
const marks = ['data-testid', 'componentkey', 'data-ad-rendering-role', 'data-test-id', 'data-urn', 'data-view-name'];

const renameMark: Mutation = (scene) => {
  const { random } = scene;
  const root = somewhere(scene);
  const marked = $$(marks.map((name) => `[${name}]`).join(), root);
  const example = random.pick(marked);
  const name = marks.find((each) => example?.hasAttribute(each));
  const value = name && example?.getAttribute(name);
  if (!name || !value) return undefined;
  const isDropped = random.next() < 0.5;
  for (const element of marked) {
    if (element.getAttribute(name) !== value) continue;
    if (isDropped) element.removeAttribute(name);
    else element.setAttribute(name, `new-${value}`);
  }
  return { what: `${isDropped ? 'dropped' : 'renamed'} ${name}=${value.slice(0, 40)} ${nameOf(root)}` };
};

const renameClass: Mutation = (scene) => {
  const root = somewhere(scene);
  const name = scene.random.pick(scene.random.pick($$('[class]', root))?.className.toString().split(/\s+/) ?? []);
  if (!name) return undefined;
  for (const element of $$(`.${CSS.escape(name)}`, root)) element.classList.replace(name, `new-${name}`);
  return { what: `renamed class ${name} ${nameOf(root)}` };
};

const dropAttribute =
  (attributes: readonly string[]): Mutation =>
  (scene) => {
    const { random } = scene;
    const root = somewhere(scene);
    const name = random.pick(attributes);
    const holders = name ? $$(`[${name}]`, root) : [];
    const value = random.pick(holders)?.getAttribute(name ?? '');
    if (!name || value === null || value === undefined) return undefined;
    const isEvery = random.next() < 0.3;
    for (const element of holders) if (isEvery || element.getAttribute(name) === value) element.removeAttribute(name);
    return { what: `dropped ${name}${isEvery ? '' : `=${value.slice(0, 40)}`} ${nameOf(root)}` };
  };

const wrap: Mutation = ({ random, posts, document, textSelector }) => {
  const element = random.pick($$('*', random.pick(posts) ?? document.body));
  if (!element || element.closest('svg') || element.matches('tr,td,li,option')) return undefined;
  const box = document.createElement(random.next() < 0.5 && !element.closest(`${textSelector},a`) ? 'div' : 'span');
  element.replaceWith(box);
  box.append(element);
  return { what: `wrapped a ${element.tagName}` };
};

/** Not within a text or a name: that would be another one. */
const reorder: Mutation = ({ random, posts, document, textSelector }) => {
  const parent = random.pick(
    $$('*', random.pick(posts) ?? document.body).filter(({ children }) => children.length > 1),
  );
  const [one, other] = [random.pick([...(parent?.children ?? [])]), random.pick([...(parent?.children ?? [])])];
  if (!one || !other || one === other || parent?.closest(`${textSelector},[data-testid="User-Name"]`)) return undefined;
  const place = document.createElement('i');
  one.replaceWith(place);
  other.replaceWith(one);
  place.replaceWith(other);
  return { what: `swapped two children of a ${parent?.tagName}.${parent?.className.toString().slice(0, 30)}` };
};

/** Not within a text or a name: it would be another one. */
const duplicate: Mutation = ({ random, posts, document, textSelector }) => {
  const element = random.pick($$('*', random.pick(posts) ?? document.body));
  if (!element?.parentElement?.isConnected || element.closest(`${textSelector},a,[data-testid="User-Name"]`))
    return undefined;
  element.after(element.cloneNode(true));
  return { what: `doubled a ${element.tagName}` };
};

/** Another extension, or the network itself, puts a part of another post into this one where nobody sees it. */
const decoy: Mutation = ({ random, posts }) => {
  const [host, other] = [random.pick(posts), random.pick(posts)];
  const part = other && random.pick($$('*', other))?.cloneNode(true);
  const place = host && random.pick($$('*', host));
  if (!part || !place || host === other || !(part instanceof HTMLElement)) return undefined;
  const trap = host.ownerDocument.createElement('div');
  // Only X is known to hide things by their style alone.
  const isMarked = random.next() < 0.6 || !place.closest('[data-testid="tweet"]');
  trap.hidden = isMarked;
  trap.style.display = 'none';
  trap.setAttribute('aria-hidden', 'true');
  trap.append(part);
  place.append(trap);
  return { what: `${isMarked ? 'hid' : 'did not display'} a ${part.tagName} of another post in a ${place.tagName}` };
};

const neighbour: Mutation = ({ random, posts, unitOf }) => {
  const [host, other] = [random.pick(posts), random.pick(posts)].map((post) => post && unitOf(post));
  if (!host || !other || host === other || other.contains(host) || host.contains(other)) return undefined;
  const copy = other.cloneNode(true);
  if (random.next() < 0.5) host.before(copy);
  else host.after(copy);
  return { what: 'put a copy of a post beside another' };
};

/** A list that recycles its cells: the element stays, everything in it and on it becomes another post's. */
const recycle: Mutation = ({ random, posts, unitOf }) => {
  const [host, other] = [random.pick(posts), random.pick(posts)].map((post) => post && unitOf(post));
  if (!host || !other || host === other || host.contains(other) || other.contains(host)) return undefined;
  for (const name of host.getAttributeNames()) host.removeAttribute(name);
  for (const name of other.getAttributeNames()) host.setAttribute(name, other.getAttribute(name) ?? '');
  host.replaceChildren(...[...other.childNodes].map((node) => node.cloneNode(true)));
  other.remove();
  return { what: 'a post moved into the element of another' };
};

const cutText: Mutation = ({ random, posts, textSelector }) => {
  const text = random.pick(posts)?.querySelector(textSelector);
  if (!text) return undefined;
  const walker = text.ownerDocument.createTreeWalker(text, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  const at = Math.floor(random.next() * nodes.length);
  nodes.forEach((node, index) => {
    if (index === at && node instanceof Text) node.data = node.data.slice(0, Math.ceil(node.data.length / 2));
    else if (index > at && node instanceof Text) node.data = '';
    else if (index > at && node instanceof HTMLImageElement) node.remove();
  });
  return { what: 'cut a text', cutsText: true };
};

/** The page says that it is in another language than it is. */
const lieOfLanguage: Mutation = ({ document, random }) => {
  const lang = random.pick([
    'en',
    'de',
    'fr',
    'es',
    'pt-BR',
    'hi',
    'ar',
    'ja',
    'vi',
    'tr',
    'ru',
    'de-CH',
    'he',
    'sv',
    'id',
  ]);
  if (!document.documentElement.lang) return undefined;
  document.documentElement.lang = lang ?? 'en';
  return { what: `language said to be ${lang}`, liesOfLanguage: true };
};

export const mutations: Readonly<Record<string, Mutation>> = {
  renameMark,
  renameClass,
  dropRole: dropAttribute(['role', 'tabindex', 'type']),
  dropLabel: dropAttribute(['aria-label', 'aria-labelledby', 'aria-describedby', 'alt', 'title']),
  dropState: dropAttribute(['aria-hidden', 'lang', 'dir', 'datetime', 'href', 'aria-posinset', 'hidden', 'style']),
  wrap,
  reorder,
  duplicate,
  decoy,
  neighbour,
  recycle,
  cutText,
  lieOfLanguage,
  newBuild,
  removePart,
  unseenCopy,
  hiddenNumber,
  wrapAll,
  otherLocale,
  foreignWords,
  oddName,
};
