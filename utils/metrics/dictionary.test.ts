import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GoalMetric } from '../model/records.ts';
import { Metric } from '../model/sighting.ts';
import { metricIds, metricOf } from './dictionary.ts';
import { denominators } from './rates.ts';

/** Arithmetic that metrics are made with: none of them is shown by itself. */
const plumbing = [
  'arm-draw',
  'cholesky',
  'count-intervals',
  'dictionary',
  'experiment-result',
  'field-state',
  'money',
  'outcome-sums',
  'permutation',
  'plan-match',
  'platform-verdict',
  'same-post-text',
  'shrunken-effects',
  'spent',
  'wilson',
];

const folder = import.meta.dirname;
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -3));

/** The lines of `metrics:` in the texts, as `<id>.<name>`. */
function texts(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, '../../locales/en.yml'), 'utf8').split('\n');
  const found = new Map<string, string>();
  let id = '';
  for (const line of lines.slice(lines.indexOf('metrics:') + 1)) {
    const [, indent = '', key = '', text = ''] = /^( *)(\w+):(.*)$/.exec(line) ?? [];
    if (key && indent.length === 0) break;
    if (indent.length === 2) id = key;
    if (indent.length === 4) found.set(`${id}.${key}`, text.trim());
  }
  return found;
}

describe('the dictionary of metrics', () => {
  it('names every file that computes a number', () => {
    const named: readonly (string | undefined)[] = metricIds.map((id) => metricOf(id).by);
    expect(files.filter((file) => !named.includes(file) && !plumbing.includes(file))).toEqual([]);
    expect(metricIds.filter((id) => !files.includes(metricOf(id).by ?? files[0]!))).toEqual([]);
    expect(plumbing.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('has what networks show and what goals count', () => {
    const ids: readonly string[] = metricIds;
    // "posts" and "manual" of goals are counts without a formula of their own.
    const goals = GoalMetric.options.filter((each) => each !== 'posts' && each !== 'manual');
    expect([...Metric.options, ...goals, ...denominators].filter((each) => !ids.includes(each))).toEqual([]);
  });

  it('says of each in words what it is and how it is computed', () => {
    const said = texts();
    const asked = metricIds.flatMap((id) => [`${id}.name`, `${id}.how`]);
    expect(asked.filter((key) => !said.get(key))).toEqual([]);
    expect([...said.keys()].filter((key) => !asked.includes(key))).toEqual([]);
  });

  it('computes from what it has', () => {
    const ids: readonly string[] = metricIds;
    for (const id of metricIds) {
      const { inputs, source, by, denominator } = metricOf(id);
      expect(
        inputs.filter((each) => !ids.includes(each)),
        id,
      ).toEqual([]);
      expect(source === 'computed', id).toBe(by !== undefined);
      // What is computed says from what.
      expect(source === 'computed', id).toBe(inputs.length > 0);
      if (denominator) expect(inputs, id).toContain(denominator);
    }
  });
});
