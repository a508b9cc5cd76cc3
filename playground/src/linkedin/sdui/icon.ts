import { h, svg } from '../../dom.ts';
import { pathOf } from '../icons.ts';
import { c } from './classes.ts';

const waiting = new WeakMap<Element, () => Element>();

/** An icon with its language-free id; before hydration an empty span stands in its place. */
export function icon(name: string, label = ''): Element {
  if (isHydrated()) return draw(name, label);
  const span = h('span', { 'data-dynamic-icon-loading': true, class: c('icon') });
  waiting.set(span, () => draw(name, label));
  return span;
}

/** Puts the icons in, and says so on the body. */
export function hydrate(root: ParentNode): void {
  document.body.setAttribute('data-rehydrated', 'true');
  for (const span of root.querySelectorAll('span[data-dynamic-icon-loading]')) {
    const drawn = waiting.get(span)?.();
    if (drawn) span.replaceWith(drawn);
  }
}

function isHydrated(): boolean {
  return document.body.getAttribute('data-rehydrated') === 'true';
}

function draw(name: string, label: string): SVGElement {
  const size = name.endsWith('-medium') ? '24' : '16';
  return svg(
    'svg',
    {
      id: name,
      class: c('icon'),
      viewBox: '0 0 16 16',
      width: size,
      height: size,
      role: 'img',
      'aria-hidden': label ? 'false' : 'true',
      'aria-label': label,
    },
    svg('path', { d: pathOf(name) }),
  );
}
