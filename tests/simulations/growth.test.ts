import { describe, expect, it } from 'vitest';
import { exactly } from '../../utils/lib/count.ts';
import { valueAtAge } from '../../utils/metrics/at-age.ts';
import { fitCurve, type GrowthCurve, shareAt } from '../../utils/metrics/growth-curve.ts';
import { halfLifeOf } from '../../utils/metrics/half-life.ts';
import type { AgedCount } from '../../utils/metrics/usual.ts';
import { coverageMessage, type Random, randomFrom, seedFrom } from './random.ts';

const hour = 3_600_000;
const seed = seedFrom(20260107);

interface World {
  readonly shareOf: (post: { readonly halfMs: number }, ageMs: number) => number;
  readonly halfMs: number;
  readonly spread: number;
}

interface Post {
  readonly halfMs: number;
  readonly final: number;
}

const hill: World = {
  shareOf: ({ halfMs }, ageMs) => shareAt({ halfMs, shape: 1.1, tail: 1 }, ageMs),
  halfMs: 5 * hour,
  spread: 0.4,
};
/** Not the law that is fitted: Weibull's. */
const weibull: World = {
  shareOf: ({ halfMs }, ageMs) => 1 - 2 ** -((ageMs / halfMs) ** 0.7),
  halfMs: 5 * hour,
  spread: 0.4,
};

const draw = (random: Random, world: World): Post => ({
  halfMs: world.halfMs * Math.exp(world.spread * random.normal()),
  final: Math.exp(Math.log(150) + 0.8 * random.normal()),
});

/** What was seen of a post at ages, people coming one by one. */
function seen(random: Random, world: World, post: Post, agesMs: readonly number[]): AgedCount[] {
  let [count, share] = [0, 0];
  return agesMs.map((ageMs) => {
    const now = world.shareOf(post, ageMs);
    count += random.poisson(post.final * (now - share));
    share = now;
    return { ageMs, count: exactly(count) };
  });
}

const ages = (random: Random): number[] =>
  Array.from({ length: 3 + random.below(4) }, () => hour * 2 ** (8 * random.uniform())).sort((a, b) => a - b);

function history(random: Random, world: World, posts: number): GrowthCurve {
  return fitCurve(
    Array.from({ length: posts }, () => seen(random, world, draw(random, world), ages(random))),
    'facebook',
  );
}

type Question = (random: Random, curve: GrowthCurve, world: World) => boolean | undefined;

/** Over 100 accounts with a history of 40 posts each: how often the truth lies in what is said of 60 new posts. */
function coverage(accounts: readonly GrowthCurve[], world: World, question: Question) {
  const random = randomFrom(seed + 1);
  let [covered, runs] = [0, 0];
  for (const curve of accounts) {
    for (let asked = 0; asked < 60;) {
      const holds = question(random, curve, world);
      if (holds === undefined) continue;
      asked += 1;
      runs += 1;
      if (holds) covered += 1;
    }
  }
  return { share: covered / runs, message: coverageMessage(seed, covered, runs) };
}

function accountsOf(world: World): readonly GrowthCurve[] {
  const random = randomFrom(seed);
  return Array.from({ length: 100 }, () => history(random, world, 40));
}

/** Seen twice in its first hours; what will it have at 24 h? */
const projection: Question = (random, curve, world) => {
  const last = hour * (2 + 6 * random.uniform());
  const [one, two, three] = seen(random, world, draw(random, world), [last / 2, last, 24 * hour]);
  const at = valueAtAge([one!, two!], 24 * hour, curve);
  return at.how === 'projected' ? at.low <= three!.count.from && three!.count.from <= at.high : undefined;
};

/** Seen before and after 24 h, and enough came in between that whole numbers are fine enough. */
const between: Question = (random, curve, world) => {
  const [before, after] = [hour * (4 + 8 * random.uniform()), hour * (36 + 60 * random.uniform())];
  const [one, two, three] = seen(random, world, draw(random, world), [before, 24 * hour, after]);
  const at = valueAtAge([one!, three!], 24 * hour, curve);
  if (at.how !== 'between' || three!.count.from - one!.count.from < 30) return undefined;
  return at.low <= two!.count.from && two!.count.from <= at.high;
};

const halfLife: Question = (random, curve, world) => {
  const post = draw(random, world);
  const agesMs = [1, 2, 4, 8, 16, 30, 60].map((hours) => hours * hour * (0.7 + 0.6 * random.uniform()));
  const at = halfLifeOf(seen(random, world, post, agesMs), curve);
  return at.how === 'known' ? at.lowMs <= post.halfMs && post.halfMs <= at.highMs : undefined;
};

describe('80 % intervals at equal age, over 6,000 posts', () => {
  const [ofHill, ofWeibull] = [accountsOf(hill), accountsOf(weibull)];
  const questions = [
    ['projections', projection],
    ['values between sightings', between],
    ['half-lives', halfLife],
  ] as const;

  it.each(questions)('hold the truth as often as they say: %s', (_what, question) => {
    const { share, message } = coverage(ofHill, hill, question);
    expect(Math.abs(share - 0.8), message).toBeLessThan(0.02);
  });

  it.each(questions)(
    'are at most eight points too narrow where growth follows another law than that of the prior: %s',
    (_what, question) => {
      const { share, message } = coverage(ofWeibull, weibull, question);
      expect(share, message).toBeGreaterThan(0.72);
    },
  );
});
