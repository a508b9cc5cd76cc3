import type * as z from 'zod/mini';
import { Goal, Note, Person, PlanEntry, Snippet } from '../model/records.ts';

/**
 * What users write and keep, by the name of its table: typed reads and writes, a stamp for each field, undo and sync all
 * follow from its line here. The name is what operations are sent under: it never changes.
 */
export const recordCollections = {
  people: Person,
  notes: Note,
  planEntries: PlanEntry,
  goals: Goal,
  snippets: Snippet,
} as const satisfies Readonly<Record<string, z.ZodMiniType<{ readonly id: string }>>>;

export type RecordCollection = keyof typeof recordCollections;
export type RecordOf<T extends RecordCollection> = z.infer<(typeof recordCollections)[T]>;

export const isRecordCollection = (name: string): name is RecordCollection => Object.hasOwn(recordCollections, name);
