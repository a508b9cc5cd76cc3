import { roundMoney } from '../metrics/money.ts';
import type { OutcomeMetric, OutcomeMetrics, ResultSource } from '../model/results.ts';
import type { JoinedOutcome, JoinedOutcomes } from './join.ts';
import type { ResultRemark } from './rows.ts';

/** Networks write a post once; others write a row for each part that they tell apart. */
const hasOneRow: ReadonlySet<ResultSource> = new Set(['x', 'linkedin', 'facebook']);
/** The same people are in the parts of these, so that a sum of them is of nobody. */
const notAdded: ReadonlySet<OutcomeMetric> = new Set(['reach', 'followers']);

/**
 * Rows of the same post, link or campaign in the same days become one: what each gives alone stands beside, parts are
 * added. A row that is there twice, or that cannot be added, is refused.
 */
export function foldOutcomes(joined: JoinedOutcomes, source: ResultSource): JoinedOutcomes {
  const byId = new Map<string, { sum: JoinedOutcome; readonly wholes: Set<string> }>();
  const refused: ResultRemark[] = [...joined.refused];
  for (const each of joined.outcomes) {
    const { id, line, whole } = each;
    const before = byId.get(id);
    if (!before) {
      byId.set(id, { sum: each, wholes: new Set([whole]) });
      continue;
    }
    const metrics = together(before.sum.metrics, each.metrics, source);
    const isOther =
      before.sum.currency !== undefined && each.currency !== undefined && before.sum.currency !== each.currency;
    if (before.wholes.has(whole) || metrics === 'sameRow' || metrics === 'notAdded' || isOther) {
      const reason = before.wholes.has(whole)
        ? 'sameRow'
        : isOther
          ? 'otherCurrency'
          : (metrics as 'sameRow' | 'notAdded');
      refused.push({ line, reason, what: String(before.sum.line) });
      continue;
    }
    const currency = before.sum.currency ?? each.currency;
    before.sum = { ...before.sum, metrics, ...(currency ? { currency } : {}) };
    before.wholes.add(whole);
  }
  return { outcomes: [...byId.values()].map(({ sum }) => sum), refused: refused.sort((a, b) => a.line - b.line) };
}

function together(a: OutcomeMetrics, b: OutcomeMetrics, source: ResultSource): OutcomeMetrics | 'sameRow' | 'notAdded' {
  const [of, and] = [a, b].map((metrics) => Object.keys(metrics) as OutcomeMetric[]) as [
    OutcomeMetric[],
    OutcomeMetric[],
  ];
  const both = of.filter((metric) => and.includes(metric));
  if (both.length === 0) return { ...a, ...b };
  if (hasOneRow.has(source)) return 'sameRow';
  // Where only one of them gives a figure, the sum of the others would be of less than it says.
  if (both.length < of.length || both.length < and.length || both.some((metric) => notAdded.has(metric)))
    return 'notAdded';
  return Object.fromEntries(both.map((metric) => [metric, roundMoney((a[metric] ?? 0) + (b[metric] ?? 0))]));
}
