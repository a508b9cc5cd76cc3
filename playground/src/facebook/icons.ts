import { h, icon } from '../dom.ts';

const paths = {
  home: 'M3 11 12 4l9 7v9H3z',
  groups: 'M8 11a3 3 0 1 1 0-6 3 3 0 0 1 0 6zm8 0a3 3 0 1 1 0-6 3 3 0 0 1 0 6zM2 20a6 6 0 0 1 12 0m2-6a6 6 0 0 1 6 6',
  theme: 'M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z',
  menu: 'M6 12h.01M12 12h.01M18 12h.01',
  like: 'M7 11v9H4v-9zm0 0 4-8c2 0 3 1 3 3l-1 4h6c1 0 2 1 2 2l-2 6c0 1-1 2-2 2H7',
  comment: 'M4 5h16v11H11l-4 4v-4H4z',
  share: 'M13 5l8 7-8 7v-4c-5 0-8 1-10 4 0-6 4-10 10-10z',
  close: 'M6 6l12 12M18 6 6 18',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c4 5 4 13 0 18-4-5-4-13 0-18z',
  verified: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12l3 3 5-6',
  photo: 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4',
  emoji: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9 10h.01M15 10h.01M8 14a5 5 0 0 0 8 0',
  send: 'M4 12 20 4l-5 16-3-7z',
  play: 'M8 5v14l11-7z',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 5 5',
} as const;
export type IconName = keyof typeof paths;

export const fbIcon = (name: IconName, title?: string): SVGElement => {
  const image = icon(paths[name], { class: `icon icon-${name}` });
  if (title) {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    text.textContent = title;
    image.removeAttribute('aria-hidden');
    image.setAttribute('role', 'img');
    image.setAttribute('title', title);
    image.prepend(text);
  }
  return image;
};

/** The invisible sheet over a button that carries its hover colour. */
export const cover = (): HTMLElement => h('div', { role: 'none', class: 'cover' });
