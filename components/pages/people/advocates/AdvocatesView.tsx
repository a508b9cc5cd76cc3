import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { advocates } from '../../../../utils/db/queries/values.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { formatMoney, formatNumber } from '../../../ui/format.ts';
import { Empty } from '../../../ui/Panel.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Ask } from '../../Ask.tsx';
import type { PeopleViewProps } from '../people-view.ts';
import { betweenText, estimateText } from '../value/value-words.ts';
import { type Advocate, currenciesOf, rankedIn } from './rank-advocates.ts';

const mostShown = 200;

/** Who brought whom, ranked by what that is worth; those who cannot be told apart share their ranks. */
export function AdvocatesView({ lines, openId, onOpen }: PeopleViewProps) {
  const { db } = useDesk();
  const live = useLive(() => advocates(db), [db]);
  const shown = useMemo(() => {
    const ids = new Set(lines.map(({ person }) => person.id));
    return (live.value ?? []).filter(({ person }) => ids.has(person.id));
  }, [live.value, lines]);
  return (
    <Ask live={live} lines={4}>
      {() => {
        if (shown.length === 0) return <Empty>{i18n.t('advocates.empty')}</Empty>;
        return <Ranking advocates={shown} openId={openId} onOpen={onOpen} />;
      }}
    </Ask>
  );
}

interface RankingProps extends Pick<PeopleViewProps, 'openId' | 'onOpen'> {
  readonly advocates: readonly Advocate[];
}

function Ranking({ advocates: all, openId, onOpen }: RankingProps) {
  const currencies = useMemo(() => currenciesOf(all), [all]);
  const [picked, pick] = useState<string | undefined>(undefined);
  const currency = picked !== undefined && currencies.includes(picked) ? picked : currencies[0];
  const ranked = useMemo(() => rankedIn(all, currency), [all, currency]);
  return (
    <>
      <div class="row wrap pad3">
        <span class="small grey">{i18n.t('advocates.about')}</span>
        <span class="end" />
        {currencies.length > 1 && (
          <Segmented
            label={i18n.t('deals.currency')}
            value={currency}
            options={currencies.map((value) => ({ value, text: value }))}
            onValue={pick}
          />
        )}
      </div>
      {/* The table scrolls sideways in a narrow window: reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="tablebox" role="group" aria-label={i18n.t('advocates.name')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="num">
                {i18n.t('advocates.rank')}
              </th>
              <th scope="col">{i18n.t('people.person')}</th>
              <th scope="col">{i18n.t('advocates.brought')}</th>
              <th scope="col" class="num">
                {i18n.t('value.indirect')}
              </th>
              <th scope="col" class="num">
                {i18n.t('advocates.interval')}
              </th>
              <th scope="col" class="num">
                {i18n.t('advocates.direct')}
              </th>
              <th scope="col" class="num">
                {i18n.t('value.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked.slice(0, mostShown).map(({ item, from, to }) => (
              <tr key={item.person.id} class={item.person.id === openId ? 'sel' : ''}>
                <td class="num">{from === to ? formatNumber(from) : `${formatNumber(from)} – ${formatNumber(to)}`}</td>
                <th scope="row">
                  <button type="button" class="rowlink m" dir="auto" onClick={() => onOpen(item.person.id)}>
                    {item.person.name}
                  </button>
                </th>
                <td dir="auto">{item.names.join(', ')}</td>
                <td class="num b">{currency ? estimateText(item, currency) : i18n.t('advocates.unknown')}</td>
                <td class="num grey">{currency && (betweenText(item, currency) || i18n.t('advocates.noInterval'))}</td>
                <td class="num">{currency && item.direct > 0 ? formatMoney(item.direct, currency) : ''}</td>
                <td class="num">{currency && estimateText(item.total, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ranked.length > mostShown && (
        <p class="small grey pad">
          {i18n.t('advocates.capped', [formatNumber(mostShown), formatNumber(ranked.length)])}
        </p>
      )}
    </>
  );
}
