import { i18n } from '#i18n';
import { type Field, fields, type Mapping, type Table } from '../../../../utils/people/fields.ts';
import { lineOfText } from '../../../../utils/people/text.ts';
import { Select } from '../../../ui/Field.tsx';

const examples = 3;

export interface ColumnTableProps {
  readonly table: Table;
  readonly mapping: Mapping;
  /** The columns of a vCard mean what they are called. */
  readonly isFixed: boolean;
  readonly onMapping: (mapping: Mapping) => void;
}

/** Every column of a file with its first values, and what it becomes. */
export function ColumnTable({ table, mapping, isFixed, onMapping }: ColumnTableProps) {
  const options = (['none', ...fields] as const).map((value) => ({
    value,
    text: i18n.t(`peopleFiles.field.${value}`),
  }));
  const valuesOf = (column: number): string =>
    table.rows
      .flatMap(({ cells }) => lineOfText(cells[column] ?? '') || [])
      .slice(0, examples)
      .join(' · ');
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
              {!isFixed && <th scope="col">{i18n.t('peopleFiles.becomes')}</th>}
            </tr>
          </thead>
          <tbody>
            {columns
              .filter(({ values }) => values !== '' || !isFixed)
              .map(({ heading, column, values }) => {
                const name = isFixed ? fieldName(mapping[column]) : heading || nameless(column);
                return (
                  <tr key={column}>
                    <th scope="row" dir="auto">
                      <span class="cut">{name}</span>
                    </th>
                    <td dir="auto">
                      <span class="cut grey">{values}</span>
                    </td>
                    {!isFixed && (
                      <td>
                        <Select<Field | 'none'>
                          label={i18n.t('peopleFiles.becomesOf', [name])}
                          labelHidden
                          value={mapping[column] ?? 'none'}
                          options={options}
                          onValue={(value) =>
                            onMapping(
                              mapping.map((field, at) =>
                                at !== column ? field : value === 'none' ? undefined : value,
                              ),
                            )
                          }
                        />
                      </td>
                    )}
                  </tr>
                );
              })}
          </tbody>
        </table>
      </div>
      {!isFixed && <p class="small grey about">{i18n.t('peopleFiles.columnsHelp')}</p>}
    </section>
  );
}

const fieldName = (field: Field | undefined): string => i18n.t(`peopleFiles.field.${field ?? 'none'}`);
const nameless = (column: number): string => i18n.t('peopleFiles.noHeading', [String(column + 1)]);
