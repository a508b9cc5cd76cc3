import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatSpan } from '../../../../utils/lib/format.ts';
import { landscapeAgeMs } from '../../../../utils/metrics/landscape.ts';
import {
  type Benchmark,
  type BenchmarkMetric,
  benchmarkMetrics,
  benchmarksOf,
  type TypedBenchmark,
} from '../../../../utils/model/benchmarks.ts';
import type { NetworkId } from '../../../../utils/model/network.ts';
import { typedBenchmarks } from '../../../../utils/settings/items.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useSetting } from '../../../hooks/use-setting.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatNumber, formatRate } from '../../../ui/format.ts';
import { networkName } from '../../../ui/NetworkTag.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { BenchmarkDialog } from './BenchmarkDialog.tsx';

/** As it was published or typed. */
const asPublished = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 6 });
const hundredth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** What others published of a network, each with what speaks against comparing: a table for each kind of figure. */
export function PublishedFigures({ network }: { readonly network: NetworkId }) {
  const { workspace } = useDesk();
  const [stored, store] = useSetting(typedBenchmarks);
  const [isAdding, add] = useState(false);
  const typed = stored?.[workspace.id] ?? [];
  const keep = (next: readonly TypedBenchmark[]) => store({ ...stored, [workspace.id]: next });
  const all = benchmarksOf(network, typed);
  return (
    <section class="publishedfigures" aria-label={i18n.t('landscape.published')}>
      <div class="row base wrap">
        <h3 class="sechead grow">{i18n.t('landscape.published')}</h3>
        <Button size="small" kind="ghost" icon="plus" disabled={!stored} onPress={() => add(true)}>
          {i18n.t('landscape.add')}
        </Button>
      </div>
      <p class="small grey">
        {all.length > 0 ? i18n.t('landscape.careful') : i18n.t('landscape.none', [networkName(network)])}
      </p>
      {benchmarkMetrics.map((metric) => (
        <Figures
          key={metric}
          metric={metric}
          of={all.filter((each) => each.metric === metric)}
          onRemove={(gone) => keep(typed.filter((each) => !isSame(each, gone)))}
        />
      ))}
      {isAdding && (
        <BenchmarkDialog
          network={network}
          onSave={(figure) => keep([...typed.filter((each) => !isSame(each, figure)), figure])}
          onClose={() => add(false)}
        />
      )}
    </section>
  );
}

/** One source says one thing of a year. */
const isSame = (a: TypedBenchmark, b: TypedBenchmark): boolean =>
  a.network === b.network && a.metric === b.metric && a.source === b.source && a.year === b.year;

interface FiguresProps {
  readonly metric: BenchmarkMetric;
  readonly of: readonly Benchmark[];
  readonly onRemove: (figure: Benchmark) => void;
}

function Figures({ metric, of, onRemove }: FiguresProps) {
  if (of.length === 0) return null;
  return (
    <table class="publishedtable">
      <caption class="small">
        {i18n.t(`landscape.metric.${metric}`)}{' '}
        {(metric === 'rateByImpressions' || metric === 'rateByReach') && (
          <Tag tone="caution">{i18n.t('landscape.otherDenominator')}</Tag>
        )}
      </caption>
      <thead class="vh">
        <tr>
          <th scope="col">{i18n.t('landscape.source')}</th>
          <th scope="col" colSpan={2}>
            {i18n.t('landscape.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.map((figure) => (
          <tr key={`${figure.source} ${figure.year}`}>
            <th scope="row">
              <span dir="auto">{figure.source}</span>
              <span class="row wrap tags">
                {warningsOf(figure).map((text) => (
                  <Tag key={text} tone="caution">
                    {text}
                  </Tag>
                ))}
              </span>
              {sampleText(figure) && <span class="small grey block">{sampleText(figure)}</span>}
            </th>
            <td class="num b">
              {metric === 'postsPerWeek' ? hundredth.format(figure.value) : formatRate(figure.value, asPublished)}
            </td>
            <td class="acts">
              {figure.warnings.includes('typed') && (
                <Button
                  kind="ghost"
                  size="small"
                  icon="close"
                  label={i18n.t('landscape.remove', [figure.source])}
                  onPress={() => onRemove(figure)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What speaks against holding one's own number against it. */
function warningsOf({ year, warnings, leastFollowers }: Benchmark): readonly string[] {
  return [
    i18n.t('landscape.warn.year', [String(year)]),
    ...(leastFollowers ? [i18n.t('landscape.warn.large', [formatNumber(leastFollowers)])] : []),
    ...(warnings.includes('companies') ? [i18n.t('landscape.warn.companies')] : []),
    ...(warnings.includes('final') ? [i18n.t('landscape.warn.final', [formatSpan(landscapeAgeMs)])] : []),
    ...(warnings.includes('typed') ? [i18n.t('landscape.warn.typed')] : []),
  ];
}

function sampleText({ sample }: Benchmark): string | undefined {
  if (!sample) return undefined;
  const industries = formatNumber(sample.industries);
  if (sample.brands) return i18n.t('landscape.sampleBrands', [formatNumber(sample.brands), industries]);
  return sample.posts ? i18n.t('landscape.samplePosts', [formatNumber(sample.posts), industries]) : undefined;
}
