import { currencyBeside, currencyCode, type DecimalMark } from '../files/amounts.ts';
import { type DateOrder, dayIn, hasShortYear } from '../files/days.ts';
import type { Row, Table } from '../files/table.ts';
import { lineOfText } from '../files/text.ts';
import type { Breathe } from '../lib/pace.ts';
import { roundMoney } from '../metrics/money.ts';
import type { OutcomeMetric, OutcomeMetrics, ResultSource } from '../model/results.ts';
import type { PostRef } from '../model/sighting.ts';
import { currencyOfHeading } from './columns.ts';
import { metricFields, type ResultField, type ResultMapping } from './fields.ts';
import { type BadFigure, figureOf, isMoney } from './figures.ts';
import { isSpoiled, postOfAddress, postOfId } from './post-address.ts';
import type { Period } from './sources.ts';

/** What a row says: of what, in which days, and its figures. */
export interface SaidOutcome {
  readonly line: number;
  /** What the row calls it. */
  readonly name: string;
  readonly post?: PostRef | undefined;
  readonly content?: string | undefined;
  readonly campaign?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly metrics: OutcomeMetrics;
  readonly currency?: string | undefined;
  /** The row as it stands, to know it again. */
  readonly whole: string;
}

/** Why a row is not taken. */
export type ResultReason =
  | 'broken'
  | 'noTarget'
  | 'badLink'
  | 'badId'
  | 'spoiledId'
  | 'noFigures'
  | 'badNumber'
  | 'negative'
  | 'badDay'
  | 'shortYear'
  | 'noDays'
  | 'daysTurned'
  | 'noCurrency'
  | 'notPaid'
  | 'sameRow'
  | 'notAdded'
  | 'otherCurrency'
  | 'notJoined'
  | 'severalPosts';

export interface ResultRemark {
  readonly line: number;
  readonly reason: ResultReason;
  readonly what: string;
}

export interface ResultRules {
  readonly source: ResultSource;
  readonly mark: DecimalMark;
  readonly order: DateOrder;
  readonly zone: string;
  /** Of rows that say no days. */
  readonly period?: Period | undefined;
  /** Of rows that say none. */
  readonly currency: string;
}

export interface SaidOutcomes {
  readonly outcomes: readonly SaidOutcome[];
  readonly refused: readonly ResultRemark[];
}

/** The rows of a file as outcomes; a row is taken whole or not at all. `breathe` lets the page draw, see `paced`. */
export async function outcomesIn(
  table: Table,
  mapping: ResultMapping,
  rules: ResultRules,
  breathe: Breathe,
): Promise<SaidOutcomes> {
  const outcomes: SaidOutcome[] = [];
  const refused: ResultRemark[] = [];
  const columns = new Map(mapping.flatMap((field, column) => (field ? [[field, column] as const] : [])));
  for (const row of table.rows) {
    const rest = breathe();
    if (rest) await rest;
    const said = outcomeOf(row, columns, table.headings, rules);
    if ('reason' in said) refused.push({ ...said, line: row.line, what: lineOfText(said.what).slice(0, 200) });
    else outcomes.push(said);
  }
  return { outcomes, refused };
}

type Refusal = Omit<ResultRemark, 'line'>;
type Columns = ReadonlyMap<ResultField, number>;

function outcomeOf(
  { line, cells, areNumbers, isBroken }: Row,
  columns: Columns,
  headings: readonly string[],
  rules: ResultRules,
): SaidOutcome | Refusal {
  const whole = cells.join('\u001F');
  const cell = (field: ResultField): string => lineOfText(cells[columns.get(field) ?? -1] ?? '');
  if (isBroken) return { reason: 'broken', what: cells.join(' ') };
  const figure = (field: ResultField, metric: OutcomeMetric): number | undefined | BadFigure =>
    figureOf(cell(field), metric, areNumbers?.[columns.get(field) ?? -1] ? '.' : rules.mark);
  const target = targetOf(cell, rules.source);
  if ('reason' in target) return target.what ? target : { ...target, what: cells.filter(Boolean).join(', ') };
  const days = daysOf(cell, rules);
  if ('reason' in days) return days;
  const metrics: Partial<Record<(typeof metricFields)[number], number>> = {};
  for (const metric of metricFields) {
    const read = figure(metric, metric);
    if (typeof read === 'string')
      return { reason: read, what: `${headings[columns.get(metric) ?? -1]}: ${cell(metric)}` };
    if (read !== undefined) metrics[metric] = read;
  }
  if (cell('order') && metrics.revenue !== undefined) {
    const back = figure('refunded', 'revenue');
    const kept = keptOf(metrics.revenue, back, cell, headings[columns.get('refunded') ?? -1] ?? '');
    if (typeof kept !== 'number') return kept;
    metrics.revenue = kept;
    // A row for each order: it is one conversion.
    metrics.conversions ??= 1;
  }
  const named = metricFields.filter((metric) => metrics[metric] !== undefined);
  if (named.length === 0) return { reason: 'noFigures', what: target.name };
  const money = named.find(isMoney);
  const currency = money && currencyOf(cell, headings[columns.get(money) ?? -1] ?? '', cell(money), rules.currency);
  if (money && !currency) return { reason: 'noCurrency', what: cell('currency') || rules.currency };
  return { ...target, ...days, line, metrics, whole, ...(currency ? { currency } : {}) };
}

