import type { NetworkId } from '../../../utils/model/network.ts';
import { tidy } from './labels.ts';
import { handleIn } from './routes.ts';

export interface People {
  /** Full names as they are shown, lower case. */
  readonly names: ReadonlySet<string>;
  /** Every word of a name, a handle or a slug, lower case. */
  readonly nameWords: ReadonlySet<string>;
  readonly handles: ReadonlySet<string>;
}

/**
 * The accounts of a page, found by where links lead and not by the readers' selectors: those may be what is broken.
 */
export function peopleOf(document: Document, address: string, network: NetworkId): People {
  const names = new Set<string>();
  const handles = new Set<string>();
  const add = (name: string): void => {
    const shown = tidy(name).toLowerCase();
    if (/\p{L}/u.test(shown) && shown.length <= 60) names.add(shown);
  };
  const addHandle = (handle: string | undefined): void => {
    if (handle && /\p{L}/u.test(decoded(handle))) handles.add(decoded(handle).toLowerCase());
  };
  addHandle(handleIn(network, address));
  for (const link of document.querySelectorAll('a[href]')) {
    const handle = handleIn(network, link.getAttribute('href') ?? '');
    if (handle === undefined) continue;
    addHandle(handle);
    add(firstLine(link));
    for (const labelled of [link, ...link.querySelectorAll('[aria-label],img[alt]')]) {
      const label = labelled.getAttribute('aria-label') ?? labelled.getAttribute('alt') ?? '';
      if (label.split(' ').length <= 4) add(label);
    }
  }
  for (const text of texts(document))
    for (const [, handle] of text.matchAll(/(?<![\p{L}\p{N}])[@＠]([A-Za-z\d_]{2,30})/gu)) addHandle(handle);
  const nameWords = new Set<string>();
  for (const text of [...names, ...handles])
    for (const [word] of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu)) if (word.length > 1) nameWords.add(word);
  return { names: new Set([...names, ...handles]), nameWords, handles };
}

/** The name is what a link to an account says first. */
function firstLine(link: Element): string {
  const walker = link.ownerDocument.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}

function* texts(document: Document): Iterable<string> {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode.nodeValue ?? '';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
