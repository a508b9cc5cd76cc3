import { shapeOf } from '../../../../utils/files/headings.ts';
import { guessMapping } from '../../../../utils/people/columns.ts';
import { type Field, fields, type Mapping } from '../../../../utils/people/fields.ts';
import type { PeopleFile } from '../../../../utils/people/read-file.ts';
import { peopleColumns } from '../../../../utils/settings/items.ts';

const mostShapes = 20;

const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);

/** What the columns of a file became the last time, or a guess. */
export async function mappingFor({ kind, table }: PeopleFile): Promise<Mapping> {
  // The headings of a card are our own.
  if (kind === 'vcard') return table.headings.map((name) => (isField(name) ? name : undefined));
  const stored = (await peopleColumns.getValue())[shapeOf(table)];
  if (stored?.length !== table.headings.length) return guessMapping(table.headings);
  return stored.map((name) => (isField(name) ? name : undefined));
}

export async function rememberMapping({ kind, table }: PeopleFile, mapping: Mapping): Promise<void> {
  if (kind === 'vcard') return;
  const { [shapeOf(table)]: _before, ...others } = await peopleColumns.getValue();
  const kept = Object.entries(others).slice(1 - mostShapes);
  await peopleColumns.setValue({ ...Object.fromEntries(kept), [shapeOf(table)]: mapping.map((field) => field ?? '') });
}
