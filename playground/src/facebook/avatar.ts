import { h, svg } from '../dom.ts';
import { avatarAddress } from '../picture.ts';
import type { Account } from '../world.ts';
import { cover } from './icons.ts';

/** Round pictures are SVG images, as on the site; the name stands in the label only. */
export const avatarImage = (account: Account, size: number, label?: string): SVGElement =>
  svg(
    'svg',
    {
      viewBox: '0 0 80 80',
      width: size,
      height: size,
      class: 'avatar',
      ...(label ? { 'aria-label': label, role: 'img' } : { 'aria-hidden': 'true', role: 'none' }),
    },
    svg('image', { href: avatarAddress(account), width: 80, height: 80 }),
  );

export const avatarLink = (account: Account, href: string, size = 40): HTMLElement =>
  h(
    'a',
    {
      'aria-label': account.name,
      attributionsrc: '/privacy_sandbox/comet/register/source/',
      href,
      role: 'link',
      tabindex: '0',
    },
    avatarImage(account, size, account.name),
    cover(),
  );
