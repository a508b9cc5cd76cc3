import { i18n } from '#i18n';
import type { Surface } from '../../../utils/model/network.ts';

/** The name of a field, as it stands over its column. */
export function fieldName(field: string): string {
  const names: Record<string, string> = {
    id: i18n.t('settings.fieldPost'),
    author: i18n.t('settings.fieldAuthor'),
    'author.name': i18n.t('settings.fieldName'),
    publishedAt: i18n.t('settings.fieldTime'),
    text: i18n.t('settings.fieldText'),
    actions: i18n.t('settings.fieldCounts'),
    'metrics.reactions': i18n.t('posts.reactions'),
    'metrics.comments': i18n.t('posts.comments'),
    'metrics.shares': i18n.t('posts.shares'),
    'metrics.views': i18n.t('posts.views'),
  };
  return names[field] ?? field;
}

/** What of a network is lost with a field, in a sentence: "comment counts". Without author or id a post is nobody's. */
export function lossName(field: string): string {
  const names: Record<string, string> = {
    id: i18n.t('settings.many.posts'),
    author: i18n.t('settings.many.posts'),
    'author.name': i18n.t('settings.many.names'),
    publishedAt: i18n.t('settings.many.times'),
    text: i18n.t('settings.many.texts'),
    actions: i18n.t('settings.many.counts'),
    'metrics.reactions': i18n.t('settings.many.reactions'),
    'metrics.comments': i18n.t('settings.many.comments'),
    'metrics.shares': i18n.t('settings.many.shares'),
    'metrics.views': i18n.t('settings.many.views'),
  };
  return names[field] ?? field;
}

/** Where on a network, in a sentence: "group posts". */
export function surfaceName(surface: Surface): string {
  const names: Partial<Record<Surface, string>> = {
    home: i18n.t('settings.place.home'),
    profile: i18n.t('settings.place.profile'),
    post: i18n.t('settings.place.post'),
    group: i18n.t('settings.place.group'),
    company: i18n.t('settings.place.company'),
    'search-posts': i18n.t('settings.place.search'),
  };
  return names[surface] ?? i18n.t('settings.place.other');
}
