import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { errorFunction } from 'simple-statistics';
import { cholesky, type Matrix, solve } from './cholesky.ts';

/** The effect of one level of one factor on the logarithm, against the average post; 80 % interval. */
export interface Effect {
  readonly factor: number;
  readonly level: number;
  readonly n: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  /** How likely it is that the effect is on the side of its estimate, 0.5–1. */
  readonly sureness: number;
}

/**
 * How large effects may be beside the scatter of posts, as the ratio of their standard deviations. Nothing is held likely
 * before anything was seen but that their variance is flat (Stein's harmonic prior, as Morris and Tang 2011 have it for just
 * this): the intervals then hold what they say whether effects are large or small, where a prior that expects a size is too
 * narrow for what is larger. Summed over, not estimated, so that few levels do not make the intervals too narrow either.
 */
const ratios = [0.01, 0.04, 0.07, 0.1, 0.14, 0.19, 0.26, 0.35, 0.47, 0.63, 0.85] as const;

interface Fit {
  readonly logWeight: number;
  readonly factor: Matrix;
  readonly means: readonly number[];
  readonly variance: number;
}

/**
 * Additive effects of categorical factors, drawn towards zero (ridge regression in its Bayesian form: levels of all
 * factors ~ N(0, (ratio × σ)²), flat in the mean and in log σ, the ratio integrated over). `rows`: the level of each
 * factor, by post; `values`: the logarithm of what each did. The effect of a level is against the average over the posts
 * as they are, so that what is shown of a factor averages to nothing.
 */
export function shrunkenEffects(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  levels: readonly number[],
): readonly Effect[] {
  const offsets = levels.map((_, factor) => 1 + levels.slice(0, factor).reduce((sum, each) => sum + each, 0));
  const size = 1 + levels.reduce((sum, each) => sum + each, 0);
  const n = values.length;
  const { normal, right, total } = normalEquations(rows, values, offsets, size);
  const fits = ratios.map((ratio, index): Fit => {
    const lambda = 1 / (ratio * ratio);
    const matrix = normal.map((row, at) => row.map((each, other) => (at === other && at > 0 ? each + lambda : each)));
    const factor = cholesky(matrix);
    const means = solve(factor, right);
    const explained = means.reduce((sum, each, at) => sum + each * (right[at] ?? 0), 0);
    const rest = Math.max(1e-9, total - explained);
    const logDet = factor.reduce((sum, row, at) => sum + 2 * Math.log(row[at] ?? 1), 0);
    const width = ((ratios[index + 1] ?? 1.1) - (ratios[index - 1] ?? 0)) / 2;
    const prior = Math.log(width * ratio);
    const logWeight = prior - logDet / 2 + ((size - 1) / 2) * Math.log(lambda) - ((n - 1) / 2) * Math.log(rest);
    return { logWeight, factor, means, variance: rest / (n - 1) };
  });
  const most = Math.max(...fits.map(({ logWeight }) => logWeight));
  const weights = fits.map(({ logWeight }) => Math.exp(logWeight - most));
  const sum = weights.reduce((all, each) => all + each, 0);
  // Student's t in place of normal, by the quantile that is asked for.
  const wider = tQuantile(0.9, n - 1) / z80;
  return levels.flatMap((count, factor) =>
    Array.from({ length: count }, (_, level): Effect => {
      const counts = Array.from({ length: count }, (_each, of) => normal[0]?.[(offsets[factor] ?? 1) + of] ?? 0);
      const contrast = Array.from({ length: size }, () => 0);
      for (const [of, own] of counts.entries())
        contrast[(offsets[factor] ?? 1) + of] = (of === level ? 1 : 0) - own / n;
      const parts = fits.map((fit, index) => ({
        weight: (weights[index] ?? 0) / sum,
        mean: contrast.reduce((all, each, at) => all + each * (fit.means[at] ?? 0), 0),
        sd: wider * Math.sqrt(Math.max(1e-12, fit.variance * form(fit.factor, contrast))),
      }));
      const below = cdfOf(parts, 0);
      return {
        factor,
        level,
        n: counts[level] ?? 0,
        effect: parts.reduce((all, { weight, mean }) => all + weight * mean, 0),
        low: quantileOf(parts, 0.1),
        high: quantileOf(parts, 0.9),
        sureness: Math.max(below, 1 - below),
      };
    }),
  );
}

const z80 = 1.2815515655446004;

function normalEquations(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  offsets: readonly number[],
  size: number,
) {
  const normal: Matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const right = Array.from({ length: size }, () => 0);
  const mean = values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
  let total = 0;
  for (const [index, row] of rows.entries()) {
    const value = (values[index] ?? 0) - mean;
    const at = [0, ...row.map((level, factor) => (offsets[factor] ?? 1) + level)];
    for (const one of at) {
      right[one] = (right[one] ?? 0) + value;
      const line = normal[one];
      if (line) for (const other of at) line[other] = (line[other] ?? 0) + 1;
    }
    total += value * value;
  }
  return { normal, right, total };
}

/** contrast′ × inverse × contrast. */
function form(factor: Matrix, contrast: readonly number[]): number {
  const half = solve(factor, contrast, 'half');
  return half.reduce((sum, each) => sum + each * each, 0);
}

interface Part {
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
}

const cdfOf = (parts: readonly Part[], at: number): number =>
  parts.reduce(
    (sum, { weight, mean, sd }) => sum + (weight * (1 + errorFunction((at - mean) / (sd * Math.SQRT2)))) / 2,
    0,
  );

function quantileOf(parts: readonly Part[], p: number): number {
  let [from, to] = [
    Math.min(...parts.map(({ mean, sd }) => mean - 6 * sd)),
    Math.max(...parts.map(({ mean, sd }) => mean + 6 * sd)),
  ];
  for (let turn = 0; turn < 40; turn += 1) {
    const middle = (from + to) / 2;
    if (cdfOf(parts, middle) < p) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
