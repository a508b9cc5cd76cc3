import { expect, it } from 'vitest';
import type { NoteLine } from '../../../utils/db/queries/note-lines.ts';
import type { Note } from '../../../utils/model/records.ts';
import { feedbackCsv } from './feedback-file.ts';

const note = (id: string, about: Note['about'], text: string, more: Partial<Note> = {}): Note => ({
  id,
  about,
  text,
  createdAt: Date.UTC(2026, 10, 24, 9),
  updatedAt: 1,
  ...more,
});
const lines: readonly NoteLine[] = [
  {
    note: note('1', { type: 'post', id: 'x:status:12' }, '=Cap leaks #feedback #pump', {
      anchor: { exact: 'the cap, it "leaks"' },
    }),
    subject: { type: 'post', key: 'x:status:12', text: 'So the cap, it "leaks".', author: 'Rosalind' },
  },
  {
    note: note('2', { type: 'topic', id: 'feedback' }, 'Ask for a smaller one'),
    subject: { type: 'topic', id: 'feedback' },
  },
];

it('has a line for each note, with what was said, where, and on which topics, and nothing that a spreadsheet runs', () => {
  const [mark, head, first, second, ...rest] = feedbackCsv(
    lines,
    new Map([['x:status:12', 'https://x.com/r/status/12']]),
  );
  expect([mark, head, rest]).toEqual(['\uFEFF', 'day,note,about,words,link,topics\r\n', []]);
  expect(first).toBe(
    `2026-11-24,'=Cap leaks #feedback #pump,notes_postBy|Rosalind,"the cap, it ""leaks""",https://x.com/r/status/12,feedback pump\r\n`,
  );
  expect(second).toBe('2026-11-24,Ask for a smaller one,#feedback,,,feedback\r\n');
});
