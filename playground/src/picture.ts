import { pictureAddress } from './dom.ts';
import { between, hash } from './random.ts';
import type { Account, Media } from './world.ts';

/** Invented pictures, drawn from the same seed as everything else. */

export function avatarAddress({ key, hue, kind, name }: Account): string {
  const letters = [...name.replace(/[^\p{L}\p{N} ]/gu, '').trim()].slice(0, 1).join('');
  const shape =
    kind === 'person'
      ? `<circle cx="40" cy="32" r="14" fill="hsl(${hue} 35% 88%)"/><path d="M12 80a28 28 0 0 1 56 0" fill="hsl(${hue} 35% 88%)"/>`
      : `<text x="40" y="54" font-family="system-ui,sans-serif" font-size="40" font-weight="600" text-anchor="middle" fill="hsl(${hue} 35% 92%)">${letters}</text>`;
  return pictureAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="hsl(${hue} ${30 + (hash(key) % 25)}% 42%)"/>${shape}</svg>`,
  );
}

export function bannerAddress({ key, hue }: Account): string {
  const hills = [0, 1, 2].map((layer) => {
    const points = [0, 1, 2, 3, 4, 5].map((x) => `${x * 120},${between(60, 150, key, layer, x)}`);
    return `<polygon points="0,200 ${points.join(' ')} 600,200" fill="hsl(${hue + layer * 12} 30% ${62 - layer * 12}%)"/>`;
  });
  return pictureAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200" preserveAspectRatio="xMidYMid slice"><rect width="600" height="200" fill="hsl(${hue} 40% 82%)"/>${hills.join('')}</svg>`,
  );
}

export function mediaAddress(media: Media, key: string): string {
  const hue = hash(key, 'picture') % 360;
  const picture = media.kind === 'chart' ? chart(key) : media.kind === 'document' ? page(key) : landscape(key, hue);
  return pictureAddress(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 300">${picture}</svg>`);
}

/** Emoji are pictures, as on X and Facebook, and look the same without an emoji font. The alt text is the emoji. */
export function emojiAddress(emoji: string): string {
  const [, drawing = face] = drawings.find(([characters]) => characters.includes(emoji)) ?? [];
  return pictureAddress(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${drawing}</svg>`);
}

const face =
  '<circle cx="18" cy="18" r="17" fill="#f5c542"/><circle cx="12" cy="14" r="2.5" fill="#5f4b1b"/><circle cx="24" cy="14" r="2.5" fill="#5f4b1b"/><path d="M9 21a9 9 0 0 0 18 0z" fill="#5f4b1b"/>';
const heart = (fill: string): string => `<path d="M18 33 4 19a8 8 0 0 1 14-10 8 8 0 0 1 14 10z" fill="${fill}"/>`;
const drawings: readonly (readonly [characters: readonly string[], drawing: string])[] = [
  [
    ['💧', '💦', '🫧', '☔', '🌧️', '🌦️', '🌊', '⛲'],
    '<path d="M18 2C24 12 29 17 29 23a11 11 0 0 1-22 0C7 17 12 12 18 2z" fill="#3f97d6"/>',
  ],
  [
    ['☕', '🍵'],
    '<path d="M5 12h20v11a8 8 0 0 1-8 8h-4a8 8 0 0 1-8-8z" fill="#9a6b4b"/><path d="M25 15h3a4 4 0 0 1 0 9h-3" fill="none" stroke="#9a6b4b" stroke-width="3"/>',
  ],
  [['💚'], heart('#4d9b4a')],
  [['💛', '💌'], heart('#e0a92e')],
  [
    ['📚', '📖', '📷', '📸', '📊'],
    '<rect x="4" y="7" width="28" height="23" rx="3" fill="#4b6fa5"/><rect x="9" y="12" width="18" height="13" fill="#e8eef6"/>',
  ],
  [
    ['🚲', '🚴', '🚐'],
    '<g fill="none" stroke="#c2452d" stroke-width="3"><circle cx="9" cy="24" r="7"/><circle cx="27" cy="24" r="7"/><path d="M9 24l6-13h8l4 13M13 15l6 9 5-9"/></g>',
  ],
  [
    ['🌷', '🍅', '🥖', '🍞', '🥯'],
    '<circle cx="18" cy="20" r="13" fill="#d2583e"/><path d="M18 8c2-5 6-6 9-5-1 4-4 6-9 5z" fill="#5a9a45"/>',
  ],
];

function chart(key: string): string {
  const bars = Array.from({ length: 12 }, (_, month) => {
    const height = Math.round(60 + 130 * Math.sin((Math.PI * (month + 1)) / 13) + between(-14, 14, key, month));
    return `<rect x="${52 + month * 38}" y="${250 - height}" width="24" height="${height}" fill="#6d9ea0"/>`;
  });
  return `<rect width="560" height="300" fill="#eef1f0"/>${bars.join('')}<path d="M40 250H520" stroke="#567" stroke-width="2"/>`;
}

function page(key: string): string {
  const lines = Array.from({ length: 9 }, (_, line) => {
    const y = 70 + line * 22;
    return `<rect x="190" y="${y}" width="${between(60, 120, key, line)}" height="8" fill="#99a"/><rect x="350" y="${y}" width="26" height="8" fill="#557"/>`;
  });
  return `<rect width="560" height="300" fill="#d9dde0"/><rect x="165" y="24" width="230" height="276" fill="#fff"/><rect x="190" y="42" width="110" height="12" fill="#334"/>${lines.join('')}`;
}

function landscape(key: string, hue: number): string {
  const hills = [0, 1, 2].map((layer) => {
    const points = [0, 1, 2, 3, 4, 5, 6].map(
      (x) => `${x * 94},${between(120 + layer * 35, 190 + layer * 35, key, layer, x)}`,
    );
    return `<polygon points="0,300 ${points.join(' ')} 564,300" fill="hsl(${hue + layer * 14} 28% ${58 - layer * 14}%)"/>`;
  });
  return `<rect width="560" height="300" fill="hsl(${(hue + 30) % 360} 45% 84%)"/><circle cx="${between(90, 470, key, 'sun')}" cy="78" r="30" fill="hsl(${(hue + 50) % 360} 80% 92%)"/>${hills.join('')}`;
}
