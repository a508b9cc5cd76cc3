import { i18n } from '#i18n';
import type { Relation } from '../../../utils/model/records.ts';

export const relations: readonly Relation[] = ['contact', 'competitor', 'partner', 'own', 'none'];

export function relationName(relation: Relation): string {
  const names: Record<Relation, string> = {
    own: i18n.t('people.relationOwn'),
    competitor: i18n.t('people.relationCompetitor'),
    contact: i18n.t('people.relationContact'),
    partner: i18n.t('people.relationPartner'),
    none: i18n.t('people.relationNone'),
  };
  return names[relation];
}

/** "hotel, campus" as tags: trimmed, each once, none empty. */
export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().slice(0, 60))
      .filter(Boolean),
  ),
];
