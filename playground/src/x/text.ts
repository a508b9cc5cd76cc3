import { h } from '../dom.ts';
import { emojiAddress } from '../picture.ts';
import { piecesOf } from '../richtext.ts';

/** A text with links, and emoji as pictures whose alt text is the emoji. Line breaks stay: it is pre-wrap. */
export function richText(text: string): readonly Node[] {
  return piecesOf(text).map(({ kind, text: part }) => {
    if (kind === 'emoji') return h('img', { alt: part, draggable: 'false', src: emojiAddress(part), class: 'emoji' });
    if (kind === 'hashtag') {
      return h(
        'span',
        { class: 'part' },
        h('a', { dir: 'ltr', role: 'link', href: `/hashtag/${part.slice(1)}?src=hashtag_click` }, part),
      );
    }
    if (kind === 'mention') {
      return h(
        'div',
        { class: 'part' },
        h('span', {}, h('a', { dir: 'ltr', role: 'link', href: `/${part.slice(1)}` }, part)),
      );
    }
    if (kind === 'link') return shortLink(part);
    return h('span', { class: 'part' }, part);
  });
}

export const nameText = (name: string): readonly Node[] =>
  piecesOf(name).map(({ kind, text: part }) =>
    kind === 'emoji'
      ? h('img', { alt: part, src: emojiAddress(part), class: 'emoji' })
      : h('span', { class: 'part' }, part),
  );

/** The scheme and the tail of a long address are there, but not shown. */
function shortLink(address: string): HTMLElement {
  const [scheme = ''] = /^https?:\/\//.exec(address) ?? [];
  const bare = address.replace(/^https?:\/\//, '');
  const tail = bare.slice(24);
  return h(
    'a',
    {
      dir: 'ltr',
      href: `https://t.co/${encodeURIComponent(bare).slice(0, 10)}`,
      rel: 'noopener noreferrer nofollow',
      target: '_blank',
      role: 'link',
    },
    scheme && h('span', { 'aria-hidden': 'true', class: 'unseen' }, scheme),
    bare.slice(0, 24),
    tail && h('span', { 'aria-hidden': 'true', class: 'unseen' }, tail),
    tail && h('span', { 'aria-hidden': 'true' }, '…'),
  );
}
