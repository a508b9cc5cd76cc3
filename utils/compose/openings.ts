import type { OpeningKind } from '../model/own-help.ts';
import { beginsWithGreeting } from './checks/hook.ts';
import { hashtagsIn, sentencesIn, withoutLinks } from './checks/prose.ts';
import type { Span } from './draft.ts';
import { linksIn } from './links.ts';

const longest = 200;

/** The first sentence of a text, where it is one that can open another text: with words, and not too long. */
export function openingOf(text: string): string | undefined {
  const [first] = sentencesIn(withoutLinks(text));
  return first && lineOf(text, first);
}

/** The last sentence of a text that has several, without tags, links and signs behind it, where it can end another text. */
export function endingOf(text: string): string | undefined {
  const body = withoutTail(text);
  const sentences = sentencesIn(withoutLinks(body));
  const last = sentences.at(-1);
  // "Read it here:" ends nothing.
  if (!last || sentences.length < 2 || (body !== text.trimEnd() && !/[\p{Po}\p{Pf}\p{Pe}\p{S}]$/u.test(body)))
    return undefined;
  const ending = lineOf(body, last);
  return ending?.endsWith(':') ? undefined : ending;
}

function lineOf(text: string, { start, end }: Span): string | undefined {
  const line = text.slice(start, end).trim();
  if (!line || line.length > longest || withoutLinks(line) !== line) return undefined;
  // Scripts without spaces between words are counted by letters.
  const isLine =
    (line.match(/\p{L}+/gu)?.length ?? 0) >= 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(line);
  return isLine ? line : undefined;
}

function withoutTail(text: string): string {
  const body = text.trimEnd();
  const tail = [...hashtagsIn(body), ...linksIn(body)].find(({ end }) => end === body.length);
  return tail ? withoutTail(body.slice(0, tail.start)) : body;
}

/** What kind of opening a text has; the first that is true. */
export function openingKind(text: string): OpeningKind {
  if (beginsWithGreeting(text)) return 'greeting';
  const opening = openingOf(text) ?? text;
  // A number among its first words.
  return kindOf(opening, opening.split(/\s+/u).slice(0, 6).join(' '));
}

/** What kind of ending a text has; undefined where it has none. */
export function endingKind(text: string): OpeningKind | undefined {
  const ending = endingOf(text);
  return ending === undefined ? undefined : kindOf(ending, ending);
}

function kindOf(line: string, words: string): OpeningKind {
  if (/[?？؟]["”»」')\]]*$/u.test(line)) return 'question';
  return /\p{N}/u.test(words) ? 'number' : 'statement';
}

/** Where an ending belongs: behind the text and before the tags at its end, over nothing but space. */
export function endPlace(text: string): { readonly span: Span; readonly before: string; readonly after: string } {
  const [tags = ''] = /(?<!\S)(?:[#＃][\p{L}\p{M}\p{N}_]+\s*)+$/u.exec(text) ?? [];
  const end = text.length - tags.length;
  const start = text.slice(0, end).trimEnd().length;
  const gap = text.slice(start, end);
  const lines = /^\n*$/.test(gap) ? gap.length : 0;
  if (start === 0) return { span: { start: end, end }, before: '', after: tags ? '\n\n' : '' };
  if (tags)
    return lines >= 2
      ? { span: { start, end: start }, before: '\n\n', after: '' }
      : { span: { start, end }, before: '\n\n', after: '\n\n' };
  return lines > 0
    ? { span: { start: end, end }, before: '\n'.repeat(Math.max(0, 2 - lines)), after: '' }
    : { span: { start, end }, before: '\n\n', after: '' };
}
