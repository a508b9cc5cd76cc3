import { expect, it } from 'vitest';
import { EntryState } from '../utils/model/records.ts';
import { sourcesBelow } from './guards/sources.ts';

it('no page dresses all that bears the name of a state: entries of the calendar bear it too', () => {
  const sheets = sourcesBelow(['components', 'entrypoints'], ['.css']);
  expect(sheets.size).toBeGreaterThan(10);
  const bare = [...sheets].flatMap(([path, css]) =>
    EntryState.options
      .filter((state) => new RegExp(`^\\.${state}(?![\\w-])`, 'm').test(css))
      .map((state) => [path, state]),
  );
  expect(bare).toEqual([]);
});
