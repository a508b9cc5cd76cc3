import { midpoint } from '../lib/count.ts';
import type { NetworkId } from '../model/network.ts';
import type { AgedCount } from './usual.ts';

/**
 * How posts of a network gather what they gather: the share of the final number that is there at an age, after Burr's
 * law (type XII), 1 − (1 + (2^(1 ÷ tail) − 1) × (age ÷ halfMs)^shape)^−tail. With a tail of 1 that is the log-logistic
 * law, with a large one Weibull's: whether posts die slowly or at once is left to the history.
 */
export interface GrowthCurve {
  /** The age at which a usual post has half of all it gets, ms. */
  readonly halfMs: number;
  readonly shape: number;
  readonly tail: number;
  /** How far posts lie around that: the standard deviation of the logarithm of their half-lives, with that of `halfMs`. */
  readonly spread: number;
  /** The 10 % and the 90 % quantile of standardised errors, as own history shows them; −1.28 and 1.28 if these were normal. */
  readonly errors: { readonly low: number; readonly high: number };
  /** Posts that it was fitted on; 0 is the prior alone. */
  readonly posts: number;
}

const hourMs = 3_600_000;
const z80 = 1.2815515655446004;

/**
 * Where there is no history: half-lives of the order that is published (Graffius, "Lifespan (Half-Life) of Social Media
 * Posts", yearly since 2018: minutes to an hour or so on X and Facebook, a day on LinkedIn), a factor of 2.2 uncertain.
 */
const priorHalfMs: Readonly<Record<NetworkId, number>> = {
  x: 0.75 * hourMs,
  linkedin: 24 * hourMs,
  facebook: 1.5 * hourMs,
};
const priorHalfSd = 0.8;
const priorShapeSd = 0.35;
const priorTailSd = 1;
const priorSpread = 0.5;
const priorSpreadSd = 0.5;
/** Errors count as many posts' worth as this towards the normal ones. */
const priorPosts = 10;

export const priorCurve = (network: NetworkId): GrowthCurve => ({
  halfMs: priorHalfMs[network],
  shape: 1,
  tail: 1,
  spread: Math.hypot(priorSpread, priorHalfSd),
  errors: { low: -z80, high: z80 },
  posts: 0,
});

/** The part of a curve that says where it goes. */
export type CurveLine = Pick<GrowthCurve, 'halfMs' | 'shape' | 'tail'>;

const scaled = ({ halfMs, shape, tail }: CurveLine, ageMs: number): number =>
  (2 ** (1 / tail) - 1) * (ageMs / halfMs) ** shape;

/** 0–1: the share of its final number that a usual post has at an age. */
export const shareAt = (line: CurveLine, ageMs: number): number =>
  ageMs <= 0 ? 0 : ageMs === Infinity ? 1 : -Math.expm1(-line.tail * Math.log1p(scaled(line, ageMs)));

/** By how much that share grows with the logarithm of the age, and shrinks with that of the half-life. */
export function slopeAt(line: CurveLine, ageMs: number): number {
  if (ageMs <= 0 || ageMs === Infinity) return 0;
  const x = scaled(line, ageMs);
  return line.tail * line.shape * x * (1 + x) ** (-line.tail - 1);
}

/** The age at which a usual post has that share of its final number, ms. */
export function ageOfShare({ halfMs, shape, tail }: CurveLine, share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return Infinity;
  return halfMs * (((1 - share) ** (-1 / tail) - 1) / (2 ** (1 / tail) - 1)) ** (1 / shape);
}

/** How far one post may lie from the curve between two ages: standard deviations of the logarithm, downwards and upwards. */
export interface GrowthSds {
  readonly down: number;
  readonly up: number;
}

/**
 * Posts differ in half-life, which moves growth more to one side than to the other, and people come one by one. `count` is
 * what was seen; `isLater`: at the later of the two ages.
 */
