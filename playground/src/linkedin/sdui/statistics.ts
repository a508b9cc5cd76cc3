import { h } from '../../dom.ts';
import { hash } from '../../random.ts';
import type { Screen } from '../screen.ts';
import { news, ownNumbers, type Site } from '../site.ts';
import { c } from './classes.ts';
import { screen } from './frame.ts';
import { leftRail, rightRail } from './rails.ts';

/** The pages of statistics that the replica has, by their path. In no page of ours: they are built as they are reported. */
export type StatisticsPage = 'content' | 'audience' | 'profile-views' | 'search-appearances' | 'post-summary';

export function statisticsScreen(page: StatisticsPage, site: Site): Screen {
  const { words, viewer, store } = site;
  const numbers = ownNumbers(site);
  const posts = store.postsBy(store.world.viewer.key);
  const centres: Readonly<Record<StatisticsPage, () => HTMLElement>> = {
    content: () =>
      part(
        'Content performance',
        span('Past 28 days'),
        card('Impressions', words.count(numbers.impressions), '12.5% vs. prior 28 days'),
        card('Members reached', words.count(Math.round(numbers.impressions * 0.61))),
        h('h3', {}, 'Top posts'),
        h(
          'ul',
          {},
          posts
            .slice(0, 3)
            .map((post) =>
              h(
                'li',
                {},
                h('a', { href: `/feed/update/urn:li:activity:${post.id}/` }, post.text.slice(0, 60)),
                card('Impressions', words.count(store.countsOf(post).views)),
              ),
            ),
        ),
      ),
    audience: () =>
      part(
        'Audience',
        card('Total followers', words.count(viewer.followers)),
        ...table('Job titles', ['Founder', 'Engineer', 'Facility manager'], ['12%', '7%', '< 1%']),
        ...table('Locations', ['Oakmoor', 'Tartu'], ['31%', '4%']),
      ),
    'profile-views': () =>
      part('Who’s viewed your profile', h('p', { class: c('accent') }, words.count(numbers.viewers))),
    'search-appearances': () =>
      part(
        'Search appearances',
        h('div', {}, h('p', { class: c('accent') }, words.count(40 + (hash(viewer.slug, 'searches') % 90)))),
      ),
    'post-summary': () =>
      part(
        'Post analytics',
        h(
          'table',
          {},
          row('Impressions', words.count(posts[0] ? store.countsOf(posts[0]).views : 0)),
          row('Members reached', words.count(posts[0] ? Math.round(store.countsOf(posts[0]).views * 0.6) : 0)),
        ),
      ),
  };
  const element = screen(
    'analytics',
    { left: leftRail(viewer, numbers, words), centre: centres[page](), right: rightRail(news, [], words) },
    words,
  );
  return { element, title: 'Analytics', start: () => undefined, refresh: () => undefined, stop: () => undefined };
}

const part = (title: string, ...children: readonly Node[]): HTMLElement =>
  h('div', { class: c('card', 'padded') }, h('h2', { class: c('cardTitle') }, title), ...children);

const span = (label: string): HTMLElement =>
  h('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, label);

const card = (label: string, number: string, change?: string): HTMLElement =>
  h(
    'div',
    {},
    h('p', { class: c('accent') }, number),
    h('p', { class: c('faint') }, label),
    change !== undefined && h('p', { class: c('faint') }, change),
  );

const row = (label: string, number: string): HTMLElement =>
  h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, number));

const table = (heading: string, names: readonly string[], shares: readonly string[]): HTMLElement[] => [
  h('h3', {}, heading),
  h(
    'ul',
    {},
    names.map((name, index) => h('li', {}, h('span', {}, name), h('span', {}, shares[index]))),
  ),
];
