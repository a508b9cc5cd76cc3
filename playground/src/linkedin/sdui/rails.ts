import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { portrait } from '../picture.ts';
import { accountLink } from '../view.ts';
import type { AccountView } from '../view.ts';
import type { Words } from '../words.ts';
import { followButton, pictureLink } from './actor.ts';
import { c } from './classes.ts';
import { icon } from './icon.ts';

export interface OwnNumbers {
  readonly viewers: number;
  readonly impressions: number;
}

export interface NewsLine {
  readonly title: string;
  readonly readers: number;
}

/** The viewer's card, their numbers, and the short list of places. */
export function leftRail(viewer: AccountView, numbers: OwnNumbers, words: Words): Child {
  return [
    h(
      'div',
      { class: c('card', 'me'), componentkey: renderKey() },
      h('div', { class: c('cover') }),
      h(
        'a',
        { tabindex: 0, href: accountLink(viewer), componentkey: renderKey(), class: c('mePicture') },
        h('figure', {}, portrait(viewer, 72, viewer.name)),
      ),
      h(
        'a',
        { tabindex: 0, href: accountLink(viewer), componentkey: renderKey(), class: c('quiet') },
        h('p', { class: c('meName') }, h('span', {}, viewer.name)),
        h('p', { class: c('faint') }, viewer.headline),
        h('p', { class: c('faint') }, viewer.place),
      ),
    ),
    h(
      'div',
      { class: c('card'), role: 'menu' },
      ownNumber(words.t('profileViewers'), numbers.viewers, '/me/profile-views/', words),
      ownNumber(words.t('impressions'), numbers.impressions, '/analytics/creator/content/', words),
    ),
    h(
      'div',
      { class: c('card', 'places'), role: 'menu' },
      place('bookmark-fill-small', words.t('saved'), '/my-items/'),
      place('group-small', words.t('groups'), '/groups/'),
      place('newspaper-small', words.t('newsletters'), '/mynetwork/network-manager/newsletters/'),
      place('calendar-small', words.t('events'), '/events/'),
    ),
  ];
}

function ownNumber(label: string, value: number, path: string, words: Words): HTMLElement {
  const shown = words.count(value);
  const key = renderKey();
  return h(
    'a',
    { tabindex: 0, href: `https://www.linkedin.com${path}`, componentkey: key, class: c('quiet') },
    h(
      'div',
      { componentkey: key, 'aria-label': `${label} ${shown}`, class: c('ownNumber') },
      h('div', {}, h('p', {}, label)),
      h('p', { class: c('accent') }, shown),
    ),
  );
}

function place(name: string, label: string, path: string): HTMLElement {
  const key = renderKey();
  return h(
    'a',
    { tabindex: 0, href: `https://www.linkedin.com${path}`, componentkey: key, class: c('quiet') },
    h('div', { componentkey: key, class: c('place') }, icon(name), h('p', {}, label)),
  );
}

/** News and accounts to follow. */
export function rightRail(news: readonly NewsLine[], accounts: readonly AccountView[], words: Words): Child {
  return [
    h(
      'div',
      { class: c('card', 'padded') },
      h('h2', { class: c('railTitle') }, words.t('news')),
      h(
        'ul',
        { class: c('news') },
        news.map((line) =>
          h(
            'li',
            {},
            h('p', { class: c('strong') }, line.title),
            h('p', { class: c('faint') }, words.t('readers', words.count(line.readers))),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: c('card', 'padded') },
      h('h2', { class: c('railTitle') }, words.t('recommended')),
      accountList(accounts, words),
    ),
    h('p', { class: c('footer') }, words.t('footer')),
  ];
}

export function accountList(accounts: readonly AccountView[], words: Words): HTMLElement {
  return h(
    'div',
    { class: c('accounts') },
    accounts.map((account) =>
      h(
        'div',
        { class: c('account') },
        pictureLink(account, words),
        h(
          'div',
          { class: c('accountText') },
          h('a', { href: accountLink(account), class: c('actorLink') }, h('p', { class: c('name') }, account.name)),
          h(
            'p',
            { class: c('faint', 'clamped') },
            account.isCompany ? words.t('followers', words.count(account.followers)) : account.headline,
          ),
          followButton(account, words),
        ),
      ),
    ),
  );
}
