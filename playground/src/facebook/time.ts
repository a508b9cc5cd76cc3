import { h } from '../dom.ts';
import { agoOf } from '../numbers.ts';
import { between, fraction, hash, token } from '../random.ts';
import type { Post } from '../world.ts';
import { blindAddress, freshId, postAddress, type Place } from './ids.ts';
import type { Site } from './site.ts';

export function shownTime({ words, store }: Site, createdAt: number): string {
  const ago = agoOf(createdAt, store.world.now);
  if (ago.unit !== 'day' || ago.amount < 7) return words.short(ago);
  return new Date(createdAt).toLocaleDateString(words.locale, { day: 'numeric', month: 'long' });
}

/** The link with the time. In the hardened arm its address is blind and its text is written in one of four ways. */
export function timeLink(site: Site, post: Post, place: Place): HTMLElement {
  const text = post.isPromoted ? site.words.sponsored : shownTime(site, post.createdAt);
  if (!site.isHardened) {
    const href = post.isPromoted ? '/ads/about/?entry_product=ad_preferences' : postAddress(post, place);
    return h(
      'a',
      {
        'aria-label': text,
        attributionsrc: '/privacy_sandbox/comet/register/source/',
        href,
        role: 'link',
        tabindex: '0',
      },
      h('span', {}, text),
    );
  }
  const link = h(
    'a',
    {
      attributionsrc: '/privacy_sandbox/comet/register/source/',
      href: blindAddress(post),
      role: 'link',
      tabindex: '0',
      target: '_blank',
    },
    h('span', {}, scrambled(text, post.id)),
  );
  // Pointing at it gives the address away.
  const reveal = () => {
    if (!post.isPromoted) link.setAttribute('href', postAddress(post, place));
  };
  link.addEventListener('pointerenter', reveal);
  link.addEventListener('focus', reveal);
  return link;
}

export function scrambled(text: string, key: string): HTMLElement {
  const way = hash(key, 'way') % 8;
  if (way < 3) return labelled(text);
  if (way < 5) return dashed(text, key);
  if (way < 7) return shuffled(text, key);
  // The text it names is not in the page.
  return h('span', { 'aria-labelledby': freshId() }, painted(text));
}

/** The readable text stands in a hidden part at the end of the body and is named from here. */
function labelled(text: string): HTMLElement {
  const id = freshId();
  hiddenTexts().append(h('span', { id }, text));
  return h('span', { 'aria-labelledby': id }, painted(text));
}

/** The letters as a picture: the eye reads them, the DOM does not hold them. */
const painted = (text: string): Node => {
  const canvas = h('canvas', { class: 'time-canvas', width: 8 * text.length + 8, height: 16 });
  if (canvas instanceof HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (context) {
      context.font = '13px system-ui, sans-serif';
      context.fillStyle = '#8a8d91';
      context.fillText(text, 0, 12);
    }
  }
  return canvas;
};

function hiddenTexts(): Element {
  const found = document.querySelector('body > div.texts[hidden] > div');
  if (found) return found;
  const inner = h('div');
  document.body.append(h('div', { hidden: true, style: 'display: none;', class: 'texts' }, inner));
  return inner;
}

/** Leaf <b>s, some of them not displayed. */
function dashed(text: string, key: string): HTMLElement {
  const leaves = [...text].flatMap((letter, index) => {
    const decoys = Array.from({ length: between(0, 2, key, 'dash', index) }, (_, i) =>
      h('b', { class: 'gone' }, i % 2 === 0 ? '-' : token(1, key, index)),
    );
    return [...decoys, h('b', {}, letter)];
  });
  return h('span', { class: 'dashed' }, h('b', {}, leaves));
}

/** One letter per span in any order; the style sheet puts the real ones in order and the others out of sight. */
function shuffled(text: string, key: string): HTMLElement {
  const real = [...text].map((letter, index) => ({
    at: fraction(key, 'real', index),
    node: h('span', { class: `o${index + 1}` }, letter === ' ' ? '\u00a0' : letter),
  }));
  const decoys = Array.from({ length: 60 - real.length }, (_, index) => ({
    at: fraction(key, 'decoy', index),
    node: h('span', { style: 'position: absolute; top: 3em' }, token(1, key, 'letter', index).toLowerCase()),
  }));
  const nodes = [...real, ...decoys].sort((a, b) => a.at - b.at).map(({ node }) => node);
  return h('span', { style: 'display: flex', class: 'shuffled' }, nodes);
}
