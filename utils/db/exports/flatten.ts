import type { Column } from './columns.ts';

/** Values by dotted names. A list is one value, and so is a column that holds JSON. */
export function flatten(row: object, columns: readonly Column[]): Map<string, unknown> {
  const whole = new Set(columns.filter(({ type }) => type === 'json').map(({ name }) => name));
  const found = new Map<string, unknown>();
  const add = (value: unknown, name: string): void => {
    const isLeaf = typeof value !== 'object' || value === null || Array.isArray(value) || whole.has(name);
    if (isLeaf) found.set(name, value);
    else for (const [part, each] of Object.entries(value)) add(each, `${name}.${part}`);
  };
  for (const [name, value] of Object.entries(row)) add(value, name);
  return found;
}

/** Fields that the dictionary does not name: written by another version, and not to be lost. */
export const other = 'other';

/** The values of a row in the order of the columns, and what none of them names as the last. */
export function valuesOf(row: object, columns: readonly Column[]): unknown[] {
  const values = flatten(row, columns);
  const inColumns = columns.map(({ name }) => {
    const value = values.get(name);
    values.delete(name);
    return value;
  });
  const rest = [...values].filter(([, value]) => value !== undefined);
  return [...inColumns, rest.length > 0 ? Object.fromEntries(rest) : undefined];
}
