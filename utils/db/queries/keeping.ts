import type { PeopleListRecord } from '../../model/desk-rules.ts';
import type { Person } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { peopleLists } from './people-lists.ts';

const dayMs = 86_400_000;
/** Who comes to the end of their time is told of so long before, days. */
const aheadDays = 14;

export interface Keeping {
  /** The end of their time is past, or near. The first end first. */
  readonly past: readonly Person[];
  readonly soon: readonly Person[];
}

export async function keeping(db: WorkspaceDb, now: number): Promise<Keeping> {
  const rows = await db.people
    .where('keepUntil')
    .between(0, now + aheadDays * dayMs, true, true)
    .toArray();
  const people = rows.filter(({ deletedAt }) => deletedAt === undefined);
  return {
    past: people.filter(({ keepUntil = Infinity }) => keepUntil <= now),
    soon: people.filter(({ keepUntil = 0 }) => keepUntil > now),
  };
}

export interface ListLine {
  readonly list: PeopleListRecord;
  /** How many people are on it. */
  readonly people: number;
}

/** The lists of a workspace by name, with how many are on each. */
export async function listLines(db: WorkspaceDb): Promise<ListLine[]> {
  const lists = await peopleLists(db);
  const counts = new Map<string, number>();
  if (lists.length > 0)
    await db.people.each(({ listIds = [], deletedAt }) => {
      if (deletedAt === undefined) for (const id of listIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  return lists.map((list) => ({ list, people: counts.get(list.id) ?? 0 }));
}
