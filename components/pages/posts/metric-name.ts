import { i18n } from '#i18n';
import type { Metric } from '../../../utils/model/sighting.ts';

export function metricName(metric: Metric): string {
  const names: Record<Metric, string> = {
    reactions: i18n.t('posts.reactions'),
    comments: i18n.t('posts.comments'),
    shares: i18n.t('posts.shares'),
    views: i18n.t('posts.views'),
    bookmarks: i18n.t('posts.bookmarks'),
  };
  return names[metric];
}
