import { i18n } from '#i18n';
import type { EntryState, Pillar } from '../../../utils/model/records.ts';
import type { IconName } from '../../ui/icons.ts';

export const entryStates: readonly EntryState[] = [
  'idea',
  'draft',
  'review',
  'approved',
  'scheduled',
  'published',
  'skipped',
];

export const pillars: readonly Pillar[] = ['p1', 'p2', 'p3', 'p4'];

export const stateIcons: Record<EntryState, IconName> = {
  idea: 'today',
  draft: 'note',
  review: 'eye',
  approved: 'lock',
  scheduled: 'clock',
  published: 'check',
  skipped: 'close',
};

export function stateName(state: EntryState): string {
  const names: Record<EntryState, string> = {
    idea: i18n.t('calendar.stateIdea'),
    draft: i18n.t('calendar.stateDraft'),
    review: i18n.t('calendar.stateReview'),
    approved: i18n.t('calendar.stateApproved'),
    scheduled: i18n.t('calendar.stateScheduled'),
    published: i18n.t('calendar.statePublished'),
    skipped: i18n.t('calendar.stateSkipped'),
  };
  return names[state];
}

/** The user's own name of a pillar, or the name of its shape while it has none. */
export function pillarName(pillar: Pillar, named: Partial<Record<Pillar, string>> | undefined): string {
  const shapes: Record<Pillar, string> = {
    p1: i18n.t('calendar.pillarCircle'),
    p2: i18n.t('calendar.pillarTriangle'),
    p3: i18n.t('calendar.pillarDiamond'),
    p4: i18n.t('calendar.pillarSquare'),
  };
  return named?.[pillar]?.trim() || shapes[pillar];
}
