import { useEffect, useRef, useState } from 'preact/hooks';
import type { PostLine, ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import { type UsualOf, usualOfAuthor } from '../../../utils/db/queries/posts-usual.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { nextTurn } from '../../../utils/lib/pace.ts';

/** Posts of an account that are compared in one turn. */
const perTurn = 60;

export interface Usuals {
  /** Undefined where it was not compared yet. */
  readonly of: (line: PostLine) => UsualOf | undefined;
  readonly isDone: boolean;
  /** Another one wherever more was compared. */
  readonly version: number;
}

/** How the wanted posts did against the others of their accounts at equal age: computed once for each sighting, in turns. */
export function useUsual(db: WorkspaceDb, wanted: readonly PostLine[], metric: ShownMetric): Usuals {
  const known = useRef(new Map<string, UsualOf>());
  const [{ version, done }, tell] = useState({ version: 0, done: '' });
  const idOf = ({ key, seenAt }: PostLine): string => `${metric}|${key}@${seenAt}`;
  const question = wanted
    .filter(({ relation, authorKey }) => relation !== 'none' && authorKey)
    .map(idOf)
    .join(' ');
  useEffect(() => {
    const life = new AbortController();
    const work = async () => {
      const byAuthor = new Map<string, PostLine[]>();
      for (const line of wanted) {
        if (line.relation === 'none' || !line.authorKey || known.current.has(idOf(line))) continue;
        const list = byAuthor.get(line.authorKey);
        if (list) list.push(line);
        else byAuthor.set(line.authorKey, [line]);
      }
      for (const [authorKey, lines] of byAuthor)
        for (let from = 0; from < lines.length; from += perTurn) {
          const turn = lines.slice(from, from + perTurn);
          const keys = turn.map(({ key }) => key);
          const found = await usualOfAuthor(db, authorKey, keys, metric);
          if (life.signal.aborted) return;
          for (const line of turn) {
            const usual = found.get(line.key);
            if (usual) known.current.set(idOf(line), usual);
          }
          tell((before) => ({ ...before, version: before.version + 1 }));
          await nextTurn();
        }
      if (!life.signal.aborted) tell((before) => ({ version: before.version + 1, done: question }));
    };
    // A database that was closed meanwhile is told by the list itself.
    work().catch(() => undefined);
    return () => life.abort();
    // `question` names what is wanted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [db, question]);
  return { of: (line) => known.current.get(idOf(line)), isDone: done === question, version };
}
