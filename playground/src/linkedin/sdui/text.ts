import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { hashtagLink, isLong, outsideLink, richText } from '../richtext.ts';
import { accountLink } from '../view.ts';
import type { AccountView } from '../view.ts';
import type { Words } from '../words.ts';
import { c } from './classes.ts';

/** The box with the full text, folded by style alone; the button is part of the box. */
export function textBox(text: string, words: Words, mentions: readonly AccountView[] = []): HTMLElement {
  const box = h(
    'span',
    { tabindex: -1, 'data-testid': 'expandable-text-box', class: c('textBox') },
    richText(text, style, mentions),
  );
  if (!isLong(text)) return box;
  box.className = c('textBox', 'folded');
  const button = h(
    'button',
    {
      type: 'button',
      'aria-hidden': 'true',
      'data-testid': 'expandable-text-button',
      class: c('moreButton'),
      click: (event) => {
        event.preventDefault();
        box.className = c('textBox');
        button.remove();
      },
    },
    h('span', {}, h('span', {}, h('span', {}, '…'), h('span', {}, ` ${words.t('more')}`))),
  );
  box.append(button);
  return box;
}

const style = {
  hashtag: (tag: string): Child =>
    h('a', { href: hashtagLink(tag), tabindex: -1 }, h('span', {}, h('strong', {}, tag))),
  link: (url: string): Child =>
    h('a', { href: outsideLink(url), target: '_blank', tabindex: -1 }, h('span', {}, h('strong', {}, url))),
  mention: (account: AccountView): Child =>
    h('a', { href: accountLink(account) }, h('span', {}, h('strong', {}, account.name))),
};
