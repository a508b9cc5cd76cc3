import { mostStageChanges, type Person } from '../../model/records.ts';
import type { Changes } from '../records.ts';

/** What somebody else's record adds to a person, field by field, and how it goes again. */

/** Filled where the one who stands says nothing. */
const single = ['isOrganisation', 'stage', 'purpose', 'nextStep', 'company', 'title', 'website', 'source'] as const;
const lists = ['tags', 'emails', 'phones', 'listIds', 'declined'] as const;

type Single = (typeof single)[number];
type List = (typeof lists)[number];

/**
 * The fields of `into` that change when `from` goes into them. Nothing that is there is overwritten, and nothing is kept
 * longer for it: of two ends the earlier one holds.
 */
export function mergedFields(into: Person, from: Person): Changes<'people'> {
  const filled = single.filter((field) => into[field] === undefined && from[field] !== undefined);
  const longer = lists.flatMap((field) => {
    const before: readonly string[] = into[field] ?? [];
    const all = [...new Set([...before, ...(from[field] ?? [])])];
    return all.length > before.length ? [[field, all] as const] : [];
  });
  const keepUntil = Math.min(into.keepUntil ?? Infinity, from.keepUntil ?? Infinity);
  const facts = factsOf(into, from, filled);
  return {
    ...Object.fromEntries(filled.map((field) => [field, from[field]])),
    ...Object.fromEntries(longer),
    ...(keepUntil < (into.keepUntil ?? Infinity) ? { keepUntil } : {}),
    ...(facts ? { facts } : {}),
    // The way to a stage comes and goes with it.
    ...(filled.includes('stage') ? { stageChanges: changesOfBoth(into, from) } : {}),
  };
}

/** The fields of `from` that have no room beside those of `into`: they stay where they are, and come back with it. */
export const leftOutFields = (into: Person, from: Person): Single[] =>
  single.filter(
    (field) =>
      field !== 'isOrganisation' &&
      field !== 'source' &&
      from[field] !== undefined &&
      into[field] !== undefined &&
      !isSame(from[field], into[field]),
  );

function changesOfBoth(into: Person, from: Person): Person['stageChanges'] {
  const all = [...(from.stageChanges ?? []), ...(into.stageChanges ?? [])].sort((a, b) => b.at - a.at);
  return all.length > 0 ? all.slice(0, mostStageChanges) : undefined;
}

/** Where the fields that came over are from: that comes over with them. */
function factsOf(into: Person, from: Person, filled: readonly Single[]): Person['facts'] {
  const more = filled.flatMap((field) => (from.facts?.[field] ? [[field, from.facts[field]] as const] : []));
  return more.length > 0 ? { ...into.facts, ...Object.fromEntries(more) } : undefined;
}

export interface Parted {
  readonly changes: Changes<'people'>;
  /** Fields that were changed since: they stay as they are. */
  readonly stays: readonly string[];
}

/** What takes `mergedFields` back. `before`: the fields that changed, null where there was nothing. */
export function partedFields(now: Person, before: Readonly<Record<string, unknown>>, from: Person): Parted {
  const start = { ...now, ...Object.fromEntries(Object.entries(before).map(([key, was]) => [key, was ?? undefined])) };
  const made = mergedFields(start as Person, from);
  const changes: Record<string, unknown> = {};
  const stays: string[] = [];
  for (const [field, was] of Object.entries(before)) {
    const value = now[field as keyof Person];
    if (isSame(value, made[field as keyof typeof made])) changes[field] = was ?? undefined;
    else if (isList(field)) changes[field] = without(value as readonly string[] | undefined, from[field], was);
    else if (field === 'facts') changes[field] = now.facts;
    else if (field !== 'stageChanges') stays.push(field);
  }
  return { changes: changes as Changes<'people'>, stays };
}

const isList = (field: string): field is List => (lists as readonly string[]).includes(field);

/** What was put into a list since stays in it, and what was taken out stays out. */
function without(list: readonly string[] = [], came: readonly string[] = [], was: unknown): string[] {
  const own: readonly unknown[] = Array.isArray(was) ? was : [];
  return list.filter((each) => own.includes(each) || !came.includes(each));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
