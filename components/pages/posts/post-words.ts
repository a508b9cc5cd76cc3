import { i18n } from '#i18n';
import type { PostLine, ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { PostFormat } from '../../../utils/model/sighting.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { type PostView } from './post-address.ts';
import { dayparts, hasValues, type PostFacet, type PostScope, unknownValue } from './post-filter.ts';

/** The beginning of a post, for lists and labels. */
export const titleOf = ({ text }: Pick<PostLine, 'text'>, longest = 120): string => {
  const first = text.trim().split(/\n/, 1)[0] ?? '';
  if (!first) return i18n.t('posts.noText');
  return first.length > longest ? `${first.slice(0, longest - 1).trimEnd()}…` : first;
};

export const metricText = (metric: ShownMetric): string =>
  metric === 'engagement' ? i18n.t('postList.engagement') : i18n.t(`posts.${metric}`);

export const viewText = (view: PostView): string =>
  view === 'works' ? i18n.t('works.name') : i18n.t(`postList.${view}`);

export const facetText = (facet: PostFacet): string => i18n.t(`postList.facet.${facet}`);

/** What there is of the facets whose values are no fixed list. */
export interface PostWords {
  /** Accounts of the scope by key, sorted by name. */
  readonly authors: readonly { readonly key: string; readonly name: string }[];
  /** Those of the plan that posts came from, as the workspace calls them; none where no post did. */
  readonly pillars: readonly FacetChoice[];
  readonly hashtags: readonly string[];
  readonly tags: readonly string[];
}

export interface FacetChoice {
  readonly value: string;
  readonly text: string;
}

/** Names of messages have no hyphen. */
export const formatText = (format: PostFormat): string => {
  if (format === 'multi-image') return i18n.t('postList.format.multiImage');
  return format === 'job-or-entity' ? i18n.t('postList.format.jobOrEntity') : i18n.t(`postList.format.${format}`);
};

const networks = NetworkId.options;

/** What may be asked for of a facet, in the order in which it is offered. */
export function facetChoices(facet: PostFacet, words: PostWords): readonly FacetChoice[] {
  switch (facet) {
    case 'network':
      return networks.map((value) => ({ value, text: networkName(value) }));
    case 'format':
      return [...PostFormat.options.map((value) => ({ value, text: formatText(value) })), notKnown()];
    case 'author':
      return words.authors.map(({ key, name }) => ({ value: key, text: name }));
    case 'pillar':
      return [...words.pillars, { value: unknownValue, text: i18n.t('postList.noPillar') }];
    case 'tag':
      return words.tags.map((value) => ({ value, text: value }));
    case 'hashtag':
      return words.hashtags.map((value) => ({ value, text: `#${value}` }));
    case 'has':
      return hasValues.map((value) => ({ value, text: i18n.t(`postList.has.${value}`) }));
    case 'daypart':
      return [...dayparts.map((value) => ({ value, text: i18n.t(`postList.daypart.${value}`) })), notKnown()];
  }
}

const notKnown = (): FacetChoice => ({ value: unknownValue, text: i18n.t('postList.unknown') });

export function scopeText(scope: PostScope): string {
  const texts: Record<PostScope, string> = {
    own: i18n.t('posts.own'),
    competitor: i18n.t('posts.competitors'),
    kept: i18n.t('posts.kept'),
    all: i18n.t('posts.all'),
  };
  return texts[scope];
}

export function emptyText(scope: PostScope): string {
  const texts: Record<PostScope, string> = {
    own: i18n.t('posts.emptyOwn'),
    competitor: i18n.t('posts.emptyCompetitors'),
    kept: i18n.t('posts.emptyKept'),
    all: i18n.t('posts.emptyAll'),
  };
  return texts[scope];
}
