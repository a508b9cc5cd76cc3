/** Networks show of a link to a home page its name alone. */
const address =
  /https?:\/\/\S*|(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*|(?![\p{L}\p{N}-]|\.[\p{L}\p{N}]))/giu;
const keycap = /[0-9#*]\uFE0F?\u20E3/g;
/** Networks end a text that they cut with dots, and LinkedIn with its button. */
const cutEnd = /\s*(?:…|\.{3})\s*(?:(?:see\s+)?more)?\s*$/iu;
/** Scripts that set no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The words of a post as two that a reader takes for the same have them: without links, which networks shorten, emoji,
 * which some editors lose, capitals, and the kind of quotes. Where words are not set apart, each letter is one.
 */
export function postWords(text: string): readonly string[] {
  const plain = text
    .replace(keycap, ' ')
    .normalize('NFKC')
    .replace(address, ' ')
    .replace(cutEnd, '')
    // What LinkedIn says before a tag to those who hear the page.
    .replace(/\bhashtag\s*#/gi, '#')
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => (unspaced.test(word) ? [...word] : [word]));
}
