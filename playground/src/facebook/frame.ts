import { h } from '../dom.ts';
import { keepTheme } from '../settings.ts';
import { avatarImage } from './avatar.ts';
import { accountPath } from './ids.ts';
import { cover, fbIcon, type IconName } from './icons.ts';
import { lexicalBox } from './lexical.ts';
import type { Site } from './site.ts';

export interface Frame {
  readonly main: HTMLElement;
  /** The page behind dialogs. */
  readonly behind: HTMLElement;
  /** Dialogs. */
  readonly layers: HTMLElement;
}

export function drawFrame(site: Site, root: HTMLElement): Frame {
  const main = h('div', { role: 'main', class: 'main' });
  const behind = h(
    'div',
    { class: 'page' },
    banner(site),
    h(
      'div',
      { class: 'columns' },
      leftColumn(site),
      main,
      rightColumn(site, (window_) => root.append(window_)),
    ),
  );
  const layers = h('div', { class: 'layers' });
  root.replaceChildren(behind, layers);
  paint(site.settings.theme);
  return { main, behind, layers };
}

export function paint(theme: 'light' | 'dark'): void {
  const { classList } = document.documentElement;
  classList.toggle('__fb-light-mode', theme === 'light');
  classList.toggle('__fb-dark-mode', theme === 'dark');
}

function banner({ words, settings }: Site): HTMLElement {
  let theme = settings.theme;
  const toggle = () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    keepTheme(theme);
    paint(theme);
  };
  return h(
    'div',
    { role: 'banner', class: 'banner' },
    h('a', { 'aria-label': 'Facebook', href: '/', role: 'link', tabindex: '0', class: 'mark' }),
    h(
      'label',
      { class: 'search' },
      fbIcon('search'),
      h('input', { type: 'search', 'aria-label': 'Search', placeholder: 'Search', role: 'combobox' }),
    ),
    h(
      'div',
      { role: 'navigation', class: 'tabs' },
      h('a', { 'aria-label': words.home, href: '/', role: 'link', tabindex: '0' }, fbIcon('home'), cover()),
    ),
    h(
      'div',
      { 'aria-label': words.theme, role: 'button', tabindex: '0', class: 'round', onclick: toggle },
      fbIcon('theme'),
      cover(),
    ),
  );
}

function leftColumn({ words, store, group }: Site): HTMLElement {
  const { viewer } = store.world;
  const link = (href: string, label: string, picture: Node) =>
    h('li', {}, h('a', { href, role: 'link', tabindex: '0' }, picture, h('span', { dir: 'auto' }, label)));
  const symbol = (name: IconName) => h('i', { class: 'round' }, fbIcon(name));
  return h(
    'div',
    { role: 'navigation', 'aria-label': 'Shortcuts', class: 'left' },
    h(
      'ul',
      {},
      link(accountPath(viewer), viewer.name, avatarImage(viewer, 36)),
      link('/', words.home, symbol('home')),
      link(`/groups/${group.id}`, group.name, symbol('groups')),
    ),
  );
}

function rightColumn(site: Site, open: (chat: HTMLElement) => void): HTMLElement {
  const { words, store } = site;
  const contacts = store.world.accounts
    .filter(({ relation, kind }) => relation === 'contact' && kind === 'person')
    .slice(0, 9);
  return h(
    'div',
    { role: 'complementary', class: 'right' },
    h('h3', { dir: 'auto' }, words.contacts),
    h(
      'ul',
      {},
      contacts.map((contact) =>
        h(
          'li',
          {},
          h(
            'div',
            { role: 'button', tabindex: '0', class: 'contact', onclick: () => open(chat(site, contact.name)) },
            avatarImage(contact, 36),
            h('span', { dir: 'auto' }, contact.name),
          ),
        ),
      ),
    ),
  );
}

/** An editor of the same make that is neither a post nor a comment. */
function chat({ words, useEditor }: Site, name: string): HTMLElement {
  const editor = lexicalBox({ kind: 'plain', label: words.message, placeholder: 'Aa', onFocus: useEditor });
  editor.editable.setAttribute('aria-describedby', `Write to ${name}`);
  const tool = (name: 'photo' | 'emoji', label: string) =>
    h('div', { 'aria-label': label, role: 'button', tabindex: '0' }, fbIcon(name));
  const close = () => {
    editor.end();
    element.remove();
  };
  const element = h(
    'div',
    { class: 'chat' },
    h(
      'div',
      { class: 'chat-top' },
      h('span', { dir: 'auto', class: 'name' }, name),
      h('div', { 'aria-label': words.close, role: 'button', tabindex: '0', onclick: close }, fbIcon('close')),
    ),
    h('div', { class: 'chat-log' }),
    h('div', { class: 'chat-form' }, tool('photo', 'Attach a photo'), editor.element, tool('emoji', 'Choose an emoji')),
  );
  return element;
}
