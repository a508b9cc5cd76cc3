import { linksIn } from './links.ts';

const linkWeight = 23;
/** Code points that weigh 1; everything else weighs 2. */
const isLight = /^[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]$/;
const emoji = /[#*0-9]\uFE0F?\u20E3|\p{RGI_Emoji}\uFE0F?/gv;

/**
 * The length of a text on X: the weighted count of twitter-text's configuration 3, after NFC: a link 23, an emoji
 * sequence 2, other code points 1 or 2.
 */
export function weightedLength(text: string): number {
  const composed = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  for (const { start, end } of linksIn(composed)) {
    weight += weightOfProse(composed.slice(from, start)) + linkWeight;
    from = end;
  }
  return weight + weightOfProse(composed.slice(from));
}

/** Each emoji sequence weighs as much as one letter of the heavy ones. */
function weightOfProse(text: string): number {
  let weight = 0;
  for (const character of text.replace(emoji, '\uFFFD')) weight += isLight.test(character) ? 1 : 2;
  return weight;
}