/** What stays of the amount of an order; shops write the whole of it, whatever they gave back or wait for. */
function keptOf(
  amount: number,
  back: number | undefined | BadFigure,
  cell: (field: ResultField) => string,
  heading: string,
): number | Refusal {
  const state = cell('orderState');
  if (unpaid.test(state)) return { reason: 'notPaid', what: state };
  if (typeof back === 'string') return { reason: back, what: `${heading}: ${cell('refunded')}` };
  if (!back) return amount;
  return back < amount ? roundMoney(amount - back) : { reason: 'notPaid', what: cell('refunded') };
}

/** What is paid later comes with a later export. */
const unpaid = /^(?:refunded|voided|expired|pending|authorized|unpaid|partially[_ ]paid)$/i;

function currencyOf(cell: (field: ResultField) => string, heading: string, amount: string, usual: string) {
  const named = cell('currency');
  return named ? currencyCode(named) : (currencyOfHeading(heading) ?? currencyBeside(amount) ?? currencyCode(usual));
}

type Target = Pick<SaidOutcome, 'name' | 'post' | 'content' | 'campaign'>;

/** "(not set)" and its like say that there was none. */
const valueOf = (text: string): string | undefined =>
  text === '' || /^\(.*\)$/.test(text) ? undefined : text.slice(0, 300);

function targetOf(cell: (field: ResultField) => string, source: ResultSource): Target | Refusal {
  const [address, id] = [cell('permalink'), cell('postId')];
  const landing = cell('link') ? URL.parse(cell('link'), 'https://site.example') : null;
  const content = valueOf(cell('utmContent')) ?? valueOf(landing?.searchParams.get('utm_content') ?? '');
  const campaign = valueOf(cell('utmCampaign')) ?? valueOf(landing?.searchParams.get('utm_campaign') ?? '');
  const more = { ...(content ? { content } : {}), ...(campaign ? { campaign } : {}) };
  const post = address ? postOfAddress(address) : undefined;
  if (post) return { name: address.slice(0, 300), post, ...more };
  const byId = id && !isSpoiled(id) ? (postOfId(id, source) ?? postOfAddress(id)) : undefined;
  // Networks have more kinds of addresses than are known here.
  if (address && !byId) return { reason: 'badLink', what: address };
  if (id) {
    if (isSpoiled(id)) return { reason: 'spoiledId', what: id };
    return byId ? { name: id.slice(0, 300), post: byId, ...more } : { reason: 'badId', what: id };
  }
  if (content && isSpoiled(content)) return { reason: 'spoiledId', what: content };
  const name = content ?? campaign;
  return name ? { name, ...more } : { reason: 'noTarget', what: '' };
}

function daysOf(cell: (field: ResultField) => string, { order, zone, period }: ResultRules): Period | Refusal {
  const read = (field: ResultField): string | undefined | Refusal => {
    const text = cell(field);
    // Facebook writes "Lifetime" where a file is not by day.
    if (text === '' || /^lifetime$/i.test(text)) return undefined;
    return dayIn(text, order, zone) ?? { reason: hasShortYear(text) ? 'shortYear' : 'badDay', what: text };
  };
  const [day, from, to] = [read('day'), read('from'), read('to')];
  for (const each of [day, from, to]) if (typeof each === 'object') return each;
  const days = {
    from: (from ?? day ?? period?.from) as string | undefined,
    to: (to ?? day ?? period?.to) as string | undefined,
  };
  if (!days.from || !days.to) return { reason: 'noDays', what: cell('day') };
  return days.from > days.to
    ? { reason: 'daysTurned', what: `${days.from} – ${days.to}` }
    : { from: days.from, to: days.to };
}
