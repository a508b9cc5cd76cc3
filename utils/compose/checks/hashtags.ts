import type { NetworkId } from '../../model/network.ts';
import { oneWord, tagWords } from './common-tags.ts';
import { languageOf } from './language.ts';
import { hashtagsIn, piecesOf, type Piece, proseOf, withoutLinks, wordsIn } from './prose.ts';
import type { Check, Finding } from './types.ts';

/**
 * From how many on more of them are too many. X's own advice, as commonly reported, is one or two; for LinkedIn three to
 * five are commonly advised; for Facebook there is none. One more than the advice is let pass. 2026-11-29.
 */
const mostByNetwork: Readonly<Record<NetworkId, number>> = { x: 3, linkedin: 6, facebook: 6 };
const longestRun = 3;
const shortestToSplit = 8;

/** How many, where they stand, and whether a screen reader can tell their words apart. */
export const hashtags: Check = {
  id: 'hashtags',
  run({ text }, context) {
    const tags = hashtagsIn(text);
    const words = wordsIn(proseOf(text)).map(({ text: word }) => word.toLowerCase());
    const language = context.language ?? languageOf(text);
    const banned = bannedIn(text, tags, context.voice?.bannedTags);
    const left = tags.filter(({ start }) => !banned.some(({ span }) => span?.start === start));
    return [
      ...banned,
      ...brokenIn(text),
      ...left.flatMap((tag) => camelOf(tag, words, language)),
      ...pilesIn(text, tags),
      ...tooMany(tags, context),
    ].sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity));
  },
};

export const hasManyHashtags = (text: string, network: NetworkId): boolean =>
  hashtagsIn(text).length > mostByNetwork[network];

/** Tags of the user's own list. Nobody publishes a list of those that a network hides, and the ones that go round differ. */
function bannedIn(text: string, tags: readonly Piece[], list: readonly string[] = []): Finding[] {
  const names = new Set(
    list.map((tag) =>
      tag
        .trim()
        .replace(/^[#＃]/, '')
        .toLowerCase(),
    ),
  );
  return tags
    .filter((tag) => names.has(tag.text.slice(1).toLowerCase()))
    .map(({ text: tag, start, end }) => ({
      span: { start, end },
      reason: 'hashtags.banned',
      args: [tag],
      // With the space before it.
      change: { span: { start: text[start - 1] === ' ' ? start - 1 : start, end }, text: '' },
    }));
}

/** Written so that a network makes no link of it, or of a part only. */
function brokenIn(text: string): Finding[] {
  const left = withoutLinks(text);
  const glued = piecesOf(left, /(?<=[\p{Ll}\p{M}]{2})#\p{L}[\p{L}\p{M}\p{N}_]{2,}/gu).map(({ text: tag, start, end }) =>
    broken(start, end, tag, ` ${tag}`),
  );
  const doubled = piecesOf(left, /(?<![\p{L}\p{N}#])#{2,}\p{L}[\p{L}\p{M}\p{N}_]*/gu).map(({ text: tag, start, end }) =>
    broken(start, end, tag, tag.replace(/^#+/, '#')),
  );
  // In a line of its own "#zero-waste" is meant as one tag; in a sentence "#KI-Tools" is a word that begins with one.
  const cut = piecesOf(left, /^[ \t]*(?:#[^\s#]+[ \t]*){2,}$/gmu).flatMap((line) =>
    piecesOf(line.text, /#[\p{L}\p{N}_]+(?:[-'’&.+]+[\p{L}\p{N}_]+)+/gu).map(({ text: tag, start, end }) =>
      broken(line.start + start, line.start + end, tag, joined(tag)),
    ),
  );
  return [...glued, ...doubled, ...cut];
}

const broken = (start: number, end: number, tag: string, text: string): Finding => ({
  span: { start, end },
  reason: 'hashtags.broken',
  args: [tag],
  change: { span: { start, end }, text },
});

const upper = (word: string): string => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
const joined = (tag: string): string =>
  `#${tag
    .slice(1)
    .split(/['’]+/)
    .join('')
    .split(/[-&.+]+/)
    .map(upper)
    .join('')}`;

/** Several words in small letters: when they stand beside each other in the text, or are common ones of English tags. */
function camelOf(tag: Piece, words: readonly string[], language: string | undefined): Finding[] {
  const name = tag.text.slice(1);
  if (name !== name.toLowerCase() || name.length < shortestToSplit || oneWord.has(name)) return [];
  const parts = fromText(name, words) ?? (language === 'en' || language === undefined ? fromList(name) : undefined);
  if (!parts || parts.length < 2) return [];
  const span = { start: tag.start, end: tag.end };
  const text = `#${parts.map(upper).join('')}`;
  return [{ span, reason: 'hashtags.camel', args: [tag.text, text], change: { span, text } }];
}

function fromText(name: string, words: readonly string[]): readonly string[] | undefined {
  for (let first = 0; first < words.length; first += 1) {
    let joinedWords = '';
    for (let last = first; last < words.length && joinedWords.length < name.length; last += 1) {
      joinedWords += words[last];
      if (joinedWords === name && last > first) return words.slice(first, last + 1);
    }
  }
  return undefined;
}

/** The split of the fewest words. */
function fromList(name: string): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= name.length; end += 1) {
    for (let start = Math.max(0, end - 15); start < end; start += 1) {
      const before = best[start];
      const word = name.slice(start, end);
      if (before && tagWords.has(word) && (best[end]?.length ?? Infinity) > before.length + 1)
        best[end] = [...before, word];
    }
  }
  return best[name.length];
}

/** A row of tags with text after it, on the same line or below. */
function pilesIn(text: string, tags: readonly Piece[]): Finding[] {
  const runs: Piece[][] = [];
  for (const tag of tags) {
    const last = runs.at(-1)?.at(-1);
    if (last && /^\s*$/.test(text.slice(last.end, tag.start))) runs.at(-1)?.push(tag);
    else runs.push([tag]);
  }
  return runs.flatMap((run): Finding[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length <= longestRun || !/[\p{L}\p{N}]/u.test(proseOf(text).slice(last.end))) return [];
    return [{ span: { start: first.start, end: last.end }, reason: 'hashtags.pile', args: [String(run.length)] }];
  });
}

function tooMany(tags: readonly Piece[], { network }: Parameters<Check['run']>[1]): Finding[] {
  const most = mostByNetwork[network];
  const next = tags[most];
  if (!next) return [];
  return [
    {
      span: { start: next.start, end: next.end },
      reason: 'hashtags.many',
      args: [String(tags.length), String(most)],
    },
  ];
}
