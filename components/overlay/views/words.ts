import { i18n } from '#i18n';
import type { SensitiveTopic } from '../../../utils/notes/sensitive.ts';
import { type Count, isExact } from '../../../utils/lib/count.ts';
import { dueMoment } from '../../../utils/lib/due.ts';
import { formatNearDay, formatRange, formatSpan } from '../../../utils/lib/format.ts';
import { userLocale } from '../../../utils/lib/user-locale.ts';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { NextStep, Relation, Stage, UsualStage } from '../../../utils/model/records.ts';
import type { TimeSpan } from '../../../utils/model/sighting.ts';

export const relationName = (relation: Relation): string => i18n.t(`overlay.relation.${relation}`);

/** What a stage is called: by the workspace, or in the language of the interface. */
export const stageName = (stages: ProfileCard['stages'], stage: Stage): string => {
  const found = stages.find(({ id }) => id === stage);
  if (found?.name) return found.name;
  const names: Readonly<Record<UsualStage, string>> & Readonly<Record<string, string | undefined>> = {
    new: i18n.t('overlay.stage.new'),
    talking: i18n.t('overlay.stage.talking'),
    proposal: i18n.t('overlay.stage.proposal'),
    customer: i18n.t('overlay.stage.customer'),
    past: i18n.t('overlay.stage.past'),
  };
  const usual = Object.hasOwn(names, stage) ? names[stage] : undefined;
  return found ? (usual ?? stage) : i18n.t('people.unknownStage', [usual ?? stage.slice(0, 8)]);
};

/** "Thu, 10 Dec", with the time of day where one was said; in words where there is no date. */
export function stepText(step: NextStep, now: number): string {
  const at = dueMoment(step);
  if (at === undefined) return i18n.t('overlay.person.noDate');
  const isTimed = step.day === undefined;
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(userLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    ...(isTimed ? { hour: 'numeric', minute: '2-digit' } : {}),
  }).format(at);
}

/** "tomorrow", "today 10:00", "10 Dec". */
export function dueText(step: NextStep, now: number): string {
  const at = dueMoment(step);
  if (at === undefined) return '';
  const day = formatNearDay(at, now);
  if (step.day !== undefined) return day;
  return `${day} ${new Intl.DateTimeFormat(userLocale(), { timeStyle: 'short' }).format(at)}`;
}

/** How sure: "exact", or what stood on the page. */
export function precisionOf(count: Count): string {
  if (isExact(count)) return i18n.t('overlay.exact');
  return count.shown ? i18n.t('overlay.shownAs', [count.shown]) : i18n.t('overlay.interval');
}

const formatSpans = ({ from, to }: TimeSpan): string => formatRange(formatSpan(from), formatSpan(to));

export const gapsText = (gaps: readonly TimeSpan[]): string =>
  gaps.length > 0 ? i18n.t('overlay.post.gaps', [gaps.map(formatSpans).join(', ')]) : '';

/** When it was seen, and how old the post was then: an interval where the page told the time vaguely. */
export function seenText(seenAt: number, publishedAt: TimeSpan | undefined, now: number): string {
  const ago = formatSpan(now - seenAt);
  if (!publishedAt) return i18n.t('overlay.post.seenAgo', [ago]);
  const age = formatSpans({ from: seenAt - publishedAt.to, to: seenAt - publishedAt.from });
  return i18n.t('overlay.post.seenAge', [ago, age]);
}

/** "This touches health. Keep it only if you must."; nothing where a text touches nothing. */
export const sensitiveText = (topics: readonly SensitiveTopic[]): string | undefined =>
  topics.length > 0
    ? i18n.t('sensitive.touches', [
        new Intl.ListFormat().format(topics.map((topic) => i18n.t(`sensitive.topic.${topic}`))),
      ])
    : undefined;
