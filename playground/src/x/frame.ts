import { h } from '../dom.ts';
import { keepTheme } from '../settings.ts';
import { xIcon } from './icons.ts';
import { avatarBox } from './post.ts';
import type { Site } from './site.ts';
import { userCell } from './user-cell.ts';

export interface Frame {
  /** Menus and dialogs. */
  readonly layers: HTMLElement;
  readonly main: HTMLElement;
  /** Says which of the navigation's links is the page itself. */
  mark(path: string): void;
}

export function drawFrame(site: Site, root: HTMLElement): Frame {
  const layers = h('div', { id: 'layers', style: 'z-index: 1' });
  const main = h('main', { role: 'main' });
  const nav = navigation(site);
  root.replaceChildren(h('div', { class: 'app' }, layers, h('header', { role: 'banner' }, nav), main));
  paint(site.settings.theme);
  return {
    layers,
    main,
    mark(path) {
      for (const link of nav.querySelectorAll('a')) {
        const isHere = link.getAttribute('href') === path;
        link.classList.toggle('here', isHere);
        if (isHere) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

/** The site writes its theme to the body's inline background and to color-scheme. */
export function paint(theme: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = theme;
  document.documentElement.className = `look-${theme}`;
  document.body.style.backgroundColor = theme === 'dark' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
}

function navigation({ words, store, settings }: Site): HTMLElement {
  const { viewer } = store.world;
  let theme = settings.theme;
  const link = (href: string, name: 'home' | 'explore' | 'notifications' | 'messages' | 'profile', testId: string) =>
    h(
      'a',
      { href, 'aria-label': words.nav[name], role: 'link', 'data-testid': testId, class: 'nav-link' },
      h('div', {}, xIcon(name), h('div', { dir: 'ltr' }, h('span', {}, words.nav[name]))),
    );
  const toggle = () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    keepTheme(theme);
    paint(theme);
  };
  return h(
    'div',
    { class: 'nav' },
    h(
      'h1',
      { role: 'heading' },
      h('a', { href: '/home', 'aria-label': 'X', role: 'link', class: 'mark' }, h('div', { dir: 'ltr' })),
    ),
    h(
      'nav',
      { 'aria-label': 'Primary', role: 'navigation' },
      link('/home', 'home', 'AppTabBar_Home_Link'),
      link('/explore', 'explore', 'AppTabBar_Explore_Link'),
      link('/notifications', 'notifications', 'AppTabBar_Notifications_Link'),
      link('/messages', 'messages', 'AppTabBar_DirectMessage_Link'),
      link(`/${viewer.handles.x}`, 'profile', 'AppTabBar_Profile_Link'),
      h(
        'button',
        { type: 'button', role: 'button', 'aria-label': words.theme, class: 'nav-link', onclick: toggle },
        h('div', {}, xIcon('theme'), h('div', { dir: 'ltr' }, h('span', {}, words.theme))),
      ),
    ),
    h(
      'a',
      {
        href: '/compose/post',
        'aria-label': words.nav.post,
        role: 'link',
        'data-testid': 'SideNav_NewTweet_Button',
        class: 'primary wide',
      },
      h('div', { dir: 'ltr' }, h('span', {}, words.nav.post)),
    ),
    h(
      'button',
      {
        type: 'button',
        role: 'button',
        'aria-label': 'Account menu',
        'data-testid': 'SideNav_AccountSwitcher_Button',
        class: 'switcher',
      },
      avatarBox(viewer),
      h(
        'div',
        { class: 'switcher-name' },
        h('div', { dir: 'ltr', class: 'name' }, h('span', {}, viewer.name)),
        h('div', { tabindex: '-1' }, h('div', { dir: 'ltr', class: 'grey' }, `@${viewer.handles.x}`)),
      ),
      xIcon('more'),
    ),
  );
}

/** Search, trends, suggestions: names and follow buttons that are no posts. */
export function sidebar(site: Site): HTMLElement {
  const { words, store, navigate } = site;
  const suggested = ['clearspout', 'blue-larch-water', 'priya-venkataraghavan'];
  const accounts = store.world.accounts.filter(({ key }) => suggested.includes(key));
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    placeholder: words.search,
    'aria-label': words.search,
    'data-testid': 'SearchBox_Search_Input',
    autocomplete: 'off',
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && input instanceof HTMLInputElement)
      navigate(`/search?q=${encodeURIComponent(input.value)}`);
  });
  return h(
    'div',
    { 'data-testid': 'sidebarColumn' },
    h('form', { role: 'search', onsubmit: (event) => event.preventDefault() }, input),
    h(
      'section',
      { role: 'region', class: 'box' },
      h('h2', { role: 'heading', dir: 'auto' }, words.trends),
      ['#refillstations', '#hotels', 'Facility Days'].map((trend) =>
        h(
          'div',
          { role: 'link', tabindex: '0', 'data-testid': 'trend', class: 'trend' },
          h('div', { dir: 'ltr' }, trend),
        ),
      ),
    ),
    h(
      'aside',
      { role: 'complementary', 'aria-label': words.suggestions, class: 'box' },
      h('h2', { role: 'heading', dir: 'auto' }, words.suggestions),
      accounts.map((account) => userCell(site, account)),
    ),
  );
}
