import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalForecast, type GoalSample, samplesForForecast, verdictWith } from './goal-forecast.ts';

const day = 86_400_000;
const at = (days: number): number => days * day;
const line = (days: number, perDay: number): GoalSample[] =>
  Array.from({ length: days + 1 }, (_, each) => ({ at: at(each), value: perDay * each }));
const question = { dueAt: at(30), target: 50, isGrowing: true };

/** Reproducible numbers between 0 and 1. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let left = random(); left > Math.exp(-mean); left *= random()) count += 1;
  return count;
}
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** How often the interval holds what really comes, over many goals that are drawn. */
function coverage(walk: (random: () => number) => readonly number[], seenDays: number, isGrowing: boolean): number {
  const runs = 600;
  let held = 0;
  let said = 0;
  for (let run = 0; run < runs; run += 1) {
    const steps = walk(chance(run + 1));
    let value = 0;
    const all = steps.map((step, each) => ({ at: at(each), value: (value += step) }));
    const random = chance(run + 90_001);
    // Nobody looks every day.
    const samples = all.slice(0, seenDays).filter((_, each) => each === seenDays - 1 || random() < 0.7);
    const forecast = goalForecast({ samples, dueAt: at(steps.length - 1), target: 1, isGrowing });
    if (!forecast) continue;
    said += 1;
    const end = all.at(-1)?.value ?? 0;
    if (end >= forecast.low && end <= forecast.high) held += 1;
  }
  expect(said).toBeGreaterThan(runs * 0.9);
  return held / said;
}

describe('goalForecast', () => {
  it('takes samples of one moment, as of two accounts that were seen together, as one', () => {
    const samples = line(10, 2);
    const doubled = [{ at: at(0), value: -7 }, ...samples];
    expect(goalForecast({ ...question, samples: doubled })).toEqual(goalForecast({ ...question, samples }));
  });

  it('draws a straight line on, and says what has to come', () => {
    expect(goalForecast({ ...question, samples: line(15, 1) })).toEqual({
      value: 30,
      low: 30,
      high: 30,
      perDay: 1,
      needed: 35 / 15,
      n: 16,
      days: 15,
    });
  });

  it('says nothing of few days, or of a time far longer than what was seen', () => {
    expect(goalForecast({ ...question, samples: line(samplesForForecast - 2, 1) })).toBeUndefined();
    expect(goalForecast({ ...question, dueAt: at(90), samples: line(6, 1) })).toBeUndefined();
    const oneDay = Array.from({ length: 9 }, (_, each) => ({ at: at(each / 24), value: each }));
    expect(goalForecast({ ...question, samples: oneDay })).toBeUndefined();
  });

  it('is not led astray by one count that was misread', () => {
    const samples = line(20, 1).map((each, index) => (index === 7 ? { ...each, value: 400 } : each));
    expect(goalForecast({ ...question, samples })?.perDay).toBeCloseTo(1, 1);
  });

  it('says the same to who looks every few hours, day and night', () => {
    for (const hours of [1, 5, 11]) {
      const often = Array.from({ length: Math.floor((20 * 24) / hours) + 1 }, (_, each) => ({
        at: at((each * hours) / 24),
        value: (each * hours) / 24,
      }));
      expect(goalForecast({ ...question, samples: often })?.perDay, `${hours} h`).toBeCloseTo(1, 6);
    }
  });

  it('has a number where the first two were seen at one moment', () => {
    const samples = [{ at: 0, value: 3 }, ...line(10, 1)];
    expect(goalForecast({ ...question, samples })).toMatchObject({ perDay: 1, n: 11 });
  });

  it('goes from the last of several numbers of a day', () => {
    const samples = [...line(10, 1), { at: at(10) + 3_600_000, value: 20 }];
    expect(goalForecast({ ...question, samples })?.low).toBeGreaterThanOrEqual(20);
  });

  it('is nowhere below what is reached, where nothing is taken away', () => {
    const samples = line(12, 0).map((each, index) => ({ ...each, value: index === 12 ? 3 : 0 }));
    expect(goalForecast({ ...question, samples })?.low).toBe(3);
    expect(goalForecast({ ...question, samples, isGrowing: false })?.low).toBeLessThan(3);
  });

  it('is as wide as the last count was shortened', () => {
    const samples = line(15, 1).map((each) => ({ ...each, half: 5 }));
    const { low, high } = goalForecast({ ...question, samples, isGrowing: false }) ?? {};
    expect([low, high]).toEqual([25, 35]);
  });

  it.each([
    ['two a day', (random: () => number) => Array.from({ length: 60 }, () => poisson(2, random)), 30, true],
    ['one in three days', (random: () => number) => Array.from({ length: 90 }, () => poisson(0.33, random)), 45, true],
    ['a few hundred a day', (random: () => number) => Array.from({ length: 45 }, () => poisson(200, random)), 15, true],
    ['ups and downs', (random: () => number) => Array.from({ length: 60 }, () => 1 + 4 * normal(random)), 30, false],
    ['early on', (random: () => number) => Array.from({ length: 40 }, () => poisson(3, random)), 9, true],
  ])('holds what comes in eight of ten goals with %s', (_what, walk, seenDays, isGrowing) => {
    const share = coverage(walk, seenDays, isGrowing);
    expect(share).toBeGreaterThan(0.74);
    expect(share).toBeLessThan(0.9);
  });
});

