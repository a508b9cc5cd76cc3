import type { WorkspaceDb } from '../db/schema.ts';
import { erasedAmong, marksOf, personMark } from '../db/tables/erasures.ts';
import type { Remark, SaidPerson } from './types.ts';

export interface WithoutErased {
  readonly people: readonly SaidPerson[];
  readonly refused: readonly Remark[];
}

/** The people of a file without those whom the user erased: a file is nobody's wish to keep one of them again. */
export async function withoutErasedRows(db: WorkspaceDb, said: readonly SaidPerson[]): Promise<WithoutErased> {
  const marks = ({ id, accounts }: SaidPerson): string[] => [
    ...(id === undefined ? [] : [personMark(id)]),
    ...accounts.flatMap(marksOf),
  ];
  const erased = await erasedAmong(db, said.flatMap(marks));
  if (erased.isNobody) return { people: said, refused: [] };
  const isErased = (person: SaidPerson): boolean => erased.is(marks(person));
  return {
    people: said.filter((person) => !isErased(person)),
    refused: said.filter(isErased).map(({ line, name }) => ({ line, reason: 'erased', what: name.slice(0, 200) })),
  };
}
