import { paced } from '../../lib/pace.ts';
import { isFit } from '../../metrics/persona-fit.ts';
import type { Persona } from '../../model/desk-rules.ts';
import type { ProfileSightingRow, WorkspaceDb } from '../schema.ts';
import type { PersonLine } from './people-list.ts';
import { fitsOf, newestSaid, saidOf, type SeenOf } from './personas.ts';

const rowsPerStep = 400;
/** Of more people than this all that was seen is read in one go, of fewer what was seen of each. */
const mostAlone = 100;

export interface PeopleOfPersonas {
  /** Ids of the personas that somebody fits, by the id of the person. Who fits none is not here. */
  readonly byPerson: ReadonlyMap<string, readonly string[]>;
  /** Of how many enough is stored to say anything. */
  readonly known: number;
}

export interface PersonaFinder {
  /**
   * Who fits which persona, of these. Only lines that it has not seen are looked at. `pause` is awaited between steps of
   * a few milliseconds, so that the page that asks stays in use; it may throw to end it.
   */
  find(lines: readonly PersonLine[], pause: () => Promise<void>): Promise<PeopleOfPersonas>;
}

interface Answer {
  readonly isKnown: boolean;
  readonly fits: readonly string[];
}

export function createPersonaFinder(db: WorkspaceDb, all: readonly Persona[]): PersonaFinder {
  const answers = new WeakMap<PersonLine, Answer>();
  const answerFor = ({ person, accounts }: PersonLine, seen: ReadonlyMap<string, SeenOf>): Answer => {
    const said = saidOf(
      person,
      accounts.flatMap(({ key }) => seen.get(key) ?? []),
    );
    const fits = fitsOf(all, said).filter(isFit);
    return { isKnown: said.length > 0, fits: fits.map(({ persona }) => persona.id) };
  };
  return {
    async find(lines, pause) {
      const asked = lines.filter((line) => !answers.has(line));
      const keys = asked.flatMap(({ accounts }) => accounts.map(({ key }) => key));
      const seen = asked.length > mostAlone ? await seenOfMany(db, new Set(keys), pause) : await seenOfEach(db, keys);
      const breathe = paced(pause);
      for (const line of asked) {
        answers.set(line, answerFor(line, seen));
        const rest = breathe();
        if (rest) await rest;
      }
      const byPerson = new Map<string, readonly string[]>();
      let known = 0;
      for (const line of lines) {
        const answer = answers.get(line);
        if (answer?.isKnown) known += 1;
        if (answer && answer.fits.length > 0) byPerson.set(line.person.id, answer.fits);
      }
      return { byPerson, known };
    },
  };
}

async function seenOfEach(db: WorkspaceDb, keys: readonly string[]): Promise<Map<string, SeenOf>> {
  const lists = await Promise.all(
    keys.map((key) => db.profileSightings.where('[profileKey+seenAt]').between([key, 0], [key, Infinity]).toArray()),
  );
  return new Map(keys.map((key, at) => [key, newestSaid(lists[at] ?? [])]));
}

/** What was seen of accounts, read in pieces in the order of their keys. */
async function seenOfMany(
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
