import { i18n } from '#i18n';
import type { ShownOutcome } from '../../../utils/db/queries/outcomes.ts';
import { conversionRate } from '../../../utils/metrics/conversion-rate.ts';
import { cpa } from '../../../utils/metrics/cpa.ts';
import { cpc } from '../../../utils/metrics/cpc.ts';
import { cpm } from '../../../utils/metrics/cpm.ts';
import { ctr } from '../../../utils/metrics/ctr.ts';
import type { MetricId } from '../../../utils/metrics/dictionary.ts';
import { type Return, roas } from '../../../utils/metrics/roas.ts';
import { OutcomeMetric } from '../../../utils/model/results.ts';
import { formatMoment } from '../../ui/format.ts';
import { HowButton } from '../posts/How.tsx';
import { estimateTexts, figureText, type RatioUnit } from './figure-text.ts';
import { daysText, metricName, sourceName } from './words.ts';

/** What each source says in which days, its ratios only where it gave both numbers itself. */
export function OutcomeList({ outcomes, now }: { readonly outcomes: readonly ShownOutcome[]; readonly now: number }) {
  return (
    <div class="col g3">
      {outcomes.map((outcome) => (
        <OneSource
          key={`${outcome.importId} ${outcome.from} ${outcome.to} ${outcome.currency ?? ''}`}
          outcome={outcome}
          now={now}
        />
      ))}
      <p class="small grey">{i18n.t('results.neverAdded')}</p>
    </div>
  );
}

function OneSource({ outcome, now }: { readonly outcome: ShownOutcome; readonly now: number }) {
  const { source, from, to, metrics, currency, file, importedAt, zone, corrected, parts } = outcome;
  const given = OutcomeMetric.options.flatMap((metric): Line[] => {
    const value = metrics[metric];
    return value === undefined
      ? []
      : [{ id: entryOf(metric), name: metricName(metric), text: figureText(metric, value, currency) }];
  });
  const ratios = ratiosOf(outcome);
  return (
    <div class="col g2">
      <p class="row base wrap">
        <b>{sourceName(source)}</b>
        <span class="small grey grow">{daysText(from, to)}</span>
        <HowButton of={[...ratios, ...given].map(({ id }) => id)} from={given} />
      </p>
      <dl class="facts">
        {[...given, ...ratios].map(({ name, text, between }) => (
          <div key={name}>
            <dt class="grey">{name}</dt>
            <dd class="num">{text}</dd>
            <dd class="small grey">{between}</dd>
          </div>
        ))}
      </dl>
      <p class="small grey" dir="auto">
        {i18n.t('results.fromFile', [file, formatMoment(importedAt, now), zone])}
        {parts > 1 && ` ${i18n.t('results.parts', [String(parts)])}`}
        {corrected > 0 && ` ${i18n.t('results.corrected', corrected, [String(corrected)])}`}
      </p>
    </div>
  );
}

/** What the dictionary of metrics calls it. */
function entryOf(metric: OutcomeMetric): MetricId {
  if (metric === 'follows') return 'newFollowers';
  return metric === 'spend' ? 'spent' : metric;
}

interface Line {
  readonly id: MetricId;
  readonly name: string;
  readonly text: string;
  readonly between?: string;
}

function ratiosOf({ metrics, currency }: ShownOutcome): readonly Line[] {
  const rate = conversionRate(metrics);
  const money: RatioUnit | undefined = currency ? { currency } : undefined;
  const ratios: readonly (readonly [MetricId, string, Return | undefined, RatioUnit | undefined])[] = [
    ['ctr', i18n.t('results.ctr'), ctr(metrics), 'share'],
    ['conversionRate', i18n.t(rate?.of === 'visits' ? 'results.rateOfVisits' : 'results.rateOfClicks'), rate, 'share'],
    ['cpc', i18n.t('results.cpc'), cpc(metrics), money],
    ['cpm', i18n.t('results.cpm'), cpm(metrics), money],
    ['cpa', i18n.t('results.cpa'), cpa(metrics), money],
    ['roas', i18n.t('results.roas'), roas(metrics), 'factor'],
  ];
  return ratios.flatMap(([id, name, ratio, unit]) =>
    ratio && unit ? [{ id, name, ...estimateTexts(ratio, unit) }] : [],
  );
}
