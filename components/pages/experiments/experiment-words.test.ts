import { describe, expect, it } from 'vitest';
import { fixedAges } from '../../../utils/metrics/at-age.ts';
import { contentOf, formOf, problemOf } from './experiment-form.ts';
import { chanceText, pairText } from './experiment-words.ts';
import { experimentsPath, experimentsRouteOf } from './experiments-route.ts';

describe('a pair in words', () => {
  const pair = { a: 0, b: 1, ratio: 0.5, low: 0.4, high: 0.8, isBetter: 0.002, isDistinct: true };

  it('names the better one first, with the interval turned round', () => {
    expect(pairText(pair, ['Question', 'Statement'])).toBe(
      'experiments_better|Statement|Question|2.0|1.3 – 2.5|experiments_above|ui_percent|99',
    );
  });

  it('says that two cannot be told apart', () => {
    const text = pairText({ ...pair, ratio: 1.1, low: 0.8, high: 1.5, isBetter: 0.7, isDistinct: false }, ['A', 'B']);
    expect(text).toBe('experiments_unclear|A|B|1.1|0.8 – 1.5|ui_percent|70');
  });

  it('never says that something is certain', () => {
    expect(chanceText(0.9999)).toContain('experiments_above');
    expect(chanceText(0.98)).toBe('ui_percent|98');
  });
});

describe('the form', () => {
  it('needs a name and kinds that differ', () => {
    const blank = formOf(undefined);
    expect(problemOf(blank)).toBe('title');
    expect(problemOf({ ...blank, title: 'A', arms: ['Question', ' '] })).toBe('arms');
    expect(problemOf({ ...blank, title: 'A', arms: ['Question', 'question '] })).toBe('same');
    expect(problemOf({ ...blank, title: 'A', arms: ['Question', 'Statement'] })).toBeUndefined();
  });

  it('becomes what is stored, with the spread that it was planned with', () => {
    const content = contentOf({ ...formOf(undefined), title: 'A', arms: ['Q', 'S'] }, { sd: 0.7, n: 30 });
    expect(content).toMatchObject({ ageMs: fixedAges[1], ratio: 1.5, sd: 0.7, sdPosts: 30, arms: ['Q', 'S'] });
  });
});

describe('the address', () => {
  it('is a list, an experiment, a week or the log', () => {
    expect(experimentsRouteOf([])).toMatchObject({ tab: 'list', openId: undefined });
    expect(experimentsRouteOf(['abc'])).toMatchObject({ tab: 'list', openId: 'abc' });
    expect(experimentsRouteOf(['log'])).toMatchObject({ tab: 'log' });
    expect(experimentsRouteOf(['week', '2026-11-26'])).toMatchObject({ tab: 'week', week: '2026-11-23' });
    expect(experimentsRouteOf(['week', 'soon'])).toMatchObject({ tab: 'week', week: undefined });
    expect(experimentsPath('week', '2026-11-23')).toEqual(['experiments', 'week', '2026-11-23']);
    expect(experimentsPath('list')).toEqual(['experiments']);
  });
});
