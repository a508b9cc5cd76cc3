import { expect, it } from 'vitest';
import { mergedText } from './backup-words.ts';

const came = (added: number, leftOut?: number) => ({ added, changed: 0, ...(leftOut ? { leftOut } : {}) });

it('a merge that brought back only who was erased says that they were left out, and that nothing is new', () => {
  expect(mergedText({ people: came(0, 1), notes: came(0, 2) })).toMatch(/^backup_mergedOnly backup_leftOut\S*1/);
  expect(mergedText({ people: came(3, 1) })).toMatch(/^backup_merged\|.* backup_leftOut/);
  expect(mergedText({ people: came(0) })).toBe('backup_mergedNothing');
});
