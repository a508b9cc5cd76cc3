import { i18n } from '#i18n';
import { type Landscape, landscapeOf, type LandscapeRow } from '../../../../utils/db/queries/landscape.ts';
import { formatRange, formatSpan } from '../../../../utils/lib/format.ts';
import { cadenceWeeks } from '../../../../utils/metrics/cadence.ts';
import { landscapeAgeMs } from '../../../../utils/metrics/landscape.ts';
import { postsNeeded } from '../../../../utils/metrics/usual.ts';
import type { NetworkId } from '../../../../utils/model/network.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useOnce } from '../../../hooks/use-once.ts';
import { formatNumber, formatRate } from '../../../ui/format.ts';
import { networkName } from '../../../ui/NetworkTag.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Ask } from '../../Ask.tsx';
import { HowButton } from '../How.tsx';
import { PublishedFigures } from './PublishedFigures.tsx';

const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** Own accounts beside those that one follows on a network, as they were seen, and below it what others published. */
export function LandscapePanel({ network, now }: { readonly network: NetworkId; readonly now: number }) {
  const { db } = useDesk();
  const live = useOnce(() => landscapeOf(db, network, now), [db, network, now]);
  const rows = live.value?.rows ?? [];
  return (
    <Panel
      title={i18n.t('landscape.title')}
      about={i18n.t('landscape.about', [networkName(network)])}
      action={
        <HowButton
          of={['landscape', 'cadence', 'benchmark']}
          from={rows.map(({ name, known, posts }) => ({ name, text: coverage(known, posts) }))}
        />
      }
    >
      <Ask live={live} lines={4}>
        {(landscape) => (
          <>
            {landscape.rows.length === 0 ? (
              <p class="pad3">{i18n.t('landscape.nobody', [networkName(network)])}</p>
            ) : (
              <Accounts landscape={landscape} />
            )}
            <PublishedFigures network={network} />
          </>
        )}
      </Ask>
    </Panel>
  );
}

const coverage = (known: number, posts: number): string =>
  i18n.t('landscape.known', [formatNumber(known), formatNumber(posts)]);

function Accounts({ landscape }: { readonly landscape: Landscape }) {
  const { rows, rate, perWeek } = landscape;
  return (
    <>
      {/* The table scrolls sideways in a narrow window: reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="tablebox" role="group" aria-label={i18n.t('landscape.title')} tabIndex={0}>
        <table class="effects landscape">
          <thead>
            <tr>
              <th scope="col">{i18n.t('landscape.account')}</th>
              <th scope="col" class="num">
                {i18n.t('landscape.rate', [formatSpan(landscapeAgeMs)])}
              </th>
              <th scope="col" class="num">
                {i18n.t('landscape.perWeek')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Account key={row.key} row={row} />
            ))}
          </tbody>
          {(rate ?? perWeek) && (
            <tfoot>
              <tr>
                <th scope="row">{i18n.t('landscape.middle')}</th>
                <td class="num">
                  {rate && (
                    <Figure
                      value={formatRate(rate.middle)}
                      about={[
                        formatRange(formatRate(rate.from), formatRate(rate.to)),
                        i18n.t('landscape.accounts', rate.n, [formatNumber(rate.n)]),
                      ]}
                    />
                  )}
                </td>
                <td class="num">
                  {perWeek && (
                    <Figure
                      value={`≥ ${tenth.format(perWeek.middle)}`}
                      about={[
                        formatRange(tenth.format(perWeek.from), tenth.format(perWeek.to)),
                        i18n.t('landscape.accounts', perWeek.n, [formatNumber(perWeek.n)]),
                      ]}
                    />
                  )}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

function Account({ row }: { readonly row: LandscapeRow }) {
  const { name, isOwn, rate, known, posts, perWeek, weeksSeen } = row;
  return (
    <tr>
      <th scope="row">
        <span class={isOwn ? 'b' : ''} dir="auto">
          {name}
        </span>
        {isOwn && <span class="small grey block">{i18n.t('landscape.own')}</span>}
      </th>
      <td class="num">
        {rate ? (
          <Figure
            value={formatRate(rate.median)}
            about={[formatRange(formatRate(rate.low), formatRate(rate.high)), coverage(known, posts)]}
          />
        ) : (
          <span class="small grey">
            {i18n.t('landscape.few', [coverage(known, posts), formatNumber(postsNeeded - known)])}
          </span>
        )}
      </td>
      <td class="num">
        {perWeek === undefined ? (
          <span class="small grey">{i18n.t('landscape.noPosts')}</span>
        ) : (
          <Figure
            value={`≥ ${tenth.format(perWeek)}`}
            about={[i18n.t('landscape.weeks', [formatNumber(weeksSeen), formatNumber(cadenceWeeks)])]}
          />
        )}
      </td>
    </tr>
  );
}

/** A number, and below it its interval and what it rests on. */
const Figure = ({ value, about }: { readonly value: string; readonly about: readonly string[] }) => (
  <>
    <b>{value}</b>
    <span class="small grey block">{about.join(', ')}</span>
  </>
);
