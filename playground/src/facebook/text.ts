import { h } from '../dom.ts';
import { emojiAddress } from '../picture.ts';
import { piecesOf, withMentions } from '../richtext.ts';
import type { Account } from '../world.ts';
import { authorAddress } from './ids.ts';

/** One div per line; emoji are pictures, links of others go through l.facebook.com. */
export function lines(text: string, mentions: readonly Account[] = []): readonly HTMLElement[] {
  return text
    .split('\n')
    .map((line) =>
      h(
        'div',
        { dir: 'auto', class: 'line' },
        ...withMentions(line, mentions).flatMap((part) => (typeof part === 'string' ? inline(part) : mention(part))),
      ),
    );
}

const mention = (account: Account): HTMLElement =>
  h('a', { href: authorAddress(account), role: 'link', tabindex: '0' }, account.name);

export const inline = (line: string): readonly (Node | string)[] =>
  piecesOf(line).map(({ kind, text: part }) => {
    if (kind === 'emoji') {
      return h(
        'span',
        { class: 'emoji' },
        h('img', {
          alt: part,
          height: 16,
          width: 16,
          referrerpolicy: 'origin-when-cross-origin',
          src: emojiAddress(part),
        }),
      );
    }
    if (kind === 'hashtag')
      return h('span', {}, h('a', { href: `/hashtag/${part.slice(1)}`, role: 'link', tabindex: '0' }, part));
    if (kind === 'link') {
      const address = `https://${part.replace(/^https?:\/\//, '')}`;
      return h(
        'span',
        {},
        h(
          'a',
          {
            href: `https://l.facebook.com/l.php?u=${encodeURIComponent(address)}`,
            rel: 'nofollow noreferrer',
            role: 'link',
            tabindex: '0',
            target: '_blank',
          },
          part,
        ),
      );
    }
    return part;
  });