export function growthSds(curve: GrowthCurve, fromMs: number, toMs: number, count: number, isLater = false): GrowthSds {
  const ratio = (z: number): number => {
    const halfMs = curve.halfMs * Math.exp(z * curve.spread);
    return Math.log(shareAt({ ...curve, halfMs }, toMs) / shareAt({ ...curve, halfMs }, fromMs));
  };
  const left = Math.min(1, shareAt(curve, fromMs) / shareAt(curve, toMs));
  const earlier = Math.max(0.5, isLater ? count * left : count);
  const chance = Math.sqrt((1 - left) / earlier + 1e-6);
  const middle = ratio(0);
  const of = (z: number): number => Math.hypot((ratio(z) - middle) / z80, chance);
  return { down: of(-z80), up: of(z80) };
}

interface Step {
  readonly fromMs: number;
  readonly toMs: number;
  /** Of counts, with half a one added to each. */
  readonly logRatio: number;
  readonly count: number;
  readonly weight: number;
}

/** Sightings closer than this say little about growth. */
const leastFactor = 1.25;

function stepsOf(post: readonly AgedCount[]): Step[] {
  const sorted = post.filter(({ ageMs }) => ageMs > 0).sort((a, b) => a.ageMs - b.ageMs);
  const steps: Omit<Step, 'weight'>[] = [];
  let before: AgedCount | undefined;
  for (const point of sorted) {
    if (before && point.ageMs < before.ageMs * leastFactor) continue;
    if (before) {
      const [from, to] = [midpoint(before.count) + 0.5, midpoint(point.count) + 0.5];
      steps.push({ fromMs: before.ageMs, toMs: point.ageMs, logRatio: Math.log(to / from), count: from });
    }
    before = point;
  }
  // Steps of one post are not independent: together they weigh as much as two at most.
  return steps.map((step) => ({ ...step, weight: 2 / (steps.length + 1) }));
}

/**
 * Fits the curve on what own posts did between their sightings, so that the final numbers need not be known: Huber's loss
 * over the steps (a post that was advertised, or a count that was corrected, bends nothing), and the prior of the network.
 */
export function fitCurve(posts: readonly (readonly AgedCount[])[], network: NetworkId): GrowthCurve {
  const fit = fitting(posts, network);
  for (;;) {
    const { done, value } = fit.next();
    if (done) return value;
  }
}

/** The same with pauses between turns of some milliseconds: where others wait for the thread. */
export async function fitCurveInTurns(
  posts: readonly (readonly AgedCount[])[],
  network: NetworkId,
  pause: () => Promise<void>,
): Promise<GrowthCurve> {
  const fit = fitting(posts, network);
  for (;;) {
    const { done, value } = fit.next();
    if (done) return value;
    await pause();
  }
}

/** Gives way after every row of a grid. */
function* fitting(posts: readonly (readonly AgedCount[])[], network: NetworkId): Generator<undefined, GrowthCurve> {
  const prior = priorCurve(network);
  const byPost = posts.map(stepsOf).filter((steps) => steps.length > 0);
  const steps = byPost.flat();
  if (steps.length === 0) return prior;
  let curve: GrowthCurve = { ...prior, spread: priorSpread };
  for (let round = 0; round < 2; round += 1) {
    const sds = steps.map((step) => growthSds(curve, step.fromMs, step.toMs, step.count));
    curve = { ...curve, ...(yield* search(steps, sds, prior, curve)) };
    curve = { ...curve, spread: yield* spreadOf(steps, curve) };
  }
  // What is told by so many posts about the half-life itself.
  const ofHalf = 1 / (1 / priorHalfSd ** 2 + byPost.length / curve.spread ** 2);
  const wide = { ...curve, spread: Math.sqrt(curve.spread ** 2 + ofHalf), posts: byPost.length };
  return { ...wide, errors: errorsOf(byPost, wide) };
}

const errorOf = (line: CurveLine, { fromMs, toMs, logRatio }: Step): number =>
  logRatio - Math.log(shareAt(line, toMs) / shareAt(line, fromMs));

