import { h, pictureAddress } from '../dom.ts';
import type { AccountView } from './view.ts';

/** The picture of an account, drawn from its hue and initials: round for people, square for companies. */
export function portrait(
  account: Pick<AccountView, 'hue' | 'initials' | 'isCompany'>,
  size: number,
  alt: string,
  more = {},
): HTMLElement {
  const fill = `hsl(${account.hue} 42% 40%)`;
  const shape = account.isCompany
    ? `<rect width='48' height='48' fill='${fill}'/>`
    : `<circle cx='24' cy='24' r='24' fill='${fill}'/>`;
  const letters = `<text x='24' y='30' font-family='sans-serif' font-size='17' font-weight='600' text-anchor='middle' fill='white'>${escaped(account.initials)}</text>`;
  const src = pictureAddress(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'>${shape}${letters}</svg>`);
  return h('img', { src, width: size, height: size, alt, 'data-loaded': 'true', ...more });
}

/** An invented picture for a post: layers of hills in the hue of its author, or the bars of a chart. */
export function postPicture(kind: 'scene' | 'chart' | 'page', hue: number, variant: number): string {
  const tone = (lightness: number, shift = 0): string => `hsl(${(hue + shift) % 360} 38% ${lightness}%)`;
  const frame = (inner: string): string =>
    pictureAddress(
      `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 340' width='600' height='340'>${inner}</svg>`,
    );
  if (kind === 'scene') {
    const peak = 120 + (variant % 70);
    return frame(
      `<rect width='600' height='340' fill='${tone(82)}'/><circle cx='${150 + (variant % 300)}' cy='90' r='42' fill='${tone(92, 30)}'/>` +
        `<path d='M0 230Q150 ${peak} 320 220T600 190V340H0Z' fill='${tone(58)}'/><path d='M0 280Q200 ${peak + 90} 380 270T600 260V340H0Z' fill='${tone(38)}'/>`,
    );
  }
  const bars = Array.from({ length: 9 }, (_, index) => {
    const height = 60 + ((variant * (index + 3) * 37) % 150);
    return `<rect x='${60 + index * 56}' y='${290 - height}' width='34' height='${height}' fill='${tone(index === 6 ? 38 : 58)}'/>`;
  });
  const title = kind === 'page' ? `<rect x='60' y='40' width='300' height='22' fill='${tone(30)}'/>` : '';
  return frame(
    `<rect width='600' height='340' fill='${tone(95)}'/>${title}${bars.join('')}<path d='M50 290H560' stroke='${tone(30)}'/>`,
  );
}

const escaped = (text: string): string => text.replace(/[<>&'"]/g, '');
