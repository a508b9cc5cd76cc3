import { describe, expect, it } from 'vitest';
import { bestTime, effectSought, postsToSee, type TimedPost } from '../../utils/metrics/best-time.ts';
import { changePoints } from '../../utils/metrics/change-points.ts';
import { countInterval } from '../../utils/metrics/count-intervals.ts';
import { fatigueOf } from '../../utils/metrics/fatigue.ts';
import { followerGrowth } from '../../utils/metrics/follower-growth.ts';
import { shrunkenEffects } from '../../utils/metrics/shrunken-effects.ts';
import { whatWorks } from '../../utils/metrics/what-works.ts';
import { wilson } from '../../utils/metrics/wilson.ts';
import { coverageMessage, type Random, randomFrom, seedFrom } from './random.ts';

const seed = seedFrom(20260108);
const day = 86_400_000;
/** So few draws are enough where thousands of tests are made. */
const draws = 199;

const weeksOf = (random: Random, count: number, jump: number) =>
  Array.from({ length: count }, (_, week) => ({
    from: week * 7 * day,
    median: 0.4 * random.normal() + (week >= count / 2 ? jump : 0),
    n: 3,
  }));

/** How often something is true, over so many runs. */
function often(runs: number, isTrue: (random: Random) => boolean) {
  const random = randomFrom(seed);
  let count = 0;
  for (let run = 0; run < runs; run += 1) if (isTrue(random)) count += 1;
  return { share: count / runs, message: coverageMessage(seed, count, runs) };
}

describe('80 % intervals over 2,000 runs or more hold the truth within two points of that', () => {
  const within = ({ share, message }: ReturnType<typeof often>): void =>
    expect(Math.abs(share - 0.8), message).toBeLessThan(0.02);

  /** Posts whose levels have effects of a ratio to their scatter: is the effect of some level within its interval? */
  const isEffectHeld = (random: Random, posts: number, ratio: number): boolean => {
    const levels = [5, 3, 2, 4];
    const truth = levels.map((count) => Array.from({ length: count }, () => ratio * 0.8 * random.normal()));
    const rows = Array.from({ length: posts }, () => levels.map((count) => random.below(count)));
    const values = rows.map((row) =>
      row.reduce((sum, level, factor) => sum + truth[factor]![level]!, 0.8 * random.normal()),
    );
    const factor = random.below(levels.length);
    const level = random.below(levels[factor]!);
    const found = shrunkenEffects(rows, values, levels).find((e) => e.factor === factor && e.level === level)!;
    const average = rows.reduce((sum, row) => sum + truth[factor]![row[factor]!]!, 0) / rows.length;
    const own = truth[factor]![level]! - average;
    return found.low <= own && own <= found.high;
  };

  it('of effects on how posts do', () => {
    within(often(2000, (random) => isEffectHeld(random, 120, 0.1 + 0.3 * random.uniform())));
  });

  it('of effects that are large beside the scatter, of few posts too', () => {
    within(often(2000, (random) => isEffectHeld(random, 40, 0.3 + 0.3 * random.uniform())));
  });

  it('of followers a day, where each day has its own chance', () => {
    within(
      often(10_000, (random) => {
        const perDay = 2 + 10 * random.uniform();
        let [followers, at] = [1000, 0];
        const seen = Array.from({ length: 8 + random.below(20) }, () => {
          const wide = 1 + random.below(4);
          at += wide * day;
          followers += random.poisson(perDay * wide);
          return { seenAt: at, followers: { from: followers, to: followers } };
        });
        const growth = followerGrowth(seen)!;
        return growth.low <= perDay && perDay <= growth.high;
      }),
    );
  });

  it('of shares', () => {
    within(
      often(10_000, (random) => {
        const [p, n] = [0.02 + 0.5 * random.uniform(), 50 + random.below(300)];
        let successes = 0;
        for (let each = 0; each < n; each += 1) if (random.uniform() < p) successes += 1;
        const { low, high } = wilson(successes, n);
        return low <= p && p <= high;
      }),
    );
  });

  it('of counts that come by chance', () => {
    within(
      often(10_000, (random) => {
        const mean = 3 + 60 * random.uniform();
        const { low, high } = countInterval(random.poisson(mean));
        return low <= mean && mean <= high;
      }),
    );
  });
});

