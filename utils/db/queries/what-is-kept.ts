import Dexie from 'dexie';
import type { WorkspaceDb } from '../schema.ts';
import { clippingsOf } from './clippings-of.ts';
import { whatIsTheirs } from '../tables/erase-person.ts';

export interface KeptOfPerson {
  readonly accounts: number;
  /** On them, on their accounts and on their posts, those taken away too. */
  readonly notes: number;
  /** Deals, referrals, and touches that were typed. */
  readonly dealings: number;
  readonly posts: number;
  /** Posts of theirs that were kept in the library. */
  readonly clippings: number;
  readonly comments: number;
}

/** How much is stored of somebody: what goes when they are erased. */
export async function whatIsKept(db: WorkspaceDb, personId: string): Promise<KeptOfPerson> {
  const { people, accounts, marks } = await whatIsTheirs(db, personId);
  const range = (key: string) =>
    [
      [key, Dexie.minKey],
      [key, Dexie.maxKey],
    ] as const;
  const sum = async (keys: readonly string[], count: (key: string) => PromiseLike<number>): Promise<number> =>
    (await Promise.all(keys.map(count))).reduce((all, each) => all + each, 0);
  const posts = (
    await Promise.all(
      accounts.map((key) =>
        db.posts
          .where('[authorKey+lastSeenAt]')
          .between(...range(key))
          .primaryKeys(),
      ),
    )
  ).flat();
  const abouts = [
    ...people.map((id) => ['person', id]),
    ...accounts.map((key) => ['profile', key]),
    ...posts.map((key) => ['post', key]),
  ];
  return {
    accounts: accounts.length,
    notes: await db.notes.where('[about.type+about.id]').anyOf(abouts).count(),
    dealings:
      (await db.deals.where('personId').anyOf(people).count()) +
      (await db.referrals.where('fromId').anyOf(people).count()) +
      (await db.referrals.where('toId').anyOf(people).count()) +
      (await sum(people, (id) =>
        db.interactions
          .where('[personId+at]')
          .between(...range(id))
          .count(),
      )),
    posts: posts.length,
    clippings: (await clippingsOf(db, marks)).length,
    comments: await sum(accounts, (key) =>
      db.comments
        .where('[authorKey+firstSeenAt]')
        .between(...range(key))
        .count(),
    ),
  };
}
