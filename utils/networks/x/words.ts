import type { ShownPost } from '../../model/shown.ts';
import { $$ } from '../../page/dom.ts';
import { textLinksOf } from './links.ts';
import { isIn, type Parts } from './parts.ts';
import { css } from './selectors.ts';
import { legibleText } from './text.ts';

type Words = Pick<ShownPost, 'text' | 'textComplete' | 'language' | 'textLinks'>;

/**
 * What a post says. Nothing where the text could be the one of a quoted post, where a picture in it stands for letters
 * that nobody can read, and where only its mark is gone: then something is still set as texts are.
 */
export function wordsOf(post: Element, { own, all, quotes }: Parts): Words {
  const [text] = all(css.text);
  if (quotes === undefined) return {};
  if (!text)
    return $$(css.wording, post).every((one) => isIn(css.elsewhere, one, post)) ? { text: '', textComplete: true } : {};
  const words = legibleText(text);
  const isCut = all(css.showMore).length > 0;
  return {
    language: languageIn.exec(text.getAttribute('lang') ?? '')?.[0],
    ...(words !== undefined && {
      text: words.slice(0, 65_000),
      textComplete: !isCut && text.nextElementSibling?.matches(css.more) ? undefined : !isCut,
      textLinks: textLinksOf(own.filter((link) => link.matches('a') && text.contains(link))),
    }),
  };
}

/** und, qme, art and the like mean that X does not know. */
const languageIn = /^(?!und|art|zxx|q..)[a-z]{2,3}(?:-\w{2,8}){0,2}$/i;
