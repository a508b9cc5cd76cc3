import { h } from '../../dom.ts';
import { portrait } from '../picture.ts';
import { accountLink } from '../view.ts';
import type { AccountView } from '../view.ts';
import type { Words } from '../words.ts';
import { emberId, icon } from './parts.ts';

/** The head of a company's page: name, what it does, where, followers. */
export function companyCard(company: AccountView, words: Words): HTMLElement {
  const item = (text: string): HTMLElement => h('div', { class: 'org-top-card-summary-info-list__info-item' }, text);
  const tab = (label: string, part: string, isOn: boolean): HTMLElement =>
    h(
      'li',
      {},
      h(
        'a',
        { href: accountLink(company, part), class: `org-page-navigation__item-anchor${isOn ? ' active' : ''}` },
        label,
      ),
    );
  return h(
    'section',
    { id: emberId(), class: 'org-top-card artdeco-card', 'data-org-id': company.numericId },
    h('div', { class: 'org-top-card__cover' }),
    h(
      'div',
      { class: 'org-top-card__primary-content' },
      portrait(company, 128, company.name, { class: 'org-top-card-primary-content__logo evi-image ember-view' }),
      h('h1', { class: 'org-top-card-summary__title t-24 t-black t-bold', title: company.name }, company.name),
      h('p', { class: 'org-top-card-summary__tagline t-16 t-black' }, company.headline),
      h(
        'div',
        { class: 'org-top-card-summary-info-list t-14 t-black--light' },
        item(words.t('overview')),
        h(
          'div',
          { class: 'inline-block' },
          company.place !== '' && item(company.place),
          item(words.t('followers', words.count(company.followers))),
        ),
      ),
      h(
        'div',
        { class: 'org-top-card-primary-actions__inner' },
        h(
          'button',
          {
            type: 'button',
            class: 'follow org-company-follow-button artdeco-button artdeco-button--2 artdeco-button--primary',
            'aria-label': `${words.t('follow')} ${company.name}`,
          },
          icon('add-small'),
          h('span', { class: 'artdeco-button__text' }, words.t('follow')),
        ),
      ),
      h(
        'ul',
        { class: 'org-page-navigation__items' },
        tab(words.t('home'), '', false),
        tab(words.t('about'), 'about/', false),
        tab(words.t('posts'), 'posts/', true),
        tab(words.t('jobs'), 'jobs/', false),
      ),
    ),
  );
}

/** The head of a member's recent activity. */
export function activityHead(account: AccountView, words: Words): HTMLElement {
  return h(
    'section',
    { class: 'artdeco-card pv-recent-activity-top-card' },
    h('div', { class: 'feed-identity-module__member-bg-image' }),
    h(
      'a',
      { href: accountLink(account), class: 'feed-identity-module__actor-meta' },
      portrait(account, 72, account.name),
      h('h3', { class: 'pv-recent-activity-top-card__name t-16 t-bold' }, account.name),
    ),
    h('p', { class: 't-12 t-black--light' }, account.headline),
    h(
      'p',
      { class: 'pv-recent-activity-top-card__extra-info t-12 t-bold' },
      words.t('followers', words.count(account.followers)),
    ),
  );
}