const inSds = (error: number, sds: GrowthSds | undefined): number => error / ((error < 0 ? sds?.down : sds?.up) ?? 1);

const huberAt = 1.345;
const huber = (z: number): number => (Math.abs(z) <= huberAt ? z * z : huberAt * (2 * Math.abs(z) - huberAt)) / 2;

/** The smallest loss, on grids that become finer around the best so far. */
function* search(
  steps: readonly Step[],
  sds: readonly GrowthSds[],
  prior: CurveLine,
  start: CurveLine,
): Generator<undefined, CurveLine> {
  const loss = (line: CurveLine): number => {
    const away = [
      Math.log(line.halfMs / prior.halfMs) / priorHalfSd,
      Math.log(line.shape / prior.shape) / priorShapeSd,
      Math.log(line.tail / prior.tail) / priorTailSd,
    ];
    let sum = away.reduce((all, each) => all + each ** 2 / 2, 0);
    for (const [index, step] of steps.entries()) sum += step.weight * huber(inSds(errorOf(line, step), sds[index]));
    return sum;
  };
  let [best, least] = [start, loss(start)];
  for (let step = 1; step > 0.02; step *= 0.45) {
    const middle = best;
    for (let half = -2; half <= 2; half += 1) {
      for (let shape = -2; shape <= 2; shape += 1)
        for (let tail = -1; tail <= 1; tail += 1) {
          const line = {
            halfMs: middle.halfMs * Math.exp(half * step),
            shape: middle.shape * Math.exp(shape * step * 0.3),
            tail: middle.tail * Math.exp(tail * step * 0.8),
          };
          const value = loss(line);
          if (value < least) [least, best] = [value, line];
        }
      yield;
    }
  }
  return { halfMs: best.halfMs, shape: best.shape, tail: best.tail };
}

const spreads: readonly number[] = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.1, 1.4];

/** The scale of that density which fits a normal one of standard deviation 1 best. */
const tScale = 0.82;

/** The most likely spread, by the density of Student's t with four degrees of freedom: a few odd posts say little. */
function* spreadOf(steps: readonly Step[], curve: GrowthCurve): Generator<undefined, number> {
  let best = priorSpread;
  let most = -Infinity;
  for (const spread of spreads) {
    let sum = -((Math.log(spread / priorSpread) / priorSpreadSd) ** 2) / 2;
    for (const step of steps) {
      const sds = growthSds({ ...curve, spread }, step.fromMs, step.toMs, step.count);
      const t = inSds(errorOf(curve, step), sds) / tScale;
      const density = Math.log((sds.down + sds.up) / 2) + 2.5 * Math.log1p(t ** 2 / 4);
      sum -= step.weight * density;
    }
    if (sum > most) [most, best] = [sum, spread];
    yield;
  }
  return best;
}

/** Quantiles of the errors as history has them, drawn towards the normal ones as long as there is little of it. */
function errorsOf(byPost: readonly (readonly Step[])[], curve: GrowthCurve): GrowthCurve['errors'] {
  const errors = byPost
    .flatMap((steps) =>
      steps.map((step) => ({
        z: inSds(errorOf(curve, step), growthSds(curve, step.fromMs, step.toMs, step.count)),
        weight: 1 / steps.length,
      })),
    )
    .sort((a, b) => a.z - b.z);
  const n = byPost.length;
  const quantile = (part: number): number => {
    let sum = 0;
    for (const { z, weight } of errors) {
      sum += weight;
      if (sum >= part * (n + 1)) return z;
    }
    return errors.at(-1)?.z ?? 0;
  };
  const drawn = (seen: number, normal: number): number => (n * seen + priorPosts * normal) / (n + priorPosts);
  return {
    low: Math.min(-0.3, drawn(quantile(0.1), -z80)),
    high: Math.max(0.3, drawn(quantile(0.9), z80)),
  };
}