const anySamples = fc
  .array(fc.record({ hour: fc.integer({ min: 0, max: 24 * 60 }), step: fc.integer({ min: 0, max: 40 }) }), {
    maxLength: 80,
  })
  .map((looks) => {
    let value = 0;
    const sorted = looks.toSorted((a, b) => a.hour - b.hour);
    return sorted.map(({ hour, step }) => ({ at: at(hour / 24), value: (value += step) }));
  });

describe('whatever was seen', () => {
  it('the forecast lies in its interval, which never ends below what is reached', () => {
    fc.assert(
      fc.property(
        anySamples,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 2000 }),
        (samples, due, target) => {
          const said = goalForecast({ samples, dueAt: at(due), target, isGrowing: true });
          if (!said) return;
          const reached = samples.at(-1)?.value ?? 0;
          expect(said.low).toBeGreaterThanOrEqual(reached);
          expect(said.low).toBeLessThanOrEqual(said.value);
          expect(said.value).toBeLessThanOrEqual(said.high);
          expect([said.n >= samplesForForecast, said.days >= 5]).toEqual([true, true]);
          expect([said.perDay, said.needed, said.high].every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it('the order of what was seen is of no matter, nor when the clock began', () => {
    const shuffled = anySamples.chain((samples) =>
      fc.record({
        samples: fc.constant(samples),
        mixed: fc.shuffledSubarray(samples, { minLength: samples.length }),
        days: fc.integer({ min: -10_000, max: 10_000 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ samples, mixed, days }) => {
        // Of two numbers of one moment nobody knows which came later.
        fc.pre(new Set(samples.map((each) => each.at)).size === samples.length);
        const said = goalForecast({ ...question, samples });
        expect(goalForecast({ ...question, samples: mixed })).toEqual(said);
        const moved = samples.map((each) => ({ ...each, at: each.at + at(days) }));
        const later = goalForecast({ ...question, dueAt: question.dueAt + at(days), samples: moved });
        expect(later?.n).toBe(said?.n);
        if (said) expect(later?.value).toBeCloseTo(said.value, 4);
      }),
    );
  });

  it('more of it is never further behind', () => {
    const order = ['behind', 'unclear', 'on'] as const;
    fc.assert(
      fc.property(
        anySamples,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (samples, target, more) => {
          const of = (added: number) =>
            verdictWith(
              'unclear',
              goalForecast({
                ...question,
                target,
                samples: samples.map((each) => ({ ...each, value: each.value + added })),
              }),
              target,
            );
          const [less, most] = [of(0), of(more)];
          expect(order.indexOf(most as (typeof order)[number])).toBeGreaterThanOrEqual(
            order.indexOf(less as (typeof order)[number]),
          );
        },
      ),
    );
  });
});

it('the verdict follows the whole interval', () => {
  const forecast = { value: 50, low: 41, high: 59, perDay: 1, needed: 1, n: 9, days: 9 };
  expect(verdictWith('behind', forecast, 41)).toBe('on');
  expect(verdictWith('on', forecast, 60)).toBe('behind');
  expect(verdictWith('on', forecast, 50)).toBe('unclear');
  expect(verdictWith('on', undefined, 50)).toBe('on');
  expect(verdictWith('reached', forecast, 60)).toBe('reached');
  expect(verdictWith('unseen', forecast, 60)).toBe('unseen');
});
