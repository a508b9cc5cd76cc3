import { isBefore } from '../page/dom.ts';

/** A piece of a draft in UTF-16 code units, `end` not included. An empty one is a caret. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands in an editor at one moment. Lines and paragraphs are separated by one line feed. */
export interface Draft {
  readonly text: string;
}

/** A text node, a picture or a line break of an editor, and where in the draft its text stands. */
interface Leaf extends Span {
  readonly node: Node;
}

/** A draft that remembers which part of the editor's DOM each piece came from. Valid until the editor changes. */
export interface MappedDraft extends Draft {
  readonly leaves: readonly Leaf[];
}

export interface Point {
  readonly node: Node;
  readonly offset: number;
}

const blocks = /^(P|DIV|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6])$/;
/** Quill marks the place of a caret or of an embed with it. Never typed by a person. */
const withoutFiller = (text: string): string => text.replace(/\uFEFF/g, '');
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/**
 * The text of a contenteditable as its reader sees it. A <br> at the end of a block only holds the line open, which is
 * how every editor draws an empty line. Not innerText: that asks the page for a layout.
 */
export function mapDraft(editor: Element): MappedDraft {
  const leaves: Leaf[] = [];
  let text = '';
  let lineHasLeaf = false;
  let breakDue = false;

  const leaf = (node: Node, content: string): void => {
    if (breakDue) text += '\n';
    breakDue = false;
    lineHasLeaf = true;
    leaves.push({ node, start: text.length, end: text.length + content.length });
    text += content;
  };
  const endLine = (): void => {
    breakDue ||= lineHasLeaf;
    lineHasLeaf = false;
  };
  const visit = (node: Node): void => {
    const { nodeName } = node;
    const isBlock = blocks.test(nodeName);
    if (isBlock) endLine();
    if (isText(node)) {
      if (node.data) leaf(node, withoutFiller(node.data));
    } else if (nodeName === 'BR') leaf(node, '');
    else if (nodeName === 'IMG') {
      const alt = (node as Element).getAttribute('alt');
      if (alt) leaf(node, alt);
    } else node.childNodes.forEach(visit);
    if (isBlock || nodeName === 'BR') endLine();
  };
  editor.childNodes.forEach(visit);
  return { text, leaves };
}

/**
 * Where in the DOM an offset of the draft is, in a text node where there is one. Where two pieces meet, `side` says
 * whether the position begins the later or ends the earlier one.
 */
export function pointAt({ leaves }: MappedDraft, offset: number, side: 'start' | 'end'): Point | undefined {
  const fitting = leaves.filter((leaf) => leaf.start <= offset && offset <= leaf.end);
  const texts = fitting.filter(({ node }) => isText(node));
  // Beside a mention a text takes a caret better than the mention, in which Quill 2 has no place for one.
  const open = texts.filter(({ node }) => !sealedAround(node));
  const leaf = [open, texts, fitting, leaves.slice(-1)].find(({ length }) => length)?.at(side === 'start' ? -1 : 0);
  if (!leaf) return undefined;
  const { node, start } = leaf;
  const sealed = sealedAround(node);
  if (sealed) return beside(sealed, offset > start);
  return isText(node) ? { node, offset: rawOffset(node.data, offset - start) } : beside(node, offset > start);
}

/** The piece of the editor around it that is no text to the editor; all of it where there are others within. */
function sealedAround({ parentElement }: Node): Element | undefined {
  let sealed: Element | undefined;
  for (let around = parentElement; around; around = around.parentElement) {
    const editable = around.getAttribute('contenteditable');
    if (editable === 'false') sealed = around;
    else if (editable !== null) return sealed;
  }
  return undefined;
}

function beside(node: Node, isAfterIt: boolean): Point | undefined {
  const parent = node.parentNode;
  if (!parent) return undefined;
  return { node: parent, offset: [...parent.childNodes].indexOf(node as ChildNode) + Number(isAfterIt) };
}

/** Where in the draft a DOM position is. */
export function offsetOf({ leaves, text }: MappedDraft, { node, offset }: Point): number {
  const own = leaves.find((leaf) => leaf.node === node);
  if (own && isText(node)) return own.start + withoutFiller(node.data.slice(0, offset)).length;
  const next = node.childNodes[offset];
  if (next) return leaves.find((leaf) => next.contains(leaf.node) || isBefore(next, leaf.node))?.start ?? text.length;
  return leaves.findLast((leaf) => node.contains(leaf.node) || isBefore(leaf.node, node))?.end ?? 0;
}

/** From an offset without fillers to one in the node's own text. */
function rawOffset(raw: string, offset: number): number {
  let index = 0;
  for (let left = offset; index < raw.length && (left > 0 || raw[index] === '\uFEFF'); index += 1) {
    if (raw[index] !== '\uFEFF') left -= 1;
  }
  return index;
}
