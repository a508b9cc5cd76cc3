import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tie } from '../../../../utils/db/queries/customer-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDay, formatNumber } from '../../../ui/format.ts';

export interface TieTableProps {
  readonly ties: readonly Tie[];
  readonly nameOf: (id: string) => string;
  readonly now: number;
  readonly onOpen: (id: string) => void;
}

const perStep = 50;

/** All that the picture shows, and what there was no room for, as rows. */
export function TieTable({ ties, nameOf, now, onOpen }: TieTableProps) {
  const [most, setMost] = useState(perStep);
  const rest = Math.min(perStep, ties.length - most);
  const name = (id: string) => (
    <button type="button" class="rowlink" dir="auto" onClick={() => onOpen(id)}>
      {nameOf(id)}
    </button>
  );
  return (
    // The table scrolls sideways in a narrow window: reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="tablebox" role="group" aria-label={i18n.t('map.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('map.who')}</th>
            <th scope="col">{i18n.t('map.does')}</th>
            <th scope="col">{i18n.t('map.whom')}</th>
            <th scope="col" class="num">
              {i18n.t('map.times')}
            </th>
            <th scope="col">{i18n.t('map.last')}</th>
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, most).map(({ fromId, toId, kind, n, lastAt }) => (
            <tr key={`${kind} ${fromId} ${toId}`}>
              <th scope="row">{name(fromId)}</th>
              <td>{i18n.t(`map.kind.${kind}`)}</td>
              <td>{name(toId)}</td>
              <td class="num">{formatNumber(n)}</td>
              <td class="grey">{formatDay(lastAt, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p class="more">
          <Button size="small" onPress={() => setMost(most + perStep)}>
            {i18n.t('board.more', rest, [formatNumber(rest)])}
          </Button>
        </p>
      )}
    </div>
  );
}
