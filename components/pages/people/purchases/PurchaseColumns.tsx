import { i18n } from '#i18n';
import type { Table } from '../../../../utils/people/fields.ts';
import { type PurchaseField, purchaseFields, type PurchaseMapping } from '../../../../utils/people/purchases/fields.ts';
import { lineOfText } from '../../../../utils/people/text.ts';
import { Select } from '../../../ui/Field.tsx';

const examples = 3;

export interface PurchaseColumnsProps {
  readonly table: Table;
  readonly mapping: PurchaseMapping;
  readonly onMapping: (mapping: PurchaseMapping) => void;
}

/** Every column of a file with its first values, and what it becomes. */
export function PurchaseColumns({ table, mapping, onMapping }: PurchaseColumnsProps) {
  const options = (['none', ...purchaseFields] as const).map((value) => ({
    value,
    text: i18n.t(`purchases.field.${value}`),
  }));
  const put = (at: number, value: PurchaseField | 'none') =>
    onMapping(
      // Each field is one column: it is taken from the one that had it.
      mapping.map((field, column) =>
        column === at ? (value === 'none' ? undefined : value) : field === value ? undefined : field,
      ),
    );
  return (
    <section>
      <h3 class="sechead">{i18n.t('peopleFiles.columns')}</h3>
      {/* A long list scrolls in itself: reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="tablebox columnbox" role="group" aria-label={i18n.t('peopleFiles.columns')} tabIndex={0}>
        <table class="columns">
          <thead>
            <tr>
              <th scope="col">{i18n.t('peopleFiles.column')}</th>
              <th scope="col">{i18n.t('peopleFiles.firstValues')}</th>
              <th scope="col">{i18n.t('peopleFiles.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {table.headings.map((heading, column) => {
              const name = heading || i18n.t('peopleFiles.noHeading', [String(column + 1)]);
              const values = table.rows.flatMap(({ cells }) => lineOfText(cells[column] ?? '') || []);
              return (
                <tr key={column}>
                  <th scope="row" dir="auto">
                    <span class="cut">{name}</span>
                  </th>
                  <td dir="auto">
                    <span class="cut grey">{values.slice(0, examples).join(' · ')}</span>
                  </td>
                  <td>
                    <Select<PurchaseField | 'none'>
                      label={i18n.t('peopleFiles.becomesOf', [name])}
                      labelHidden
                      value={mapping[column] ?? 'none'}
                      options={options}
                      onValue={(value) => put(column, value)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="small grey about">{i18n.t('peopleFiles.columnsHelp')}</p>
    </section>
  );
}
