import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { comparePosts, usualRange } from '../../../utils/db/queries/compare-posts.ts';
import { postsAtAges } from '../../../utils/db/queries/posts-at-ages.ts';
import type { PostLine, ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import { usualAxis } from '../../charts/compare.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Skeleton } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import type { Compared } from './compared.ts';
import { CompareView } from './CompareView.tsx';
import { CompareList } from './CompareList.tsx';
import { HowButton } from './How.tsx';
import { sightingsInput } from './how-inputs.ts';
import { looksOf } from './compare-look.ts';
import { metricText, titleOf } from './post-words.ts';

export interface ComparePanelProps {
  /** In the order in which they were chosen. */
  readonly keys: readonly string[];
  readonly lineOf: (key: string) => PostLine | undefined;
  readonly metric: ShownMetric;
  readonly now: number;
  readonly onCompare: (key: string) => void;
  readonly onClear: () => void;
}

/** Up to six posts on one axis of ages, and beside it how closely each was followed. */
export function ComparePanel({ keys, lineOf, metric, now, onCompare, onClear }: ComparePanelProps) {
  const { db } = useDesk();
  const [axis, setAxis] = useState<number | undefined>(undefined);
  const live = useLive(() => comparePosts(db, keys, metric), [db, metric, keys.join(' ')]);
  const aged = useLive(() => postsAtAges(db, keys, metric), [db, metric, keys.join(' ')]).value;
  const posts = (live.value ?? []).filter(({ key }) => keys.includes(key));
  const oldest = Math.max(0, ...posts.flatMap(({ points }) => points.at(-1)?.x ?? []));
  const end = axis === undefined ? usualAxis(oldest) : axis === 0 ? Math.max(oldest, 1) : axis;
  const lines = keys.map(lineOf);
  const authors = new Set(lines.flatMap((line) => line?.authorKey ?? []));
  const own = lines.find((line) => line?.relation === 'own');
  const measured = own?.authorKey ?? (authors.size === 1 ? [...authors][0] : undefined);
  const range = useLive(
    async () => (measured ? usualRange(db, measured, metric, end, keys) : undefined),
    [db, measured, metric, end, keys.join(' ')],
  );
  const looks = looksOf(lines.map((line) => line?.relation ?? 'none'));
  const compared = keys.map((key, index): Compared => ({
    key,
    line: lines[index],
    post: posts.find((post) => post.key === key),
    aged: aged?.find((each) => each.key === key),
    look: looks[index] ?? { colour: 'var(--d1)', shape: 'circle' },
  }));
  const networks = [...new Set(lines.flatMap((line) => line?.network ?? []))];

  if (keys.length === 0)
    return (
      <section class="panel comparing nothing" aria-labelledby="comparing">
        <h2 id="comparing">{i18n.t('postList.compared.title')}</h2>
        <p class="grey">
          {i18n.t('postList.compared.empty')}
          <br />
          {i18n.t('postList.compared.emptyAlign')}
        </p>
      </section>
    );
  return (
    <div class="comparegrid">
      <section class="panel comparing" aria-labelledby="comparing">
        <div class="row base wrap panelhead">
          <h2 id="comparing">{i18n.t('postList.compared.titleOf', keys.length, [String(keys.length)])}</h2>
          <span class="small grey grow">
            {metricText(metric)}, {networks.map(networkName).join(', ')}. {i18n.t('postList.compared.about')}
          </span>
          <HowButton
            of={['atAge', metric, 'growthCurve', 'halfLife', 'track']}
            from={compared.flatMap(({ line, aged: known }) =>
              line && known
                ? [{ ...sightingsInput(known.series.map((point) => point.ageMs)), name: titleOf(line, 40) }]
                : [],
            )}
          />
          <Button kind="ghost" size="small" onPress={onClear}>
            {i18n.t('postList.compared.clear')}
          </Button>
        </div>
        <Ask live={live} lines={6}>
          {() =>
            posts.length < keys.length ? (
              <Skeleton lines={6} />
            ) : (
              <CompareView
                compared={compared}
                metric={metric}
                now={now}
                end={end}
                axis={axis}
                onAxis={setAxis}
                range={range.value}
                isOwnRange={own !== undefined}
                isMixed={networks.length > 1}
              />
            )
          }
        </Ask>
      </section>
      <CompareList compared={compared} onRemove={onCompare} />
    </div>
  );
}
