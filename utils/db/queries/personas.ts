import Dexie from 'dexie';
import { type PersonaFit, personaFit, type Said } from '../../metrics/persona-fit.ts';
import type { CardPersona } from '../../model/cards.ts';
import type { Persona } from '../../model/desk-rules.ts';
import type { Person } from '../../model/records.ts';
import type { ProfileSightingRow, WorkspaceDb } from '../schema.ts';

/** The personas of the workspace, by name. */
export async function personas(db: WorkspaceDb): Promise<Persona[]> {
  const all = await db.personas.toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => a.name.localeCompare(b.name));
}

/** How somebody fits each persona, the best first. Without personas it asks for nothing else. */
export async function personaFits(
  db: WorkspaceDb,
  person: Pick<Person, 'title' | 'company' | 'tags'> | undefined,
  profileKeys: readonly string[],
): Promise<PersonaFit[]> {
  const all = await personas(db);
  if (all.length === 0) return [];
  const lists = await Promise.all(
    profileKeys.map((key) =>
      db.profileSightings.where('[profileKey+seenAt]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray(),
    ),
  );
  return fitsOf(all, saidOf(person, lists.map(newestSaid)));
}

/** The persona of `personaFits` that a card names. */
export async function bestPersona(
  db: WorkspaceDb,
  person: Pick<Person, 'title' | 'company' | 'tags'> | undefined,
  profileKeys: readonly string[],
): Promise<CardPersona | undefined> {
  const [best] = await personaFits(db, person, profileKeys);
  if (!best || best.met === 0) return undefined;
  const { persona, met, of, matches } = best;
  return { name: persona.name, met, of, words: [...new Set(matches.map(({ word }) => word))] };
}

export const fitsOf = (all: readonly Persona[], said: readonly Said[]): PersonaFit[] =>
  all
    .flatMap((persona) => personaFit(persona, said) ?? [])
    .sort((a, b) => b.met / b.of - a.met / a.of || b.met - a.met);

/** What the newest sightings of an account say of its owner. */
export type SeenOf = Partial<Readonly<Record<'headline' | 'company' | 'place', Said>>>;

const seenFields = ['headline', 'company', 'place'] as const;

/** Each field as it was seen last; a sighting without it says nothing of it. */
export function newestSaid(rows: readonly ProfileSightingRow[]): SeenOf {
  const seen: Record<string, Said> = {};
  for (const row of rows)
    for (const where of seenFields) {
      const text = row[where];
      if (text && row.seenAt >= (seen[where]?.seenAt ?? 0)) seen[where] = { where, text, seenAt: row.seenAt };
    }
  return seen;
}

/** All that is stored of somebody in which a word of a persona may stand. */
export const saidOf = (
  person: Pick<Person, 'title' | 'company' | 'tags'> | undefined,
  seen: readonly SeenOf[],
): readonly Said[] => [
  ...(person?.title ? [{ where: 'title', text: person.title } as const] : []),
  ...(person?.company ? [{ where: 'company', text: person.company } as const] : []),
  ...seen.flatMap((each) => seenFields.flatMap((field) => each[field] ?? [])),
  ...(person?.tags ?? []).map((text) => ({ where: 'tag', text }) as const),
];
