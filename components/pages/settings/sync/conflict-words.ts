import { i18n } from '#i18n';
import * as z from 'zod/mini';
import type { Conflict } from '../../../../utils/db/history.ts';
import { EntryState, GoalMetric, NextStep, Pillar, Stage, StageChange } from '../../../../utils/model/records.ts';
import { formatMoment, formatNumber, formatSpan } from '../../../ui/format.ts';
import { Permission } from '../../../../utils/model/library.ts';
import { NetworkId } from '../../../../utils/model/network.ts';
import { Metric } from '../../../../utils/model/sighting.ts';
import { pillarName, stateName } from '../../calendar/entry-words.ts';
import { networkName } from '../../../ui/NetworkTag.tsx';
import { type NamedStage, stageNameOf, stageSentence } from '../../../hooks/use-stages.ts';
import { permissionText } from '../../library/permission-text.ts';
import { metricText } from '../../posts/post-words.ts';
import { metricName } from '../../today/goal-words.ts';

/** Fields that have a name in the interface; of those that a later version knows there is none yet. */
const named = [
  'name',
  'title',
  'text',
  'stage',
  'stageChanges',
  'tags',
  'purpose',
  'nextStep',
  'state',
  'dueAt',
  'startsAt',
  'pillar',
  'variants',
  'parts',
  'firstComments',
  'campaignId',
  'isSponsored',
  'notes',
  'target',
  'owner',
  'network',
  'metric',
  'objective',
  'manualValue',
  'quietUntil',
  'about',
  'emails',
  'phones',
  'company',
  'website',
  'source',
  'isPinned',
  'url',
  'kind',
  'uses',
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmContent',
  'utmTerm',
  'utmSources',
  'hosts',
  'startsOn',
  'endsOn',
  'isActive',
  'disclosure',
  'country',
  'budget',
  'metrics',
  'isPlain',
  'say',
  'avoid',
  'banned',
  'bannedTags',
  'person',
  'mostEmoji',
  'mostExclamations',
  'leastEase',
  'mostEase',
  'note',
  'permission',
  'hypothesis',
  'arms',
  'ageMs',
  'ratio',
  'perArm',
  'entries',
  'result',
  'week',
  'checkOn',
  'figure',
  'helped',
  'typed',
  'changes',
  'zone',
  'series',
  'published',
  'publishedPost',
  'declinedPosts',
  'brief',
  'owners',
  'spending',
  'margin',
  'conversionValue',
  'goalIds',
  'checklist',
  'partners',
  'wentWell',
  'wentBadly',
  'media',
  'assignee',
  'approver',
  'approval',
  'repeatOf',
  'entryId',
  'by',
  'resolvedAt',
  'aim',
  'objectives',
  'networks',
  'purposes',
  'cadence',
  'pillarCadence',
  'watchwords',
  'pillars',
  'days',
  'deletedAt',
] as const;

export function fieldName(field: string): string {
  const known = named.find((each) => each === field);
  return i18n.t(`sync.field.${known ?? 'other'}`);
}

const longest = 120;

/** A value of a record in a sentence, as the pages show it. */
export function valueText(
  { field }: Pick<Conflict, 'field'>,
  value: unknown,
  now: number,
  stages: readonly NamedStage[],
): string {
  const stage = field === 'stage' ? Stage.safeParse(value) : undefined;
  const changes = field === 'stageChanges' ? z.array(StageChange).safeParse(value) : undefined;
  const text = stage?.success
    ? stageNameOf(stages, stage.data)
    : changes?.success
      ? changes.data.map(({ from, to }) => stageSentence(stages, to, from)).join(', ')
      : textOf(field, value, now);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function textOf(field: string, value: unknown, now: number): string {
  if (field === 'deletedAt') return value === undefined || value === null ? i18n.t('sync.no') : i18n.t('sync.removed');
  if (value === undefined || value === null || value === '') return i18n.t('sync.nothing');
  if (typeof value === 'boolean') return value ? i18n.t('sync.yes') : i18n.t('sync.no');
  if (field === 'ageMs' && typeof value === 'number') return formatSpan(value);
  if (typeof value === 'number') return /(At|Until)$/.test(field) ? formatMoment(value, now) : String(value);
  const entries = entriesOf(field, value);
  if (entries) return i18n.t('sync.entries', entries.length, [formatNumber(entries.length)]);
  if ((field === 'typed' || field === 'changes') && Array.isArray(value)) return formatNumber(value.length);
  if (field === 'networks' && Array.isArray(value)) return value.map(String).map(networkOf).join(', ');
  if (Array.isArray(value)) return value.length > 0 ? value.map(itemText).join(', ') : i18n.t('sync.nothing');
  if (typeof value === 'string') return wordOf(field, value);
  const step = NextStep.safeParse(value);
  if (field === 'nextStep' && step.success) {
    const { text, dueAt } = step.data;
    return dueAt === undefined ? text : `${text}, ${formatMoment(dueAt, now)}`;
  }
  if (field === 'published')
    return Object.keys(value as object)
      .map(networkOf)
      .join(', ');
  if (field === 'approval') return (value as { readonly by?: string }).by ?? '';
  if (field === 'publishedPost' || field === 'repeatOf')
    return networkOf((value as { readonly network?: string }).network ?? '');
  // Numbers with what they are of: an amount with its currency, figures with their names.
  if (field === 'budget') return Object.values(value as object).join(' ');
  if (field === 'pillarCadence')
    return Pillar.options
      .flatMap((pillar) => {
        const wanted = (value as Partial<Record<Pillar, unknown>>)[pillar];
        return wanted === undefined ? [] : [`${pillarName(pillar, undefined)} ${String(wanted)}`];
      })
      .join(', ');
  if (field === 'metrics' || field === 'cadence')
    return Object.entries(value as object)
      .map(([name, number]) => `${networkOf(name)} ${String(number)}`)
      .join(', ');
  return Object.values(value as object)
    .flat()
    .filter((part) => typeof part === 'string')
    .join(' / ');
}

const counted: ReadonlySet<string> = new Set(['entries', 'spending', 'goalIds', 'checklist', 'partners', 'media']);

/** Lists of things with ids: they are counted, their ids say nothing. Of an experiment also what was measured. */
function entriesOf(field: string, value: unknown): readonly unknown[] | undefined {
  if (counted.has(field) && Array.isArray(value)) return value;
  if (field !== 'result' || typeof value !== 'object' || value === null || !('values' in value)) return undefined;
  return Array.isArray(value.values) ? value.values : undefined;
}

const networkOf = (id: string): string => {
  const network = NetworkId.safeParse(id);
  return network.success ? networkName(network.data) : id;
};

/** Of a list: a word, or a word to avoid with what to write in its place. */
const itemText = (item: unknown): string =>
  item && typeof item === 'object' ? Object.values(item).map(String).join(' = ') : String(item);

function wordOf(field: string, value: string): string {
  const [state, metric] = [EntryState.safeParse(value), GoalMetric.safeParse(value)];
  if (field === 'state' && state.success) return stateName(state.data);
  if (field === 'metric' && metric.success) return metricName(metric.data);
  const counted = Metric.safeParse(value);
  if (field === 'metric' && counted.success) return metricText(counted.data);
  const permission = Permission.safeParse(value);
  if (field === 'permission' && permission.success) return permissionText(permission.data);
  return value;
}
