import { h } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { accountLink } from '../view.ts';
import type { AccountView } from '../view.ts';
import type { Words } from '../words.ts';
import { degreeOf, pictureLink } from './actor.ts';
import { c } from './classes.ts';
import { icon } from './icon.ts';

/** The list of a people search. */
export function peopleResults(accounts: readonly AccountView[], words: Words): HTMLElement {
  return h(
    'div',
    { 'data-testid': 'lazy-column', 'data-component-type': 'LazyColumn' },
    h(
      'div',
      { role: 'list', class: c('card', 'results') },
      accounts.map((account) => h('div', {}, personResult(account, words))),
    ),
  );
}

function personResult(account: AccountView, words: Words): HTMLElement {
  const link = accountLink(account);
  const degree = degreeOf(account, words);
  const action = words.t(account.degree === 1 ? 'message' : 'connect');
  return h(
    'div',
    { role: 'listitem' },
    h(
      'div',
      { 'data-display-contents': 'true' },
      h(
        'div',
        { componentkey: renderKey(), class: c('account') },
        pictureLink(account, words, 56),
        h(
          'div',
          { class: c('accountText') },
          h(
            'p',
            { componentkey: renderKey() },
            h('a', { href: link, class: c('nameLink', 'name') }, account.name),
            account.verified && [' ', h('span', { role: 'img', 'aria-label': 'Verified' }, icon('verified-small'))],
            degree !== undefined && h('span', { class: c('degree') }, h('span', {}, ` • ${degree}`)),
          ),
          h('div', {}, h('p', {}, account.headline)),
          h('div', { class: c('faint') }, h('p', {}, account.place)),
        ),
        h(
          'div',
          { componentkey: `SearchResults${account.memberId}` },
          h(
            'button',
            {
              type: 'button',
              componentkey: renderKey(),
              class: c('secondary'),
              'aria-label': `${action} ${account.name}`,
            },
            h('span', {}, icon(account.degree === 1 ? 'send-privately-small' : 'connect-small'), action),
          ),
        ),
      ),
    ),
    h('hr', { role: 'presentation' }),
  );
}
