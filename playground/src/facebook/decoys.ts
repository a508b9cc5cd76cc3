import { h } from '../dom.ts';
import { hash, token } from '../random.ts';
import type { Post } from '../world.ts';
import { blindAddress } from './ids.ts';
import type { Site } from './site.ts';
import { scrambled } from './time.ts';

/** Half of the 44 that stand in a unit of the hardened arm: nothing a person sees. */
export function honeypots(count: number): readonly HTMLElement[] {
  return Array.from({ length: count }, () => {
    const trap = h(
      'div',
      { 'aria-hidden': 'true', class: 'trap' },
      h('span', { dir: 'auto' }, h('span', {}, 'Facebook')),
    );
    for (let i = 0; i < 20; i += 1) trap.setAttribute(`data-${i}`, String(i));
    return h('div', {}, trap, h('div', { 'aria-hidden': 'true', role: 'button', tabindex: '-1', class: 'trap' }));
  });
}

/** The card of a link that nobody posted: invisible, and with the post's own text as its description. */
export function decoyCard({ words }: Site, post: Post): HTMLElement {
  return h(
    'div',
    { class: 'decoy' },
    h(
      'a',
      { href: blindAddress(post), role: 'link', tabindex: '0' },
      h(
        'div',
        { 'data-ad-rendering-role': 'meta' },
        h('span', { dir: 'auto' }, `${token(6, post.id, 'host').toLowerCase()}.com`),
      ),
      h(
        'span',
        { 'data-ad-rendering-role': 'title' },
        h('span', { dir: 'auto' }, token(3 + (hash(post.luck) % 3), post.luck, 'title')),
      ),
      h('span', { 'data-ad-rendering-role': 'description' }, h('span', { dir: 'auto' }, post.text)),
    ),
    h('div', {}, scrambled(words.learnMore, `${post.id} decoy`)),
  );
}
