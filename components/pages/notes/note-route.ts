import type { NoteFilter } from '../../../utils/db/queries/note-lines.ts';

export interface NoteRoute extends NoteFilter {
  /** The note that is open, or `newNote`. */
  readonly openId?: string | undefined;
}

export const newNote = 'new';

/** "topic/refill/person/p1/note/n1": what follows "notes" in the address, in any order. */
export function routeOf(path: readonly string[]): NoteRoute {
  const after = (name: string): string | undefined => {
    const at = path.findIndex((part, index) => index % 2 === 0 && part === name);
    return at < 0 ? undefined : path[at + 1];
  };
  return { topic: after('topic'), person: after('person'), openId: after('note') };
}

export const pathOf = ({ topic, person, openId }: NoteRoute): readonly string[] => [
  'notes',
  ...(topic === undefined ? [] : ['topic', topic]),
  ...(person === undefined ? [] : ['person', person]),
  ...(openId === undefined ? [] : ['note', openId]),
];
