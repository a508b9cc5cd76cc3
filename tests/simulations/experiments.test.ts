import { describe, expect, it } from 'vitest';
import { armsFrom } from '../../utils/metrics/arm-draw.ts';
import { experimentVerdict, type Verdict } from '../../utils/metrics/experiment-verdict.ts';
import { plannedPosts, spreadOf } from '../../utils/metrics/planned-posts.ts';
import { logOf } from '../../utils/metrics/residuals.ts';
import { coverageMessage, type Random, randomFrom, seedFrom } from './random.ts';

const seed = seedFrom(20261130);
const runs = 2000;
/** What a usual post has, before chance: counts are whole, and a few posts have none. */
const usual = Math.log(40);

const postOf = (random: Random, sd: number, effect: number): number =>
  random.poisson(Math.exp(usual + effect + sd * random.normal()));

/** One experiment as the product does it: arms by lot until each has its posts, and one look at the end. */
function experiment(random: Random, sd: number, effects: readonly number[], perArm: number): Verdict {
  const values: number[][] = effects.map(() => []);
  const draws = armsFrom(1 + random.below(2 ** 31), effects.length, effects.length * (perArm + 2));
  for (const arm of draws) {
    if (values.every((of) => of.length >= perArm)) break;
    values[arm]!.push(postOf(random, sd, effects[arm]!));
  }
  return experimentVerdict(values)!;
}

function often(isTrue: (random: Random) => boolean) {
  const random = randomFrom(seed);
  let count = 0;
  for (let run = 0; run < runs; run += 1) if (isTrue(random)) count += 1;
  return { share: count / runs, message: coverageMessage(seed, count, runs) };
}

describe('experiments over 2,000 runs', () => {
  it.each([
    [0.6, 1.5],
    [0.9, 1.5],
    [0.9, 2],
  ])('with posts that scatter by %s see ×%s in 80 % within five points', (sd, ratio) => {
    const perArm = plannedPosts(sd, ratio, 2);
    const { share, message } = often(
      (random) => experiment(random, sd, [Math.log(ratio), 0], perArm).pairs[0]!.isDistinct,
    );
    expect(Math.abs(share - 0.8), message).toBeLessThan(0.05);
  });

  it('see it as often where the spread is taken from 40 earlier posts', () => {
    const { share, message } = often((random) => {
      const { sd } = spreadOf(Array.from({ length: 40 }, () => logOf(postOf(random, 0.8, 0))));
      return experiment(random, 0.8, [Math.log(1.5), 0], plannedPosts(sd, 1.5, 2)).pairs[0]!.isDistinct;
    });
    expect(Math.abs(share - 0.8), message).toBeLessThan(0.05);
  });

  it('claim a difference of arms that are the same in about 5 of 100, and with three arms in no more', () => {
    const two = often((random) => experiment(random, 0.9, [0, 0], 30).pairs[0]!.isDistinct);
    expect(Math.abs(two.share - 0.05), two.message).toBeLessThan(0.015);
    const three = often((random) => experiment(random, 0.9, [0, 0, 0], 30).pairs.some((pair) => pair.isDistinct));
    expect(three.share, three.message).toBeLessThan(0.06);
  });

  it('have 95 % intervals that hold the truth within two points of that, where arms scatter differently too', () => {
    const { share, message } = often((random) => {
      const effect = random.normal();
      // Many enough that a count and its mean are nearly one.
      const large = (sd: number, by: number): number => random.poisson(Math.exp(6 + by + sd * random.normal()));
      const values = [
        Array.from({ length: 12 }, () => large(0.5, effect)),
        Array.from({ length: 20 }, () => large(1, 0)),
      ];
      const [pair] = experimentVerdict(values)!.pairs;
      return pair!.low <= Math.exp(effect) && Math.exp(effect) <= pair!.high;
    });
    expect(Math.abs(share - 0.95), message).toBeLessThan(0.02);
  });

  it('say “A is better” with 90 % where that is so in 90 of 100 cases', () => {
    const random = randomFrom(seed);
    let [said, right] = [0, 0];
    for (let run = 0; run < 4 * runs; run += 1) {
      const effect = 0.5 * random.normal();
      const values = [effect, 0].map((by) =>
        Array.from({ length: 15 }, () => Math.exp(6 + by + 0.7 * random.normal())),
      );
      const { isBetter } = experimentVerdict(values)!.pairs[0]!;
      if (isBetter < 0.85 || isBetter > 0.95) continue;
      said += 1;
      if (effect > 0) right += 1;
    }
    // Effects near none are more usual here than the prior supposes: a few points less than said.
    expect(Math.abs(right / said - 0.9), coverageMessage(seed, right, said)).toBeLessThan(0.06);
  });
});
