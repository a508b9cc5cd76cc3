import { paced } from '../../lib/pace.ts';
import { isFit } from '../../metrics/persona-fit.ts';
import type { Persona } from '../../model/desk-rules.ts';
import type { ProfileSightingRow, WorkspaceDb } from '../schema.ts';
import type { PersonLine } from './people-list.ts';
import { fitsOf, newestSaid, saidOf, type SeenOf } from './personas.ts';

const rowsPerStep = 500;

export interface PeopleOfPersonas {
  /** Ids of the personas that somebody fits, by the id of the person. Who fits none is not here. */
  readonly byPerson: ReadonlyMap<string, readonly string[]>;
  /** Of how many enough is stored to say anything. */
  readonly known: number;
}

/**
 * Who fits which persona, of everybody kept. `pause` is awaited between steps of a few milliseconds, so that the page that
 * asks stays in use; it may throw to end it.
 */
export async function peopleOfPersonas(
  db: WorkspaceDb,
  all: readonly Persona[],
  lines: readonly PersonLine[],
  pause: () => Promise<void>,
): Promise<PeopleOfPersonas> {
  const seen = await seenOfAccounts(
    db,
    new Set(lines.flatMap(({ accounts }) => accounts.map(({ key }) => key))),
    pause,
  );
  const byPerson = new Map<string, readonly string[]>();
  let known = 0;
  const breathe = paced(pause);
  for (const { person, accounts } of lines) {
    const rest = breathe();
    if (rest) await rest;
    const said = saidOf(
      person,
      accounts.flatMap(({ key }) => seen.get(key) ?? []),
    );
    if (said.length > 0) known += 1;
    const fits = fitsOf(all, said).filter(isFit);
    if (fits.length > 0)
      byPerson.set(
        person.id,
        fits.map(({ persona }) => persona.id),
      );
  }
  return { byPerson, known };
}

/** What was seen of accounts, read in pieces in the order of their keys. */
async function seenOfAccounts(
  db: WorkspaceDb,
  keys: ReadonlySet<string>,
  pause: () => Promise<void>,
): Promise<Map<string, SeenOf>> {
  const rows = new Map<string, ProfileSightingRow[]>();
  let last = '';
  for (;;) {
    const some = await db.profileSightings.where('id').above(last).limit(rowsPerStep).toArray();
    for (const row of some)
      if (keys.has(row.profileKey)) rows.set(row.profileKey, [...(rows.get(row.profileKey) ?? []), row]);
    last = some.at(-1)?.id ?? last;
    await pause();
    if (some.length < rowsPerStep) break;
  }
  return new Map([...rows].map(([key, list]) => [key, newestSaid(list)]));
}
