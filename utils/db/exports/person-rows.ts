import Dexie from 'dexie';
import type { Row } from '../../sync/merge.ts';
import { clippingsOf } from '../queries/clippings-of.ts';
import { sightingsOfPosts } from '../queries/sightings-of.ts';
import type { WorkspaceDb } from '../schema.ts';
import { whatIsTheirs } from '../tables/erase-person.ts';
import type { Column } from './columns.ts';
import { text, time } from './columns.ts';
import { dictionary, type ExportTable } from './dictionary.ts';

export const personTables = [
  'people',
  'profiles',
  'notes',
  'interactions',
  'deals',
  'referrals',
  'peopleLists',
  'merges',
  'touches',
  'comments',
  'posts',
  'clippings',
  'sightings',
  'profileSightings',
  'history',
] as const satisfies readonly (ExportTable | 'touches')[];
export type PersonTable = (typeof personTables)[number];

/** Not a table that is exported by itself: it follows from comments and posts. */
const touches: readonly Column[] = [
  text('id', 'What it is and where it stands'),
  text('profileKey', 'The account: key in the table profiles'),
  text('kind', 'reaction, comment, reply, mention or share'),
  text('direction', 'in: they to us. out: we to them'),
  time('at', 'When it was, as near as the page told when it was first seen'),
  text('postKey', 'The post: key in the table posts'),
  text('commentKey', 'The comment: key in the table comments'),
];

export const columnsOf = (table: PersonTable): readonly Column[] => (table === 'touches' ? touches : dictionary[table]);

/** Everything that is stored on one person and their accounts, by table; nothing of what was taken away. */
export async function personRows(db: WorkspaceDb, personId: string): Promise<Record<PersonTable, readonly object[]>> {
  const { people, accounts, marks } = await whatIsTheirs(db, personId);
  const each = async <T>(keys: readonly string[], ask: (key: string) => PromiseLike<T[]>): Promise<T[]> =>
    (await Promise.all(keys.map(ask))).flat();
  const posts = await each(accounts, (key) =>
    db.posts
      .where('[authorKey+lastSeenAt]')
      .between(...rangeOf(key))
      .toArray(),
  );
  const abouts = [
    ...people.map((id) => ['person', id]),
    ...accounts.map((key) => ['profile', key]),
    ...posts.flatMap(({ key, aliasKeys = [] }) => [key, ...aliasKeys].map((id) => ['post', id])),
  ];
  const rows = (await db.people.bulkGet([...people])).filter((row) => row !== undefined);
  const found: Record<PersonTable, readonly object[]> = {
    people: rows,
    profiles: await db.profiles.bulkGet([...accounts]).then((list) => list.filter((row) => row !== undefined)),
    notes: await db.notes.where('[about.type+about.id]').anyOf(abouts).toArray(),
    interactions: await each(people, (id) =>
      db.interactions
        .where('[personId+at]')
        .between(...rangeOf(id))
        .toArray(),
    ),
    deals: await db.deals.where('personId').anyOf(people).toArray(),
    referrals: [
      ...new Map(
        [
          ...(await db.referrals.where('fromId').anyOf(people).toArray()),
          ...(await db.referrals.where('toId').anyOf(people).toArray()),
        ].map((row) => [row.id, row]),
      ).values(),
    ],
    peopleLists: (
      await db.peopleLists.bulkGet([...new Set(rows.flatMap(({ listIds = [] }) => listIds)), 'none'])
    ).filter((row) => row !== undefined),
    merges: await db.merges.where('intoId').anyOf(people).toArray(),
    touches: await each(accounts, (key) =>
      db.touches
        .where('[profileKey+at]')
        .between(...rangeOf(key))
        .toArray(),
    ),
    comments: await each(accounts, (key) =>
      db.comments
        .where('[authorKey+firstSeenAt]')
        .between(...rangeOf(key))
        .toArray(),
    ),
    posts,
    clippings: await clippingsOf(db, marks),
    sightings: [
      ...(
        await sightingsOfPosts(
          db,
          posts.map(({ key }) => key),
        )
      ).values(),
    ].flat(),
    profileSightings: await each(accounts, (key) =>
      db.profileSightings
        .where('[profileKey+seenAt]')
        .between(...rangeOf(key))
        .toArray(),
    ),
    history: await db.history
      .where('[t+record]')
      .anyOf(people.map((id) => ['people', id]))
      .toArray(),
  };
  // Who went into them is theirs, though the record of its own was taken away.
  return Object.fromEntries(
    Object.entries(found).map(([table, list]) => [
      table,
      (list as readonly (Row & { readonly deletedAt?: number })[])
        .filter(({ deletedAt }) => table === 'people' || deletedAt === undefined)
        .map(({ _h, _f, ...row }) => row),
    ]),
  ) as unknown as Record<PersonTable, readonly object[]>;
}

const rangeOf = (key: string) =>
  [
    [key, Dexie.minKey],
    [key, Dexie.maxKey],
  ] as const;
