import type { NetworkId } from '../../../utils/model/network.ts';
import { scrubAddress } from './addresses.ts';
import { replacingBy, scrubAttributes, type Scrub } from './attributes.ts';
import { inventorOf } from './invent.ts';
import { scrubText, tidy, type Place, type Vocabulary } from './labels.ts';
import { languageOf } from './language.ts';
import { peopleOf } from './people.ts';
import { randomFrom } from './random.ts';
import { repeatedIn } from './repeated.ts';
import { scatteredLabels } from './scattered.ts';
import { scrubJson } from './structured.ts';
import { pinStyles } from './style.ts';
import { ownWordsSelector } from './words.ts';

export interface ScrubOptions {
  readonly network: NetworkId;
  /** The address of the page, and when it was saved, ms. */
  readonly address: string;
  readonly seenAt: number;
  readonly seed: string;
}

export interface ScrubbedPage {
  readonly html: string;
  readonly address: string;
  /** How many different words were replaced. */
  readonly words: number;
  /** How many of the names and handles in the page are still in it: none, or it must not be sent. */
  readonly left: number;
}

/** Replaces, in the document itself, whatever tells who is in it. Runs inside the page. */
export function scrubPage(document: Document, options: ScrubOptions): ScrubbedPage {
  const { network, address, seed, seenAt } = options;
  pinStyles(document);
  const letters = scatteredLabels(document, seenAt);
  dropUnread(document);
  const people = peopleOf(document, address, network);
  const repeated = repeatedIn(document, people);
  const vocabulary: Vocabulary = {
    language: languageOf(document.documentElement.lang || 'en'),
    interfaceLabels: repeated.labels,
    interfaceWords: repeated.words,
    nameWords: people.nameWords,
    names: people.names,
  };
  const invent = inventorOf(randomFrom(seed), network !== 'facebook');
  const { handles } = people;
  const scrub: Scrub = { network, invent, vocabulary, handles, valueCounts: valueCountsOf(document) };
  scrubTree(document.documentElement, scrub, letters);
  const html = written(document);
  return {
    html,
    address: scrubAddress(address, network, invent),
    words: invent.words,
    left: leftIn(html, people.names),
  };
}

const dataSelector = 'script[type="application/ld+json"][data-testid]';

const unread = [
  `script:not(${dataSelector})`,
  'noscript,style,base,code[id^="bpr-"],code[style*="none"]',
  'link:not([rel="canonical"])',
  'meta:not([charset],[name="theme-color"],[property^="al:"])',
].join();

/** Scripts, style sheets, embedded data, most of the head. */
function dropUnread(root: ParentNode): void {
  for (const element of root.querySelectorAll(unread)) element.remove();
}

/** How often each value of an attribute occurs. */
function valueCountsOf(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (value.length < 60) counts.set(`${name}=${value}`, (counts.get(`${name}=${value}`) ?? 0) + 1);
  return counts;
}

function scrubTree(root: Element | ShadowRoot | DocumentFragment, scrub: Scrub, letters: ReadonlySet<Node>): void {
  if (root instanceof Element) {
    scrubAttributes(root, placeOfLabel(root), scrub);
    const inner = root instanceof HTMLTemplateElement ? root.content : root.shadowRoot;
    if (inner) {
      dropUnread(inner);
      scrubTree(inner, scrub, letters);
    }
    if (root.localName === 'script') {
      root.textContent = scrubJson(root.textContent ?? '', replacingBy(scrub)) ?? '';
      return;
    }
  }
  const children = [...root.childNodes];
  for (const child of children) {
    if (child instanceof Element) scrubTree(child, scrub, letters);
    else if (child.nodeType !== 3) child.remove();
    else if (!letters.has(child))
      child.nodeValue = scrubText(child.nodeValue ?? '', placeOfText(child), scrub.vocabulary, scrub.invent);
  }
}

const blocks = 'p,div,li,td,h1,h2,h3,h4,h5,h6,button,a,section,article,title,[role="button"],[dir]';

/** Decided by the whole line that a text is a part of: a sentence can lie in pieces. */
function placeOfText(text: Node): Place {
  const { parentElement } = text;
  const block = parentElement?.closest(blocks);
  const line = tidy(block?.textContent ?? text.nodeValue ?? '');
  const isShort = line.length <= 80 && line.split(' ').length <= 14;
  const own = tidy(text.nodeValue ?? '');
  return { isLabel: (isShort || own.length <= 24) && !isOwnWords(parentElement) };
}

const placeOfLabel = (element: Element): Place => ({
  isLabel: true,
  isControl: element.matches('button,[role="group"],[role="button"],a[href$="/analytics"]'),
});

/** Buttons inside a text are the network's: "See more". */
const isOwnWords = (element: Element | null | undefined): boolean =>
  !!element?.closest(ownWordsSelector) && !element.closest('button,[role="button"]');

/** Only names that no other word can be: of two words, or with a mark or a digit inside. */
function leftIn(html: string, names: ReadonlySet<string>): number {
  const written = html.toLowerCase();
  return [...names].filter((name) => /^(?=.{8})\p{L}.*[\p{N}_. -].*\p{L}/u.test(name) && written.includes(name)).length;
}

function written(document: Document): string {
  const { documentElement: root } = document;
  const shadowRoots = shadowRootsIn(root);
  const [open = '<html>'] = (root.cloneNode(false) as Element).outerHTML.split('</html>');
  const inner = shadowRoots.length > 0 ? root.getHTML({ shadowRoots }) : root.innerHTML;
  return `${open}${inner}</html>\n`;
}

const shadowRootsIn = (root: ParentNode): ShadowRoot[] =>
  [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...shadowRootsIn(shadowRoot)] : [],
  );
