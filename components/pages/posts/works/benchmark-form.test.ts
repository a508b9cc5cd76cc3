import { expect, it } from 'vitest';
import { emptyBenchmark, typedBenchmark } from './benchmark-form.ts';

const now = new Date(2026, 10, 30).getTime();
const typed = (more: Partial<typeof emptyBenchmark>) =>
  typedBenchmark({ ...emptyBenchmark, source: ' A study ', year: '2025', ...more }, 'linkedin', now);

it('takes percent with a comma or a point, and never a point for thousands', () => {
  for (const value of ['0.063', '0,063'])
    expect(typed({ value }).figure).toEqual({
      network: 'linkedin',
      metric: 'rateByFollowers',
      value: 0.000_63,
      source: 'A study',
      year: 2025,
    });
  expect(typed({ metric: 'postsPerWeek', value: '4.69' }).figure?.value).toBe(4.69);
});

it('asks for a number, a source and a year that has been', () => {
  expect(typed({ value: 'much' }).problems).toEqual(['value']);
  expect(typed({ value: '101' }).problems).toEqual(['value']);
  expect(typed({ value: '0' }).problems).toEqual(['value']);
  expect(typed({ value: '1', source: ' ', year: '2027' }).problems).toEqual(['source', 'year']);
});
