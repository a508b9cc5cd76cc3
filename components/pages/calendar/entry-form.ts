import type { EntryContent } from '../../../utils/db/tables/plan-entries.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { EntryState, Pillar, PlanEntry } from '../../../utils/model/records.ts';
import { type DayKey, dayKeyOf, momentOf, timeOfDay } from '../../calendar/stateless/days.ts';

/** What stands in the fields of an entry's sheet. */
export interface EntryForm {
  readonly title: string;
  readonly day: DayKey;
  readonly clock: string;
  readonly state: EntryState;
  readonly pillar: Pillar | 'none';
  readonly texts: Readonly<Record<NetworkId, string>>;
}

export function formOf(entry: PlanEntry | undefined, day: DayKey | undefined): EntryForm {
  const dueAt = entry?.dueAt;
  return {
    title: entry?.title ?? '',
    day: dueAt === undefined ? (day ?? '') : dayKeyOf(dueAt),
    clock: dueAt === undefined ? '09:00' : timeOfDay(dueAt),
    state: entry?.state ?? 'draft',
    pillar: entry?.pillar ?? 'none',
    texts: {
      linkedin: entry?.variants.linkedin ?? '',
      x: entry?.variants.x ?? '',
      facebook: entry?.variants.facebook ?? '',
    },
  };
}

/** What is stored of a form; what the form does not show is kept. */
export function contentOf(form: EntryForm, entry: PlanEntry | undefined): EntryContent {
  const dueAt = form.day ? momentOf(form.day, form.clock || '09:00') : undefined;
  return {
    title: form.title,
    state: form.state,
    variants: form.texts,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(form.pillar === 'none' ? {} : { pillar: form.pillar }),
    ...(entry?.parts ? { parts: entry.parts } : {}),
    ...(entry?.firstComments ? { firstComments: entry.firstComments } : {}),
    ...(entry?.campaignId ? { campaignId: entry.campaignId } : {}),
    ...(entry?.isSponsored ? { isSponsored: entry.isSponsored } : {}),
    ...(entry?.notes ? { notes: entry.notes } : {}),
    ...(entry?.publishedPost ? { publishedPost: entry.publishedPost } : {}),
  };
}

export const isSameForm = (a: EntryForm, b: EntryForm): boolean => JSON.stringify(a) === JSON.stringify(b);

export const isBlank = ({ title, texts }: EntryForm): boolean =>
  title.trim() === '' && Object.values(texts).every((text) => text.trim() === '');
