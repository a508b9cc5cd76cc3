import { expect, it } from 'vitest';
import { innerNames } from '../scripts/lib/inner-names.ts';
import { sourcesBelow } from './guards/sources.ts';

const has = (sources: ReadonlyMap<string, string>, name: string): boolean =>
  [...sources].some(([path, source]) => !path.includes('.test.') && new RegExp(`\\b${name}\\b`).test(source));

it('names that the minifier shortens are in content scripts, and in nothing that is sent or stored', () => {
  const inside = sourcesBelow(
    ['utils/networks', 'utils/page', 'utils/capture', 'utils/compose', 'components/overlay'],
    ['.ts', '.tsx'],
  );
  const shared = sourcesBelow(
    ['utils/model', 'utils/protocol', 'utils/db', 'utils/lib', 'components/overlay/views'],
    ['.ts', '.tsx'],
  );
  // Selectors are asked for by the names that they have in a table, which can come from a file.
  const tables = [...inside].filter(([path]) => path.endsWith('/selectors.ts')).map(([, source]) => source);
  expect(tables).toHaveLength(3);
  for (const name of innerNames) {
    expect(has(inside, name), name).toBe(true);
    expect(has(shared, name), name).toBe(false);
    expect(
      tables.some((source) => new RegExp(`^ +${name}:`, 'm').test(source)),
      name,
    ).toBe(false);
  }
});

it('what one script of a page hands to another keeps its names', () => {
  const shared = sourcesBelow(['utils/compose'], ['hand-over.ts']);
  expect(shared.size).toBe(1);
  expect(innerNames.filter((name) => has(shared, name))).toEqual([]);
});
