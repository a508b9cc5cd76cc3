/** An element as data: what it is to look like, drawn by `paint`. Functions in `on…` props are called with the event. */
export interface PaintElement {
  readonly tag: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly PaintNode[];
}

export type PaintNode = string | PaintElement;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What an element of ours was drawn from the last time. Elements that are not in here are never touched. */
const drawn = new WeakMap<Node, Readonly<Record<string, unknown>>>();

/**
 * Makes the children of `parent` what `nodes` say, reusing what is there: an element keeps its identity, its focus and
 * what was typed into it as long as its key (or its place) and its tag stay. Text is text: nothing is ever parsed.
 */
export function paint(parent: Element, nodes: readonly PaintNode[]): void {
  const byKey = new Map<unknown, ChildNode>();
  for (const child of parent.childNodes) {
    const key = drawn.get(child)?.key;
    if (key !== undefined) byKey.set(key, child);
  }
  let place: ChildNode | null = parent.firstChild;
  for (const node of nodes) {
    const key = typeof node === 'string' ? undefined : node.props.key;
    const old = key === undefined ? place : (byKey.get(key) ?? null);
    const reused: ChildNode | null = old && isSameKind(old, node) ? old : null;
    const next: ChildNode = reused ?? make(parent, node);
    // Before it is in the page, where each attribute has more to move.
    if (typeof node === 'string') {
      if (next.nodeValue !== node) next.nodeValue = node;
    } else if (next instanceof Element) draw(next, node);
    if (next === place) place = place.nextSibling;
    else parent.insertBefore(next, place);
  }
  while (place) {
    const next: ChildNode | null = place.nextSibling;
    place.remove();
    place = next;
  }
}

function isSameKind(old: ChildNode, node: PaintNode): boolean {
  if (typeof node === 'string') return old.nodeType === Node.TEXT_NODE;
  return old instanceof Element && old.localName === node.tag && drawn.get(old)?.key === node.props.key;
}

function make(parent: Element, node: PaintNode): ChildNode {
  const { ownerDocument } = parent;
  if (typeof node === 'string') return ownerDocument.createTextNode(node);
  const isSvg = node.tag === 'svg' || parent.namespaceURI === svgNamespace;
  return isSvg ? ownerDocument.createElementNS(svgNamespace, node.tag) : ownerDocument.createElement(node.tag);
}

function draw(element: Element, { props, children }: PaintElement): void {
  const before = drawn.get(element) ?? {};
  // The very same node as the last time.
  if (before === props) return;
  drawn.set(element, props);
  for (const name of new Set([...Object.keys(before), ...Object.keys(props)])) {
    if (before[name] !== props[name]) setProp(element, name, props[name]);
  }
  paint(element, children);
}

function setProp(element: Element, name: string, value: unknown): void {
  if (name === 'key' || name === 'children') return;
  if (name.startsWith('on')) {
    // One listener per kind for good; it calls whatever was drawn last.
    const type = name.slice(2).toLowerCase();
    element.removeEventListener(type, dispatch);
    if (value) element.addEventListener(type, dispatch);
    // The text of a style: as an attribute the policy of a page may forbid it.
  } else if (name === 'style') (element as HTMLElement).style = (value ?? '') as string;
  else if (name === 'value' && 'value' in element) element.value = value ?? '';
  else if (name.startsWith('aria-') && value !== undefined) element.setAttribute(name, String(value));
  else if ((value ?? false) === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

function dispatch(this: unknown, event: Event): void {
  const props = event.currentTarget instanceof Node ? drawn.get(event.currentTarget) : undefined;
  const name = Object.keys(props ?? {}).find((each) => each.toLowerCase() === `on${event.type}`);
  const handler = name && props?.[name];
  if (typeof handler === 'function') handler(event);
}
