import { handleKey } from '../../lib/keys.ts';
import type { Person } from '../../model/records.ts';
import type { CommentRow, WorkspaceDb } from '../schema.ts';
import { mentionKeys } from './mention-keys.ts';
import type { PersonLine } from './people-list.ts';

/** answers: wrote below a post or a comment. tags: named the account. brings: a referral that the user keeps. */
export type TieKind = 'answers' | 'tags' | 'brings';

/** What one does to another, how often it was seen, and when last, ms. */
export interface Tie {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: TieKind;
  readonly n: number;
  readonly lastAt: number;
}

export interface CustomerMap {
  /** Everybody with a tie. */
  readonly people: readonly Pick<Person, 'id' | 'name' | 'isOrganisation'>[];
  /** The most frequent first. */
  readonly ties: readonly Tie[];
  /** What was read for it. */
  readonly posts: number;
  readonly comments: number;
}

export interface MapWork {
  readonly signal?: AbortSignal;
  /** After each batch: how much was read. Awaited, so that the page stays in use. */
  readonly onTurn?: (read: number) => Promise<void> | void;
}

const perTurn = 1000;

/**
 * Who among the people who are kept answers, tags and brings whom, from what was seen. Reads all posts and comments in
 * turns; undefined where it was stopped. `lines`: everybody kept. Whoever is named without "@" is nobody: a name alone can be anybody's.
 */
export async function customerMap(
  db: WorkspaceDb,
  lines: readonly PersonLine[],
  work: MapWork = {},
): Promise<CustomerMap | undefined> {
  const people = new Map(lines.map(({ person }) => [person.id, person]));
  const known = accountsOf(lines);
  const ties = new TieCounter();
  const postAuthors = new Map<string, string>();
  let [posts, comments] = [0, 0];
  const isDone = await inTurns(
    (key) => db.posts.where(':id').above(key).limit(perTurn).toArray(),
    work,
    (rows) => {
      posts += rows.length;
      for (const { key, authorKey = '', network, mentions = [], publishedAt, firstSeenAt } of rows) {
        const author = known.byKey.get(authorKey);
        if (!author) continue;
        postAuthors.set(key, author);
        for (const handle of mentions)
          ties.add(author, known.byHandle.get(handleKey(network, handle)), 'tags', publishedAt?.from ?? firstSeenAt);
      }
    },
  );
  if (!isDone) return undefined;
  const authors = new Map<string, string>();
  const answers: Pick<CommentRow, 'key' | 'parentKey' | 'postKey' | 'publishedAt' | 'firstSeenAt'>[] = [];
  const isRead = await inTurns(
    (key) => db.comments.where(':id').above(key).limit(perTurn).toArray(),
    work,
    (rows) => {
      comments += rows.length;
      for (const { key, authorKey, network, parentKey, postKey, publishedAt, firstSeenAt, text = '' } of rows) {
        const author = known.byKey.get(authorKey);
        if (!author) continue;
        authors.set(key, author);
        answers.push({ key, parentKey, postKey, publishedAt, firstSeenAt });
        for (const handle of mentionKeys(network, text))
          ties.add(author, known.byHandle.get(handle), 'tags', publishedAt?.from ?? firstSeenAt);
      }
    },
  );
  if (!isRead) return undefined;
  for (const { key, parentKey, postKey, publishedAt, firstSeenAt } of answers) {
    const to = parentKey === undefined ? postAuthors.get(postKey) : authors.get(parentKey);
    ties.add(authors.get(key), to, 'answers', publishedAt?.from ?? firstSeenAt);
  }
  for (const { fromId, toId, at, deletedAt } of await db.referrals.toArray())
    if (deletedAt === undefined && people.has(fromId) && people.has(toId)) ties.add(fromId, toId, 'brings', at);
  const found = ties.all();
  const ids = new Set(found.flatMap(({ fromId, toId }) => [fromId, toId]));
  return {
    people: [...ids].flatMap((id) => {
      const person = people.get(id);
      const kind = person?.isOrganisation === undefined ? {} : { isOrganisation: person.isOrganisation };
      return person ? [{ id, name: person.name, ...kind }] : [];
    }),
    ties: found,
    posts,
    comments,
  };
}

/** The people of accounts, by the key of the account and by the name that it has now. */
function accountsOf(lines: readonly PersonLine[]) {
  const byKey = new Map<string, string>();
  const byHandle = new Map<string, string>();
  for (const { person, accounts } of lines)
    for (const { key, network, handle } of accounts) {
      byKey.set(key, person.id);
      byHandle.set(handleKey(network, handle), person.id);
    }
  return { byKey, byHandle };
}

/** Reads a whole table in the order of its keys, a batch at a time. False where it was stopped. */
async function inTurns<R extends { readonly key: string }>(
  batchAfter: (key: string) => Promise<readonly R[]>,
  { signal, onTurn }: MapWork,
  take: (rows: readonly R[]) => void,
): Promise<boolean> {
  let last = '';
  let read = 0;
  for (;;) {
    if (signal?.aborted) return false;
    const rows = await batchAfter(last);
    take(rows);
    read += rows.length;
    await onTurn?.(read);
    if (rows.length < perTurn) return !signal?.aborted;
    last = rows.at(-1)?.key ?? '';
  }
}

class TieCounter {
  readonly #ties = new Map<string, Tie>();

  add(fromId: string | undefined, toId: string | undefined, kind: TieKind, at: number): void {
    if (fromId === undefined || toId === undefined || fromId === toId) return;
    const key = `${kind}|${fromId}|${toId}`;
    const before = this.#ties.get(key);
    this.#ties.set(key, { fromId, toId, kind, n: (before?.n ?? 0) + 1, lastAt: Math.max(before?.lastAt ?? 0, at) });
  }

  all(): readonly Tie[] {
    return [...this.#ties.values()].sort((a, b) => b.n - a.n || b.lastAt - a.lastAt);
  }
}
