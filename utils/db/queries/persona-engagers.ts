import { isFit } from '../../metrics/persona-fit.ts';
import type { Persona } from '../../model/desk-rules.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Person, Profile } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { fitsOf, newestSaid, saidOf } from './personas.ts';

export interface EngagersOfPersonas {
  /** Everybody who was seen to turn to us: people by all their accounts, others by each. */
  readonly all: number;
  /** Of how many of them anything is stored that a persona asks for. */
  readonly known: number;
  /** How many of the known fit each persona, by its id. */
  readonly byPersona: ReadonlyMap<string, number>;
  /** How many of the known fit any of them. */
  readonly fitting: number;
}

/** Who turned to us since then, on one network or all, as far as it was seen, and how many of them fit each persona. */
export async function engagersOfPersonas(
  db: WorkspaceDb,
  all: readonly Persona[],
  since: number,
  network?: NetworkId,
): Promise<EngagersOfPersonas> {
  const keys = new Set<string>();
  await db.touches
    .where('at')
    .aboveOrEqual(since)
    .each(({ profileKey, direction }) => void (direction === 'in' && keys.add(profileKey)));
  const found = keys.size > 0 ? await db.profiles.bulkGet([...keys]) : [];
  const profiles = found.flatMap((row) => (row && (network ?? row.network) === row.network ? [row] : []));
  const byOwner = new Map<string, Profile[]>();
  for (const row of profiles) {
    const owner = row.personId ?? row.key;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), row]);
  }
  const byPersona = new Map<string, number>();
  let known = 0;
  let fitting = 0;
  for (const accounts of byOwner.values()) {
    const said = saidOf(await ownerOf(db, accounts), await Promise.all(accounts.map(({ key }) => seenOf(db, key))));
    if (said.length > 0) known += 1;
    const fits = fitsOf(all, said).filter((fit) => isFit(fit));
    if (fits.length > 0) fitting += 1;
    for (const { persona } of fits) byPersona.set(persona.id, (byPersona.get(persona.id) ?? 0) + 1);
  }
  return { all: byOwner.size, known, byPersona, fitting };
}

async function ownerOf(db: WorkspaceDb, [account]: readonly Profile[]): Promise<Person | undefined> {
  const person = account?.personId ? await db.people.get(account.personId) : undefined;
  return person?.deletedAt === undefined ? person : undefined;
}

const seenOf = async (db: WorkspaceDb, key: string) =>
  newestSaid(await db.profileSightings.where('[profileKey+seenAt]').between([key, 0], [key, Infinity]).toArray());
