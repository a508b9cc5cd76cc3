import { h, svg } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { pathOf } from '../icons.ts';
import { hashtagLink, richText } from '../richtext.ts';
import type { TextStyle } from '../richtext.ts';
import { portrait } from '../picture.ts';
import { accountLink } from '../view.ts';
import type { AccountView } from '../view.ts';

let drawn = 40;

/** The ids that this front end gives nearly everything: counted up as things are drawn. */
export function emberId(): string {
  drawn += 1;
  return `ember${drawn}`;
}

export function icon(name: string, size = 16): SVGElement {
  return svg(
    'svg',
    {
      role: 'none',
      'aria-hidden': 'true',
      class: 'artdeco-button__icon',
      'data-test-icon': name,
      viewBox: '0 0 16 16',
      width: size,
      height: size,
    },
    svg('path', { d: pathOf(name) }),
  );
}

/** Text that is shown, and the same for those who listen. */
export function twice(shown: string, spoken = shown): Child {
  return [h('span', { 'aria-hidden': 'true' }, shown), h('span', { class: 'visually-hidden' }, spoken)];
}

export function entityImage(account: AccountView, size: number, className: string): HTMLElement {
  return h(
    'div',
    { class: `ivm-image-view-model ${className}` },
    h(
      'div',
      { class: 'ivm-view-attr__img-wrapper' },
      portrait(account, size, account.name, {
        id: emberId(),
        loading: 'lazy',
        class: `ivm-view-attr__img--centered ${account.isCompany ? 'EntityPhoto-square-3' : 'EntityPhoto-circle-3'} evi-image lazy-image ember-view`,
      }),
    ),
  );
}

/** The address of an account, with the tracking part that stands behind it. */
export function trackedLink(account: AccountView): string {
  return account.isCompany
    ? accountLink(account, 'posts')
    : `${accountLink(account).replace(/\/$/, '')}?miniProfileUrn=${encodeURIComponent(`urn:li:fsd_profile:${account.memberId}`)}`;
}

export function paragraph(text: string, mentions: readonly AccountView[] = []): Child[] {
  const style: TextStyle = {
    hashtag: (tag) =>
      h(
        'a',
        { href: hashtagLink(tag), 'data-test-app-aware-link': true },
        h('span', { class: 'visually-hidden' }, 'hashtag'),
        h('span', { 'aria-hidden': 'true' }, '#'),
        tag.slice(1),
      ),
    link: (url) => h('a', { href: url, target: '_blank', 'data-test-app-aware-link': true }, url),
    mention: (account) =>
      h(
        'a',
        { target: '_self', tabindex: 0, href: accountLink(account), 'data-test-app-aware-link': true },
        account.name,
      ),
  };
  return richText(text, style, mentions);
}
