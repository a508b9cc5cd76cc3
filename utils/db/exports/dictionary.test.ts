import { describe, expect, it } from 'vitest';
import { rowSchemas } from '../backup/row-schemas.ts';
import { dictionary, dictionaryRows, exportTables } from './dictionary.ts';

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
}
interface Schema {
  readonly def: Definition;
}

/** Every value that a row can have, by dotted names; a list is one value. */
function pathsOf(schema: Schema, name = ''): string[] {
  const { type, shape, innerType, keyType, valueType } = schema.def;
  const below = (part: string, each: Schema): string[] => pathsOf(each, name ? `${name}.${part}` : part);
  if (type === 'object' && shape) return Object.entries(shape).flatMap(([part, each]) => below(part, each));
  if (innerType) return pathsOf(innerType, name);
  // Names that are not known beforehand are one value.
  if (type === 'record' && !keyType?.def.entries) return [name];
  const parts = Object.values(keyType?.def.entries ?? {});
  if (type === 'record' && valueType) return parts.flatMap((part) => below(part, valueType));
  return [name];
}

describe('the data dictionary', () => {
  it('has every table that is backed up but keys; sightings in blocks are sightings', () => {
    expect([...exportTables].sort()).toEqual(
      Object.keys(rowSchemas)
        .filter((name) => name !== 'blocks' && name !== 'erasureKeys')
        .sort(),
    );
  });

  it.each(exportTables)('has every column of %s and no other', (table) => {
    const columns = dictionary[table];
    const whole = columns.filter(({ type }) => type === 'json').map(({ name }) => name);
    const paths = pathsOf(rowSchemas[table] as unknown as Schema)
      .map((path) => whole.find((name) => path.startsWith(`${name}.`)) ?? path)
      // What was taken away is not exported, and neither is what the sync remembers.
      .filter((path) => !['deletedAt', '_h', '_f'].includes(path));
    expect(columns.map(({ name }) => name).sort()).toEqual([...new Set(paths)].sort());
  });

  it('says of each column what it means, and of each number in what it is counted', () => {
    for (const { table, name, type, unit, meaning } of dictionaryRows()) {
      expect(meaning, `${table}.${name}`).toMatch(/\w{2}/);
      if (type === 'number') expect(unit, `${table}.${name}`).toBeTruthy();
    }
  });
});
