import type { NoteLine } from '../../../utils/db/queries/note-lines.ts';
import { lineOf } from '../../../utils/lib/csv.ts';
import { dayOf } from '../../../utils/lib/ids.ts';
import { linksOf, plainText, topicLink } from '../../../utils/notes/links.ts';
import { subjectName } from './subject.ts';

/** As they are called in the file, whatever the language: other programs read it. */
const columns = ['day', 'note', 'about', 'words', 'link', 'topics'];
const topicStart = topicLink('');

/**
 * Notes as lines of a table. `words`: those of the post that a note is on, else how it begins; `links`: the addresses of
 * posts by their keys.
 */
export function feedbackCsv(lines: readonly NoteLine[], links: ReadonlyMap<string, string>): readonly string[] {
  return [
    '\uFEFF',
    lineOf(columns),
    ...lines.map(({ note, subject }) =>
      lineOf([
        dayOf(note.createdAt),
        plainText(note.text),
        subjectName(subject),
        note.anchor?.exact ?? (subject.type === 'post' ? (subject.text ?? '') : ''),
        subject.type === 'post' ? (links.get(subject.key) ?? '') : '',
        linksOf(note)
          .flatMap((link) => (link.startsWith(topicStart) ? [link.slice(topicStart.length)] : []))
          .join(' '),
      ]),
    ),
  ];
}
