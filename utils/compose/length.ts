import type { NetworkId } from '../model/network.ts';
import { linksIn } from './links.ts';

/** The purposes a composer can have; see `Composer` of a network. */
export type Purpose = 'post' | 'reply' | 'comment' | 'message';

const linkWeight = 23;
/** Code points that weigh 1 on X; everything else weighs 2. */
const lightRanges = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

const emoji = /[#*0-9]\uFE0F?\u20E3|\p{RGI_Emoji}\uFE0F?/gv;

/**
 * How long a network says that a text is.
 *
 * X: the weighted count of twitter-text's configuration 3, after NFC: a link 23, an emoji sequence 2, other code points
 * 1 or 2. LinkedIn and Facebook publish no unit. Both are counted in UTF-16 code units, as the scripts of their
 * composers and LinkedIn's server ("ShareCommentary text length (n characters)") count a string, so most emoji take 2.
 * It is also the strictest of the usual units: the room left is never shown larger than it is.
 */
export function lengthOf(network: NetworkId, text: string): number {
  return network === 'x' ? weightedLength(text.normalize('NFC')) : text.length;
}

/**
 * The most that fits, in the unit of `lengthOf`; undefined where no limit is known. X: an account without Premium.
 * LinkedIn: 3,000 by its Posts API; comments 1,250 and the figures of Facebook are the ones that are commonly reported.
 */
export function limitOf(network: NetworkId, purpose: Purpose): number | undefined {
  if (purpose === 'message') return undefined;
  if (network === 'x') return 280;
  if (network === 'linkedin') return purpose === 'post' ? 3000 : 1250;
  return purpose === 'post' ? 63_206 : 8000;
}

function weightedLength(text: string): number {
  let weight = 0;
  let from = 0;
  for (const link of linksIn(text)) {
    weight += weightOfProse(text.slice(from, link.start)) + linkWeight;
    from = link.end;
  }
  return weight + weightOfProse(text.slice(from));
}

function weightOfProse(text: string): number {
  let emojis = 0;
  const rest = text.replace(emoji, () => {
    emojis += 1;
    return '';
  });
  let weight = emojis * 2;
  for (const character of rest) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

const isLight = (codePoint: number): boolean => lightRanges.some(([from, to]) => codePoint >= from && codePoint <= to);
