import type { EntryContent } from '../../../utils/db/tables/plan-entries.ts';
import type { ChecklistItem, EntryMedia } from '../../../utils/model/entry-parts.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { EntryState, Pillar, PlanEntry } from '../../../utils/model/records.ts';
import type { DayKey } from '../../calendar/stateless/days.ts';
import { momentFor, wallOf } from './entry-time.ts';

/** How an entry comes again, as it is chosen in its sheet. */
export const repeats = ['none', 'day', 'workdays', 'week', 'fortnight', 'month', 'nth', 'last', 'year'] as const;
export type Repeat = (typeof repeats)[number];

/** What is written for one network. */
export interface Variant {
  /** The text and what follows it as a thread; never without a first one, which may be blank. */
  readonly parts: readonly string[];
  readonly comment: string;
}

/** What stands in the fields of an entry's sheet. */
export interface EntryForm {
  readonly title: string;
  readonly day: DayKey;
  readonly clock: string;
  /** Whose clock that is; "": the user's. */
  readonly zone: string;
  /** How it comes again, and how often in all, as typed; of an entry that does not yet. */
  readonly repeat: Repeat;
  readonly ends: 'times' | 'until';
  readonly times: string;
  readonly until: DayKey;
  readonly state: EntryState;
  readonly pillar: Pillar | 'none';
  /** "": the one that is on when it goes out. */
  readonly campaignId: string;
  readonly isSponsored: boolean;
  readonly notes: string;
  readonly assignee: string;
  readonly approver: string;
  readonly checklist: readonly ChecklistItem[];
  readonly media: readonly EntryMedia[];
  readonly variants: Readonly<Record<NetworkId, Variant>>;
}

/** In the order people see them. */
export const networks: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

const perNetwork = <T>(of: (network: NetworkId) => T): Readonly<Record<NetworkId, T>> => ({
  linkedin: of('linkedin'),
  x: of('x'),
  facebook: of('facebook'),
});

export function formOf(entry: PlanEntry | undefined, day: DayKey | undefined): EntryForm {
  const { dueAt, zone } = entry ?? {};
  const wall = dueAt === undefined ? { day: day ?? '', clock: '09:00' } : wallOf({ dueAt, zone });
  return {
    title: entry?.title ?? '',
    ...wall,
    zone: zone ?? '',
    repeat: 'none',
    ends: 'times',
    times: '8',
    until: '',
    state: entry?.state ?? 'draft',
    pillar: entry?.pillar ?? 'none',
    campaignId: entry?.campaignId ?? '',
    isSponsored: entry?.isSponsored ?? false,
    notes: entry?.notes ?? '',
    assignee: entry?.assignee ?? '',
    approver: entry?.approver ?? '',
    checklist: entry?.checklist ?? [],
    media: entry?.media ?? [],
    variants: perNetwork((network) => ({
      parts: [entry?.variants[network] ?? '', ...(entry?.parts?.[network] ?? [])],
      comment: entry?.firstComments?.[network] ?? '',
    })),
  };
}

/** What is stored of a form; what the form does not show is kept. */
export function contentOf(form: EntryForm, entry: PlanEntry | undefined): EntryContent {
  const zone = form.zone || undefined;
  const dueAt = form.day ? momentOf(form, entry) : undefined;
  // The first part that says something is the variant.
  const threads = perNetwork((network) => form.variants[network].parts.filter((part) => part.trim() !== ''));
  return {
    title: form.title,
    state: form.state,
    variants: perNetwork((network) => threads[network][0] ?? ''),
    parts: perNetwork((network) => threads[network].slice(1)),
    firstComments: perNetwork((network) => form.variants[network].comment),
    isSponsored: form.isSponsored,
    notes: form.notes,
    assignee: form.assignee,
    approver: form.approver,
    checklist: [...form.checklist],
    media: [...form.media],
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(form.pillar === 'none' ? {} : { pillar: form.pillar }),
    ...(form.campaignId ? { campaignId: form.campaignId } : {}),
    ...(zone ? { zone } : {}),
    ...(entry?.series ? { series: entry.series } : {}),
    ...(entry?.repeatOf ? { repeatOf: entry.repeatOf } : {}),
    ...(entry?.publishedPost ? { publishedPost: entry.publishedPost } : {}),
  };
}

/** An entry whose day and clock stay keeps its moment: in an autumn night one clock stands for two of them. */
function momentOf({ day, clock, zone }: EntryForm, entry: PlanEntry | undefined): number | undefined {
  if (entry?.dueAt !== undefined && (entry.zone ?? '') === zone) {
    const was = wallOf({ dueAt: entry.dueAt, zone: entry.zone });
    if (was.day === day && was.clock === clock) return entry.dueAt;
  }
  return momentFor({ day, clock: clock || '09:00' }, zone || undefined);
}

/** A form after its entry was changed elsewhere: what is typed stays, all else is as the entry says now. */
export const followed = (typed: EntryForm, before: EntryForm, now: EntryForm): EntryForm => ({
  ...untouched(typed, before, now),
  variants: untouched(typed.variants, before.variants, now.variants),
});

function untouched<T extends object>(typed: T, before: T, now: T): T {
  const merged = { ...typed };
  for (const key of Object.keys(now) as (keyof T)[])
    if (JSON.stringify(typed[key]) === JSON.stringify(before[key])) merged[key] = now[key];
  return merged;
}

/** A variant as one text. */
export const wholeOf = ({ parts }: Variant): string => parts.filter((part) => part.trim() !== '').join('\n\n');

export const isSameForm = (a: EntryForm, b: EntryForm): boolean => JSON.stringify(a) === JSON.stringify(b);

export const isBlank = ({ title, notes, variants, checklist, media }: EntryForm): boolean =>
  media.length === 0 &&
  [
    title,
    notes,
    ...checklist.map(({ text }) => text),
    ...Object.values(variants).flatMap(({ parts, comment }) => [...parts, comment]),
  ].every((text) => text.trim() === '');
