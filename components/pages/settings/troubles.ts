import { i18n } from '#i18n';
import type { NetworkHealth } from '../../../utils/db/queries/health-table.ts';
import type { RecordedField } from '../../../utils/db/queries/recorded-fields.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { type DayKey, dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { formatNumber, formatRecentDay } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { lossName, surfaceName } from './field-words.ts';

export interface Trouble {
  readonly network: NetworkId;
  readonly state: 'stopped' | 'partly';
  /** In words, for a sentence. */
  readonly losses: readonly string[];
  readonly places: readonly string[];
  /** The day on which it began; undefined where no good day is known. */
  readonly since: DayKey | undefined;
  readonly fields: readonly RecordedField[];
}

interface Part {
  readonly state: Trouble['state'];
  readonly since: DayKey | undefined;
  readonly loss: string;
  readonly place: string;
  readonly field: RecordedField;
}

/** What is stopped or partly read of a network. What began together in the same places is one trouble. */
export function troublesOf(network: NetworkId, { surfaces }: NetworkHealth): Trouble[] {
  const parts = surfaces.flatMap(({ state, surface, field, since }): Part[] =>
    state === 'stopped' || state === 'partly'
      ? [{ state, since, loss: lossName(field), place: surfaceName(surface), field: { surface, field } }]
      : [],
  );
  const byPlace = grouped(parts, ({ state, since, place }) => [state, since, place]);
  const troubles = byPlace.map((group) => ({
    ...group[0],
    losses: unique(group.map(({ loss }) => loss)),
    fields: group.map(({ field }) => field),
  }));
  return grouped(troubles, ({ state, since, losses }) => [state, since, ...losses])
    .map((group) => ({
      network,
      state: group[0].state,
      since: group[0].since,
      losses: group[0].losses,
      places: unique(group.map(({ place }) => place)),
      fields: group.flatMap(({ fields }) => fields),
    }))
    .sort((a, b) => Number(a.state === 'partly') - Number(b.state === 'partly'));
}

/** "Facebook changed its pages on group posts. Notes still work; comment counts are not recorded since Sunday." */
export function troubleText({ network, state, losses, places, since }: Trouble, now: number): string {
  const words: [string, string, string] = [networkName(network), listOf(places), listOf(losses)];
  if (state === 'partly') return i18n.t('settings.partlyRead', words);
  if (since === undefined) return i18n.t('settings.stoppedAlways', words);
  const day = since === dayKeyOf(now) ? i18n.t('settings.sinceToday') : formatRecentDay(startOfDay(since), now);
  return i18n.t('settings.stoppedSince', [...words, day]);
}

/** "The 1,204 earlier readings are unaffected." Empty where nothing was recorded before. */
export const earlierText = (count: number): string =>
  count > 0 ? i18n.t('settings.earlier', count, [formatNumber(count)]) : '';

const listOf = (words: readonly string[]): string =>
  new Intl.ListFormat(undefined, { type: 'conjunction' }).format(words);

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

type Group<T> = [T, ...T[]];

function grouped<T>(values: readonly T[], keyOf: (value: T) => readonly unknown[]): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const value of values) {
    const key = JSON.stringify(keyOf(value).map(String));
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}
