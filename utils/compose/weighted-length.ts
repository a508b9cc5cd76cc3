import { shortenedIn } from './shortened.ts';

const linkWeight = 23;
/** Code points that weigh 1; everything else weighs 2. */
const isLight = /^[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]$/;
/** What Unicode recommends, and beside it what twitter-text's parser takes for one: a mark of emoji where none is needed. */
const emoji = new RegExp(
  [
    String.raw`[#*0-9]\uFE0F?\u20E3`,
    String.raw`[☝✌✍⛷⛹🏋🏌🕴🕵🖐]\uFE0F?[🏻-🏿](?!\u200D)`,
    String.raw`[⌚⌛◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽❗⬛⬜⭐⭕🀄🈚🈯]\uFE0F`,
    // Taken for one without its signs of variant alone.
    String.raw`👁\uFE0F(?=\u200D🗨)|👁\u200D🗨`,
    String.raw`\p{RGI_Emoji}`,
  ].join('|'),
  'gv',
);

/**
 * The length of a text on X: the weighted count of twitter-text's configuration 3, after NFC: a link 23, an emoji
 * sequence 2, other code points 1 or 2.
 */
export function weightedLength(text: string): number {
  const composed = text.normalize('NFC');
  const ends = new Map([...composed.matchAll(emoji)].map(({ index, 0: found }) => [index, index + found.length]));
  const links = new Map(shortenedIn(composed).map(({ start, end }) => [start, end]));
  let weight = 0;
  for (let at = 0; at < composed.length;) {
    const [link, sequence] = [links.get(at), ends.get(at)];
    const letter = String.fromCodePoint(composed.codePointAt(at) ?? 0);
    weight += link ? linkWeight : !sequence && isLight.test(letter) ? 1 : 2;
    at = link ?? sequence ?? at + letter.length;
  }
  return weight;
}