describe('without an effect', () => {
  const post = (random: Random, extra = 0): TimedPost => {
    const hour = random.below(24);
    // Results have long tails.
    const residual = 0.7 * random.normal() * (random.uniform() < 0.1 ? 2.5 : 1) + (hour >= 6 && hour < 12 ? extra : 0);
    return { account: `${random.below(2)}`, hour, weekday: random.below(7), residual };
  };

  it('a best time is claimed in at most 6 of 100 accounts', () => {
    const { share, message } = often(2000, (random) => {
      const posts = Array.from({ length: 40 + random.below(80) }, () => post(random));
      return bestTime(posts, draws).says === 'found';
    });
    expect(share, message).toBeLessThanOrEqual(0.06);
  });

  it('a part of the day with half as much again is seen in 80 of 100, once the posts are there that were asked for', () => {
    const random = randomFrom(seed);
    const before = Array.from({ length: 60 }, () => ({ ...post(random), residual: 0.8 * random.normal() }));
    const n = postsToSee(
      Array.from({ length: 4000 }, () => 0.8 * random.normal()),
      Array.from({ length: 4000 }, (_, at) => String(at % 4)),
    );
    const { share, message } = often(600, (each) => {
      const posts = Array.from({ length: n }, () => {
        const hour = each.below(24);
        const better = hour >= 6 && hour < 12 ? effectSought : 0;
        return { account: 'a', hour, weekday: each.below(7), residual: 0.8 * each.normal() + better };
      });
      return bestTime(posts, draws).says === 'found';
    });
    expect(Math.abs(share - 0.8), `${message}, ${n} posts`).toBeLessThan(0.05);
    expect(bestTime(before).says).toBe('few');
  });

  it('few levels are told from the average post', () => {
    let [told, shown] = [0, 0];
    const random = randomFrom(seed);
    for (let run = 0; run < 300; run += 1) {
      const { effects } = whatWorks(
        Array.from({ length: 120 }, () => ({
          traits: {
            format: ['text', 'image', 'video', 'link'][random.below(4)]!,
            hook: ['question', 'number', 'statement'][random.below(3)]!,
            link: random.uniform() < 0.4 ? 'yes' : 'no',
            weekday: String(random.below(7)),
          },
          residual: 0.8 * random.normal(),
        })),
      );
      shown += effects.length;
      told += effects.filter(({ isDistinct }) => isDistinct).length;
    }
    expect(told / shown, coverageMessage(seed, told, shown)).toBeLessThan(0.03);
  });

  // Tests at 5 %: a thousand runs are off by two standard errors of 0.7.
  it('fatigue and changes of level are claimed in about 5 of 100, and no more than chance allows', () => {
    const tired = often(1000, (random) => {
      let at = 0;
      const residuals = Array.from({ length: 40 }, () => {
        at += day * (0.5 + 3 * random.exponential());
        return { post: { key: '', account: 'a', at, log: 0 }, residual: random.normal(), z: 0 };
      });
      return fatigueOf(residuals, undefined, draws).isDistinct;
    });
    expect(tired.share, tired.message).toBeLessThanOrEqual(0.065);
    const changed = often(1000, (random) => changePoints(weeksOf(random, 24, 0), draws).length > 0);
    expect(changed.share, changed.message).toBeLessThanOrEqual(0.065);
  });
});

// Powers over eight seeds; 600 runs are off by up to three standard errors of 2.
it('a lasting change of half as much again in the middle of 24 weeks is seen in 48 of 100, one of twice as much in 92', () => {
  const { share, message } = often(600, (random) => changePoints(weeksOf(random, 24, Math.log(1.5)), draws).length > 0);
  expect(Math.abs(share - 0.486), message).toBeLessThan(0.06);
  const twice = often(600, (random) => changePoints(weeksOf(random, 24, Math.log(2)), draws).length > 0);
  expect(Math.abs(twice.share - 0.92), twice.message).toBeLessThan(0.04);
});
