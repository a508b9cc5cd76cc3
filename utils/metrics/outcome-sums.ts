import { roundMoney } from './money.ts';
import type { Outcome, OutcomeMetric, OutcomeMetrics } from '../model/results.ts';

/** What one file of one source says of one thing, in the days that it is of. */
export interface OutcomeSum extends Pick<Outcome, 'source' | 'importId' | 'from' | 'to' | 'metrics' | 'currency'> {
  /** How many outcomes it is the sum of. */
  readonly parts: number;
}

const notAdded: ReadonlySet<OutcomeMetric> = new Set(['reach', 'followers']);

/**
 * Outcomes of one file and one currency, added where their days or what they are of do not overlap. A figure that one of
 * them does not give is not in the sum, nor one of people who may be in several. Outcomes of different files are never
 * added: they may count the same. Newest days first.
 */
export function sumOutcomes(outcomes: readonly Outcome[]): readonly OutcomeSum[] {
  const groups = new Map<string, Outcome[]>();
  for (const each of outcomes) {
    const key = `${each.importId}|${each.currency ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .flatMap((group) => (overlap(group) ? group.map((each) => sumOf([each])) : [sumOf(group)]))
    .sort((a, b) => b.to.localeCompare(a.to) || a.source.localeCompare(b.source));
}

const targetOf = ({ postKey, linkId, campaignId, name }: Outcome): string =>
  JSON.stringify([postKey ?? linkId ?? name, campaignId]);

/**
 * Outcomes of one source of which no two tell of the same thing on the same day: of those that do, the one with the latest
 * days stands, and of two that end together the one that goes back further. Files are exported again and again, with days in
 * them that an earlier one had.
 */
export function toldOnce(outcomes: readonly Outcome[]): readonly Outcome[] {
  const kept: Outcome[] = [];
  for (const all of Map.groupBy(outcomes, targetOf).values()) {
    let since = '\uffff';
    for (const each of all.toSorted((a, b) => b.to.localeCompare(a.to) || a.from.localeCompare(b.from)))
      if (each.to < since) {
        kept.push(each);
        since = each.from;
      }
  }
  return kept;
}

/** Whether two of the same thing share a day. */
function overlap(outcomes: readonly Outcome[]): boolean {
  const last = new Map<string, string>();
  for (const each of outcomes.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const target = targetOf(each);
    if ((last.get(target) ?? '') >= each.from) return true;
    last.set(target, each.to);
  }
  return false;
}

function sumOf(outcomes: readonly Outcome[]): OutcomeSum {
  const [first] = outcomes as [Outcome, ...Outcome[]];
  const names = Object.keys(first.metrics) as OutcomeMetric[];
  const given = names.filter(
    (name) =>
      (outcomes.length === 1 || !notAdded.has(name)) && outcomes.every(({ metrics }) => metrics[name] !== undefined),
  );
  const metrics: OutcomeMetrics = Object.fromEntries(
    given.map((name) => [name, roundMoney(outcomes.reduce((sum, each) => sum + (each.metrics[name] ?? 0), 0))]),
  );
  const [from, to] = [
    outcomes.map((each) => each.from).sort()[0] ?? '',
    outcomes
      .map((each) => each.to)
      .sort()
      .at(-1) ?? '',
  ];
  const { source, importId, currency } = first;
  return { source, importId, from, to, metrics, parts: outcomes.length, ...(currency ? { currency } : {}) };
}
