import { i18n } from '#i18n';
import { type ResultColumn, type ResultGroup, shownRows } from './result-columns.ts';

const groups: readonly ResultGroup[] = ['organic', 'paid', 'site'];
const tone = { pays: 'good', loses: 'bad', unclear: 'grey' } as const;

/** Organic and paid side by side, a column for each source. Without anything to press: it stands in reports too. */
export function ResultTable({ columns }: { readonly columns: readonly ResultColumn[] }) {
  const rows = shownRows(columns);
  const spans = groups.flatMap((group) => {
    const count = columns.filter((each) => each.group === group).length;
    return count > 0 ? [{ group, count }] : [];
  });
  const verdicts = columns.filter(({ verdict }) => verdict);
  return (
    <>
      {/* The table scrolls sideways in a narrow window: reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="tablebox" role="group" aria-label={i18n.t('campaign.results')} tabIndex={0}>
        <table class="campaignresults">
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">{i18n.t('campaign.figure')}</span>
              </th>
              {spans.map(({ group, count }) => (
                <th key={group} scope="colgroup" colSpan={count} class="groupstart">
                  {i18n.t(`campaign.group.${group}`)}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">
                <span class="vh">{i18n.t('campaign.figure')}</span>
              </th>
              {columns.map((column, index) => (
                <th key={column.id} scope="col" class={startOf(columns, index)}>
                  {column.name}
                  <span class="small grey block sourceabout" dir="auto">
                    {column.about}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{i18n.t(`metrics.${row}.name`)}</th>
                {columns.map((column, index) => {
                  const cell = column.cells[row];
                  return (
                    <td key={column.id} class={`num ${startOf(columns, index)}`}>
                      {cell ? cell.text : <span class="grey">{i18n.t('campaign.notGiven')}</span>}
                      {cell?.between && <span class="small grey block">{cell.between}</span>}
                      {cell?.of && <span class="small grey block">{cell.of}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {verdicts.map(
        ({ id, name, verdict }) =>
          verdict && (
            <p key={id}>
              <b class={tone[verdict.is]}>{i18n.t(`campaign.verdict.${verdict.is}`)}</b>{' '}
              {i18n.t('campaign.verdictSentence', [name, verdict.cost, verdict.limit])}
            </p>
          ),
      )}
    </>
  );
}

const startOf = (columns: readonly ResultColumn[], index: number): string =>
  columns[index]?.group === columns[index - 1]?.group ? '' : 'groupstart';
