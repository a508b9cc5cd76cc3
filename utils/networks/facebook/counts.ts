import type { Count } from '../../lib/count.ts';
import { parseCount } from '../../lib/numbers.ts';
import type { Metrics } from '../../model/sighting.ts';
import type { FacebookLabels } from '../../model/shown.ts';
import { known } from '../../lib/fields.ts';

interface Shown {
  readonly count: Count;
  /** What stands beside the number, letters only. */
  readonly words: string;
}

/** Counts as Facebook shows them, cut when shortened. It leaves zeros out: what is not shown is not said. */
export function metricsOfFacebook(labels: FacebookLabels, locale: string): Metrics {
  const numberIn = (text: string | undefined): Shown | undefined => {
    const count = text ? parseCount(text, locale) : undefined;
    return count && { count, words: wordsOf((text ?? '').replace(count.shown ?? '', '')) };
  };
  const bareCount = (text: string | undefined): Count | undefined => {
    const shown = numberIn(text);
    return shown?.words === '' ? shown.count : undefined;
  };
  const inBar = labels.bar?.map(bareCount);
  const comments = inBar?.[1] ?? numberIn(labels.comments)?.count;
  const told = tell(labels, numberIn, comments);
  return known<Metrics>({
    reactions: inBar?.[0] ?? labels.total.map(bareCount).findLast(Boolean),
    comments: comments ?? told.comments,
    shares: inBar?.[2] ?? told.shares,
    views: told.views,
  });
}

/**
 * Without accents, which move: "σχόλια" is written with "Σχολιάστε"; and without doubled letters, which come and go:
 * "gedeeld" with "Delen".
 */
const wordsOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\p{Nd}\p{P}\p{Cf}\s]+/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1+/gu, '$1');

/**
 * Which number is which, in any language: "13 bình luận" is written with the words of the button "Bình luận".
 * Bare numbers beside icons: comments are described, so another one is shares.
 */
function tell(
  { bar, beside, actions, listsParts, hasVideo }: FacebookLabels,
  numberIn: (text: string) => Shown | undefined,
  comments: Count | undefined,
) {
  const told: { comments?: Count; shares?: Count; views?: Count | undefined } = {};
  const best = { comments: 0, shares: 0 };
  const take = (metric: 'comments' | 'shares', likeness: number, count: Count): void => {
    if (likeness <= best[metric]) return;
    best[metric] = likeness;
    told[metric] = count;
  };
  const items = beside.flatMap(({ text, isButton }) => {
    const shown = numberIn(text);
    return shown ? { ...shown, isButton } : [];
  });
  const names = actions?.map(wordsOf);
  // Of two bare numbers nobody knows which is which.
  const isAlone = items.filter(({ words }) => !words).length === 1;
  const plays: Count[] = [];
  for (const { count, words, isButton } of items) {
    const [ofComments = 0, ofShares = 0] = names?.map((name) => likeness(words, name)) ?? [];
    if (ofComments > ofShares) take('comments', ofComments, count);
    else if (ofShares > ofComments) {
      // A heading over the comments would be one if unmarked buttons came in another order.
      if (isButton || !bar) take('shares', ofShares, count);
    } else if (words && names && hasVideo && !isButton && count.to > 0) plays.push(count);
    // The number of comments again would be no other one, and one in no button may be the total of reactions.
    else if (!words && isButton && listsParts && isAlone && count.from !== comments?.from) told.shares ??= count;
  }
  // Beside buttons, one number that is none: comments and shares in words that nobody knows would stand there as well.
  if (plays.length === 1 && items.some(({ isButton }) => isButton)) told.views = plays[0];
  return told;
}

/**
 * Length of the longest run of letters that both share and that one of them begins with; 0 where it is not most of the
 * shorter one: "comentarios" begins like "Compartir", and "مشاهدة" like "مشاركة".
 */
function likeness(words: string, name: string): number {
  let best = 0;
  for (let start = 0; start + best < words.length; start++) {
    for (let end = start + best + 1; end <= words.length; end++) {
      const at = name.indexOf(words.slice(start, end));
      if (at < 0) break;
      if (start === 0 || at === 0) best = end - start;
    }
  }
  const least = /\p{Lo}/u.test(words) || name.length < 4 ? 2 : 3;
  return best < least || best * 2 <= Math.min(words.length, name.length) ? 0 : best;
}
