/** Building nodes. The replicas forbid HTML strings (trusted types), so every element is made here. */

export type Child = Node | string | number | false | null | undefined | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** `style` becomes CSSOM text, functions under `on…` become listeners, `true` an empty attribute, `false` nothing. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

export function svg(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS(svgNamespace, tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

/** A 24-unit line icon from one path. */
export const icon = (path: string, attributes: Attributes = {}): SVGElement =>
  svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', ...attributes }, svg('path', { d: path }));

/** A picture as a data address: nothing is fetched. */
export const pictureAddress = (markup: string): string => `data:image/svg+xml,${encodeURIComponent(markup)}`;

function apply(element: Element & ElementCSSInlineStyle, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (name === 'style') element.style.cssText = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === null || child === false) continue;
    if (Array.isArray(child)) append(element, child as readonly Child[]);
    else element.append(child instanceof Node ? child : String(child));
  }
}
