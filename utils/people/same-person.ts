import type { WorkspaceDb } from '../db/schema.ts';
import { findProfiles } from '../db/tables/profiles.ts';
import { handleKey } from '../lib/keys.ts';
import type { Person, Profile } from '../model/records.ts';
import type { ProfileRef } from '../model/sighting.ts';
import { accountOfLink } from './accounts.ts';
import type { LinkBook } from './link-book.ts';
import type { ShownLink } from './shown-links.ts';

/** Why two may be one: what shows the link, what it says, and when that was seen. */
export interface Reason {
  /** The account that shows the link; nothing where it is the website that the user keeps of the person. */
  readonly shownBy: Pick<ProfileRef, 'network' | 'handle'> | undefined;
  readonly link: string;
  readonly seenAt: number | undefined;
}

export interface Suggestion {
  /** What turning it down is remembered by: `merge:` and the other person's id, or their account. */
  readonly id: string;
  /** The account that the links are about. */
  readonly account: ProfileRef;
  /** Who is kept under that account; nothing where it is nobody's, so that it can be added as it is. */
  readonly person: Person | undefined;
  readonly reasons: readonly Reason[];
  /** both: each of the two links to the other. one: only one of them does. */
  readonly certainty: 'one' | 'both';
}

/**
 * Who or which account may belong to a person, only by links that are shown publicly: by an account of theirs, by one
 * that links to theirs, or by the website that is kept of them. What the user turned down is not in it.
 */
export async function samePerson(
  db: WorkspaceDb,
  personId: string,
  links: Pick<LinkBook, 'shownBy' | 'leadingTo'>,
): Promise<Suggestion[]> {
  const person = await db.people.get(personId);
  if (!person || person.deletedAt !== undefined) return [];
  const own = await db.profiles.where('personId').equals(personId).toArray();
  const found: Found[] = [
    ...(await outwards(db, person, own, ({ key }) => links.shownBy(key))),
    ...(await inwards(db, own, links)),
  ];
  return suggestionsOf(db, person, own, found);
}

interface Found {
  readonly account: ProfileRef;
  readonly row: Profile | undefined;
  readonly reason: Reason;
  readonly way: 'out' | 'in';
}

/** What their accounts and their website link to. */
async function outwards(
  db: WorkspaceDb,
  person: Person,
  own: readonly Profile[],
  shownByAccount: (account: Profile) => readonly ShownLink[],
): Promise<Found[]> {
  const links = own.flatMap((account) =>
    shownByAccount(account).map((shown) => ({
      ...shown,
      shownBy: refOf(account) as Reason['shownBy'],
      seenAt: shown.seenAt as number | undefined,
    })),
  );
  const site = person.website === undefined ? undefined : accountOfLink(person.website);
  if (site && person.website) links.push({ link: person.website, to: site, shownBy: undefined, seenAt: undefined });
  if (links.length === 0) return [];
  const rows = await findProfiles(
    db,
    links.map(({ to }) => to),
  );
  return links.map(({ to, link, shownBy, seenAt }) => ({
    account: to,
    row: rows.get(handleKey(to.network, to.handle)),
    reason: { shownBy, link, seenAt },
    way: 'out' as const,
  }));
}

/** Who links to their accounts. */
async function inwards(db: WorkspaceDb, own: readonly Profile[], links: Pick<LinkBook, 'leadingTo'>): Promise<Found[]> {
  const keys = new Set(own.flatMap(({ handleKeys, stableKey }) => [...handleKeys, ...(stableKey ? [stableKey] : [])]));
  const showing = links.leadingTo([...keys]).filter(({ profileKey }) => !own.some(({ key }) => key === profileKey));
  if (showing.length === 0) return [];
  const rows = await db.profiles.bulkGet(showing.map(({ profileKey }) => profileKey));
  return showing.flatMap(({ shown }, index): Found[] => {
    const account = rows[index];
    if (!account) return [];
    const reason = { shownBy: refOf(account), link: shown.link, seenAt: shown.seenAt };
    return [{ account: refOf(account), row: account, reason, way: 'in' }];
  });
}

async function suggestionsOf(
  db: WorkspaceDb,
  person: Person,
  own: readonly Profile[],
  found: readonly Found[],
): Promise<Suggestion[]> {
  const owners = [...new Set(found.flatMap(({ row }) => row?.personId ?? []))];
  const kept = owners.length === 0 ? [] : await db.people.bulkGet(owners);
  const people = new Map(kept.flatMap((row) => (row && row.deletedAt === undefined ? [[row.id, row]] : [])));
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const other = people.get(each.row?.personId ?? '');
    // A company's page that names its founder is not the founder.
    const isOrganisation = each.row?.isOrganisation ?? each.account.isOrganisation ?? other?.isOrganisation ?? false;
    if (each.row?.personId === person.id || isOrganisation !== isCompany(person, own)) continue;
    if (each.row?.relation === 'own' && !other) continue;
    const id = `merge:${other?.id ?? each.row?.handleKeys[0] ?? handleKey(each.account.network, each.account.handle)}`;
    const isDeclined = person.declined?.includes(id) || other?.declined?.includes(`merge:${person.id}`);
    if (!isDeclined) groups.set(id, [...(groups.get(id) ?? []), each]);
  }
  return [...groups].flatMap(([id, all]): Suggestion[] => {
    const [first] = all;
    if (!first) return [];
    const account = first.row ? refOf(first.row) : first.account;
    const certainty = new Set(all.map(({ way }) => way)).size === 2 ? 'both' : 'one';
    return [
      {
        id,
        account,
        person: people.get(first.row?.personId ?? ''),
        reasons: all.map(({ reason }) => reason),
        certainty,
      },
    ];
  });
}

const isCompany = (person: Person, own: readonly Profile[]): boolean =>
  person.isOrganisation ?? own.some(({ isOrganisation }) => isOrganisation);

const refOf = ({ network, handle, name, stableKey, isOrganisation }: Profile): ProfileRef => ({
  network,
  handle,
  ...(name ? { name } : {}),
  ...(stableKey ? { stableId: stableKey.slice(network.length + 1) } : {}),
  ...(isOrganisation === undefined ? {} : { isOrganisation }),
});
