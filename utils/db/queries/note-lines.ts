import type { NetworkId } from '../../model/network.ts';
import type { Note } from '../../model/records.ts';
import { personLink, pinnedLink, topicLink } from '../../notes/links.ts';
import type { WorkspaceDb } from '../schema.ts';
import { whatIsTheirs } from '../tables/erase-person.ts';

/** What a note is on, as far as it is still known here. */
export type Subject =
  | { readonly type: 'person'; readonly id: string; readonly name: string | undefined }
  | {
      readonly type: 'profile';
      readonly network: NetworkId | undefined;
      readonly name: string | undefined;
      readonly personId: string | undefined;
    }
  | {
      readonly type: 'post';
      readonly key: string;
      /** undefined: the post is not here any more, or never was. */
      readonly text: string | undefined;
      readonly author: string | undefined;
    }
  | { readonly type: 'topic'; readonly id: string };

export interface NoteLine {
  readonly note: Note;
  readonly subject: Subject;
}

export interface NoteFilter {
  readonly topic?: string | undefined;
  readonly person?: string | undefined;
}

export interface NotePage {
  /** In no order of their own: newest first, like the others. */
  readonly pinned: readonly NoteLine[];
  readonly others: readonly NoteLine[];
  readonly hasMore: boolean;
}

const isHere = ({ deletedAt }: Note): boolean => deletedAt === undefined;
const newestFirst = (a: Note, b: Note): number => b.createdAt - a.createdAt;

/** Notes newest first, of a topic or person where one is given: notes on it and notes that name it. */
export async function notesPage(db: WorkspaceDb, filter: NoteFilter, most: number): Promise<NotePage> {
  const links = [
    ...(filter.topic === undefined ? [] : [topicLink(filter.topic)]),
    ...(filter.person === undefined ? [] : [personLink(filter.person)]),
  ];
  const [first, ...rest] = links;
  if (first === undefined) {
    const pinned = (await linkedNotes(db, pinnedLink)).sort(newestFirst);
    const others = await db.notes
      .orderBy('createdAt')
      .reverse()
      .filter((note) => isHere(note) && !note.isPinned)
      .limit(most + 1)
      .toArray();
    return pageWith(db, pinned, others, most);
  }
  const linked = await linkedNotes(db, first);
  const all = linked.filter((note) => rest.every((link) => note.links?.includes(link))).sort(newestFirst);
  return pageWith(
    db,
    all.filter(({ isPinned }) => isPinned),
    all.filter(({ isPinned }) => !isPinned),
    most,
  );
}

const pageWith = async (
  db: WorkspaceDb,
  pinned: readonly Note[],
  others: readonly Note[],
  most: number,
): Promise<NotePage> => ({
  pinned: await withSubjects(db, pinned),
  others: await withSubjects(db, others.slice(0, most)),
  hasMore: others.length > most,
});

const linkedNotes = async (db: WorkspaceDb, link: string): Promise<Note[]> =>
  (await db.notes.where('links').equals(link).toArray()).filter(isHere);

/** In the order of the ids; what is not there is left out. */
export async function notesOfIds(db: WorkspaceDb, ids: readonly string[]): Promise<NoteLine[]> {
  const rows = await db.notes.bulkGet([...ids]);
  return withSubjects(
    db,
    rows.filter((row): row is Note => row !== undefined && isHere(row)),
  );
}

/** Notes that name a person, or somebody who went into them, and are not on them or their accounts, newest first. */
export async function mentionsOfPerson(db: WorkspaceDb, id: string): Promise<NoteLine[]> {
  const { people } = await whatIsTheirs(db, id);
  const accounts = new Set(await db.profiles.where('personId').equals(id).primaryKeys());
  const isOn = ({ about }: Note): boolean =>
    (about.type === 'person' && people.includes(about.id)) || (about.type === 'profile' && accounts.has(about.id));
  const lists = await Promise.all(people.map((each) => linkedNotes(db, personLink(each))));
  const notes = [...new Map(lists.flat().map((note) => [note.id, note])).values()].filter((note) => !isOn(note));
  return withSubjects(db, notes.sort(newestFirst));
}

async function withSubjects(db: WorkspaceDb, notes: readonly Note[]): Promise<NoteLine[]> {
  const idsOf = (type: Note['about']['type']): string[] => [
    ...new Set(notes.flatMap(({ about }) => (about.type === type ? [about.id] : []))),
  ];
  const [people, profiles, posts] = await Promise.all([
    rowsBy(db.people, idsOf('person')),
    rowsBy(db.profiles, idsOf('profile')),
    rowsBy(db.posts, idsOf('post')),
  ]);
  return notes.map((note): NoteLine => {
    const { type, id } = note.about;
    switch (type) {
      case 'person': {
        const person = people.get(id);
        return { note, subject: { type, id, name: person?.deletedAt === undefined ? person?.name : undefined } };
      }
      case 'profile': {
        const profile = profiles.get(id);
        const name = profile?.name ?? profile?.handle;
        return { note, subject: { type, network: profile?.network, name, personId: profile?.personId } };
      }
      case 'post': {
        const post = posts.get(id);
        const author = post?.author?.name ?? post?.author?.handle;
        return { note, subject: { type, key: id, text: post && (post.text ?? ''), author } };
      }
      case 'topic':
        return { note, subject: { type, id } };
    }
  });
}

async function rowsBy<R>(
  table: { bulkGet(keys: string[]): PromiseLike<(R | undefined)[]> },
  ids: readonly string[],
): Promise<Map<string, R>> {
  const rows = await table.bulkGet([...ids]);
  return new Map(ids.flatMap((id, index) => (rows[index] ? [[id, rows[index]] as const] : [])));
}
