import { i18n } from '#i18n';
import type { Table } from '../../../../utils/files/table.ts';
import { lineOfText } from '../../../../utils/files/text.ts';
import { Select } from '../../../ui/Field.tsx';

const examples = 3;

export interface ColumnTableProps<Field extends string> {
  readonly table: Table;
  /** A field, or nothing, for each column. */
  readonly mapping: readonly (Field | undefined)[];
  readonly fields: readonly Field[];
  readonly nameOf: (field: Field | 'none') => string;
  /** Absent where the columns mean what they are called, as in a vCard. */
  readonly onField: ((column: number, field: Field | undefined) => void) | undefined;
}

/** Every column of a file with its first values, and what it becomes. */
export function ColumnTable<Field extends string>(props: ColumnTableProps<Field>) {
  const { table, mapping, fields, nameOf, onField } = props;
  const options = (['none', ...fields] as const).map((value) => ({ value, text: nameOf(value) }));
  const valuesOf = (column: number): string => {
    const values: string[] = [];
    for (const { cells } of table.rows) {
      const value = lineOfText(cells[column] ?? '');
      if (value !== '' && values.push(value) === examples) break;
    }
    return values.join(' · ');
  };
  const columns = table.headings.map((heading, column) => ({ heading, column, values: valuesOf(column) }));
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
              {onField && <th scope="col">{i18n.t('peopleFiles.becomes')}</th>}
            </tr>
          </thead>
          <tbody>
            {columns
              .filter(({ values }) => values !== '' || onField)
              .map(({ heading, column, values }) => {
                const name = onField ? heading || nameless(column) : nameOf(mapping[column] ?? 'none');
                return (
                  <tr key={column}>
                    <th scope="row" dir="auto">
                      <span class="cut">{name}</span>
                    </th>
                    <td dir="auto">
                      <span class="cut grey">{values}</span>
                    </td>
                    {onField && (
                      <td>
                        <Select<Field | 'none'>
                          label={i18n.t('peopleFiles.becomesOf', [name])}
                          labelHidden
                          value={mapping[column] ?? 'none'}
                          options={options}
                          onValue={(value) => onField(column, value === 'none' ? undefined : value)}
                        />
                      </td>
                    )}
                  </tr>
                );
              })}
          </tbody>
        </table>
      </div>
      {onField && <p class="small grey about">{i18n.t('peopleFiles.columnsHelp')}</p>}
    </section>
  );
}

const nameless = (column: number): string => i18n.t('peopleFiles.noHeading', [String(column + 1)]);
