import type { ShownText } from '../../networks/types.ts';
import { boxOf } from '../../page/dom.ts';

/** How a network sets the text of its posts on this page. Lengths in px. */
export interface TextType {
  /** Declarations for an element that is set the same. */
  readonly css: string;
  readonly width: number;
  /** How much of the last line the button for more lies on. */
  readonly cover: number;
  /** Declarations of hashtags and links, where one was seen. */
  readonly linkCss: string;
  /** Width of a picture that stands for an emoji; undefined where emoji are letters, or none was seen. */
  readonly emojiWidth: number | undefined;
}

/** What the posts of a page tell of how texts are folded there. */
export interface Sample {
  readonly clamp: { readonly type: TextType; readonly lines: number } | undefined;
  /** So many code points the network left of a text that it cut itself. */
  readonly characters: number | undefined;
}

const copied = (
  'font-family font-size font-style font-weight font-stretch font-variant font-kerning font-feature-settings ' +
  'font-variation-settings font-optical-sizing font-size-adjust text-rendering letter-spacing word-spacing ' +
  'line-height text-transform text-indent word-break overflow-wrap hyphens line-break tab-size unicode-bidi ' +
  'text-align'
).split(' ');
const copiedOfLinks = ['font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing'];
const mostTexts = 20;

/** Reads styles and boxes of the page, and changes nothing. Empty where no post shows how texts are folded. */
export function sampleOf(texts: readonly ShownText[]): Sample {
  let clamp: Sample['clamp'];
  let isClampSure = false;
  let characters: number | undefined;
  const shown = texts.filter(({ box }) => box.isConnected && boxOf(box).width > 0).slice(0, mostTexts);
  for (const text of shown) {
    const found = clampOf(text.box);
    const isFolded = !!found && found.element.scrollHeight > found.element.clientHeight + 1;
    // One that is folded shows where its button is; any other one at least how many lines there are.
    if (found && !isClampSure && (isFolded || !clamp)) {
      clamp = { lines: found.lines, type: typeOf(text, isFolded ? found.element : undefined, shown) };
      isClampSure = isFolded;
    }
    if (text.isCut && !isFolded) characters = Math.max(characters ?? 0, [...text.text].length);
  }
  return { clamp, characters };
}

/** The element at which a text is cut after some lines: itself, or a box close around it. */
function clampOf(box: Element): { readonly element: Element; readonly lines: number } | undefined {
  let element: Element | null = box;
  for (let step = 0; element && step < 3; step += 1, element = element.parentElement) {
    const { overflowY, webkitLineClamp, maxHeight, lineHeight } = getComputedStyle(element);
    if (overflowY === 'visible') continue;
    const lines = Number.parseInt(webkitLineClamp) || Math.floor(parseFloat(maxHeight) / parseFloat(lineHeight));
    if (lines > 0) return { element, lines };
  }
  return undefined;
}

function typeOf({ box, more }: ShownText, folded: Element | undefined, all: readonly ShownText[]): TextType {
  const leaf = leafIn(box, '*') ?? box;
  const style = getComputedStyle(leaf);
  const block = blockAround(box);
  const { left, right } = contentOf(block);
  const links = all.flatMap((each) => [...each.box.querySelectorAll('a')]);
  const link = links.map((each) => leafIn(each, '*') ?? each).find((each) => boxOf(each).width > 0);
  const pictures = all.flatMap((each) => [...each.box.querySelectorAll('img')]);
  const picture = pictures.map((each) => spaceOf(each)).find((width) => width > 0);
  const spaces = /^(?:pre-wrap|pre|break-spaces|pre-line)$/.test(style.whiteSpace) ? style.whiteSpace : 'pre-line';
  return {
    css: `${declarationsOf(style, copied)};white-space:${spaces === 'pre' ? 'pre-wrap' : spaces}`,
    width: right - left,
    cover: folded && more ? coverOf(boxOf(more), boxOf(folded), { left, right }, style) : 0,
    linkCss: link ? declarationsOf(getComputedStyle(link), copiedOfLinks) : '',
    emojiWidth: picture,
  };
}

/** A button that lies on the last line; one below the text covers nothing. */
function coverOf(
  more: DOMRect,
  folded: DOMRect,
  { left, right }: { readonly left: number; readonly right: number },
  { direction, lineHeight, fontSize }: CSSStyleDeclaration,
): number {
  const line = parseFloat(lineHeight) || parseFloat(fontSize) * 1.2;
  const isOnLastLine = more.bottom > folded.bottom - line / 2 && more.top < folded.bottom - line / 4;
  if (!isOnLastLine || more.width === 0) return 0;
  return Math.max(0, direction === 'rtl' ? more.right - left : right - more.left);
}

/** The element whose own text begins the text. */
function leafIn(root: Element, selector: string): Element | undefined {
  return [root, ...root.querySelectorAll(selector)].find(
    (element) =>
      !element.closest('a,button') === !root.closest('a') &&
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim()),
  );
}

function blockAround(box: Element): Element {
  let block = box;
  while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
  return block;
}

function contentOf(block: Element): { readonly left: number; readonly right: number } {
  const { left, right } = boxOf(block);
  const style = getComputedStyle(block);
  const inset = (side: 'Left' | 'Right'): number =>
    parseFloat(style[`padding${side}`]) + parseFloat(style[`border${side}Width`]);
  return { left: left + inset('Left'), right: right - inset('Right') };
}

/** A picture with its margins. */
function spaceOf(picture: Element): number {
  const { marginLeft, marginRight } = getComputedStyle(picture);
  const { width } = boxOf(picture);
  return width > 0 ? width + parseFloat(marginLeft) + parseFloat(marginRight) : 0;
}

const declarationsOf = (style: CSSStyleDeclaration, names: readonly string[]): string =>
  names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
