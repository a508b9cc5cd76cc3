import type { Count } from '../lib/count.ts';
import { parseCount } from '../lib/numbers.ts';
import { parseRelativeTime } from '../lib/relative-time.ts';
import type { CommentSighting, Metrics, PostSighting, ProfileSighting } from '../model/sighting.ts';
import type { CountLabels, ShownComment, ShownPost, ShownProfile, TimeLabel } from '../model/shown.ts';
import { known } from '../lib/fields.ts';
import { isAdWord } from './facebook/ad-words.ts';
import { metricsOfFacebook } from './facebook/counts.ts';
import { formatOf } from './format.ts';
import { allCounts, countOf, metricsOfLinkedIn } from './linkedin/counts.ts';
import { landingOf, linksOf } from './links.ts';
import { isOlder, isPromoted, publishedAtOf, saysRepost } from './linkedin/published.ts';
import { metricsOfX } from './x/metrics.ts';

/**
 * A post as a sighting: its labels turned into the numbers and the interval of time that they stand for. Readers hand
 * labels on as they see them: knowing the numbers and times of forty languages has no place in every page view.
 */
export function interpreted(post: ShownPost): PostSighting {
  const { timeLabel, countLabels, textLinks, cardLinks, locale, missing: _missing, ...said } = post;
  const shown = isKept(post) ? withoutText(said) : said;
  const timed = timeLabel && !shown.publishedAt ? withTime(shown, timeLabel, locale) : shown;
  const { network } = shown.post;
  return {
    ...timed,
    ...known({
      format: mayBeRepost(shown, timeLabel) ? undefined : formatOf(timed, !!cardLinks?.length),
      landing: landingOf(cardLinks ?? [], network),
    }),
    ...linksOf(textLinks ?? [], network),
    metrics: countLabels ? metricsOf(countLabels, locale, timed.publishedAt?.from) : {},
  };
}

/** Nobody posts nothing: what X shows without a text and without anything else is for subscribers, say. */
const isKept = ({ post, text, media, quotes }: ShownPost): boolean =>
  post.network === 'x' && text === '' && media?.length === 0 && !quotes;

const withoutText = ({ text: _text, textComplete: _textComplete, ...rest }: Timed): Timed => rest;

/** LinkedIn: an older id, and nobody named who brought the post here. */
const mayBeRepost = ({ post, repostedBy }: Timed, label: TimeLabel | undefined): boolean =>
  !!label?.original && isOlder(label.original, post) && !repostedBy;

type Timed = Omit<PostSighting, 'metrics'>;

/** On LinkedIn the ids hold a time too, and advertisements have their word in place of the age. */
function withTime(shown: Timed, { text, original, isBrought, beside = '' }: TimeLabel, locale: string): Timed {
  const { post, seenAt, repostedBy, ...rest } = shown;
  const told = parseRelativeTime(text, locale, seenAt);
  // What has a time in words ("yesterday") is no advertisement either.
  const promoted = shown.promoted ?? (told ? false : isAdWord(text) || undefined);
  if (post.network !== 'linkedin') return { ...shown, ...known({ publishedAt: told, promoted }) };
  const first = original && isOlder(original, post) ? original : undefined;
  // A post that was scheduled has an older id too.
  const isRepost = first ? repostedBy?.handle !== shown.author?.handle : saysRepost(beside, repostedBy?.isOrganisation);
  return {
    ...rest,
    post,
    seenAt,
    ...known({
      original: first && repostedBy && isRepost ? first : undefined,
      // Not older: then both are ids of this post.
      aliases: original && !first && original.id !== post.id ? [original] : undefined,
      repostedBy: isRepost ? repostedBy : undefined,
      publishedAt: publishedAtOf(first ?? post, told, seenAt, isBrought),
      promoted: isPromoted(text),
    }),
  };
}

function metricsOf(labels: CountLabels, locale: string, publishedAt: number | undefined): Metrics {
  if (labels.network === 'x') return metricsOfX(labels, locale, publishedAt);
  return labels.network === 'linkedin' ? metricsOfLinkedIn(labels, locale) : metricsOfFacebook(labels, locale);
}

/** A comment as a sighting. */
export function interpretedComment({ timeLabel, reactionLabel, locale, ...shown }: ShownComment): CommentSighting {
  const publishedAt = shown.publishedAt ?? (timeLabel && parseRelativeTime(timeLabel.text, locale, shown.seenAt));
  const { network } = shown.post;
  const read = network === 'linkedin' ? countOf : parseCount;
  const reactions = reactionLabel ? read(reactionLabel, locale) : undefined;
  return { ...shown, ...known({ publishedAt, reactions }) };
}

/** A profile as a sighting. Numbers that the page holds as such are not overruled by what it shows. */
export function interpretedProfile({ countLabels, locale, ...shown }: ShownProfile): ProfileSighting {
  const read = readerOfCounts(shown.profile, locale);
  const counts = Object.entries(countLabels).map(([name, label]) => [name, label && read(label)]);
  return { ...known<Partial<ProfileSighting>>(Object.fromEntries(counts)), ...known<ProfileSighting>(shown) };
}

function readerOfCounts({ network, isOrganisation }: ShownProfile['profile'], locale: string) {
  return (label: string): Count | undefined => {
    if (network !== 'linkedin') return parseCount(label, locale);
    // "Berlin, Berlin 5,750 followers": a place may hold numbers, but stands before.
    return isOrganisation ? allCounts(label, locale).at(-1) : countOf(label, locale);
  };
}
