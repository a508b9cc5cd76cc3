import { describe, expect, it } from 'vitest';
import { usualScoring } from '../../../../utils/metrics/touch-score.ts';
import { formOfScoring, scoringOfForm } from './score-words.ts';

describe('the rule of the score as a form', () => {
  const form = formOfScoring(usualScoring);

  it('comes back as it went in', () => {
    expect(scoringOfForm(form)).toEqual(usualScoring);
  });

  it('takes a comma for a point', () => {
    expect(scoringOfForm({ ...form, halfLife: '7,5' })?.halfLifeDays).toBe(7.5);
  });

  it('is none with a field that holds no weight or no half-life', () => {
    for (const bad of ['', '-1', '1001', 'two'])
      expect(scoringOfForm({ ...form, weights: { ...form.weights, call: bad } })).toBeUndefined();
    for (const bad of ['', '0', '-3', '1e9']) expect(scoringOfForm({ ...form, halfLife: bad })).toBeUndefined();
  });
});
