import { expect, it } from 'vitest';
import { exactly } from '../../utils/lib/count.ts';
import { boostCandidates } from '../../utils/metrics/boost.ts';
import { priorCurve } from '../../utils/metrics/growth-curve.ts';
import { residualsOf } from '../../utils/metrics/residuals.ts';
import { standouts } from '../../utils/metrics/standouts.ts';
import { compareWithUsual } from '../../utils/metrics/usual.ts';
import { whatChanged } from '../../utils/metrics/what-changed.ts';
import { coverageMessage, randomFrom, seedFrom } from './random.ts';

const seed = seedFrom(20261201);
const hour = 3_600_000;
const runs = 2000;

it('of a hundred posts that scatter by chance alone 8 in 1000 are called successes and 25 failures', () => {
  const random = randomFrom(seed);
  const posts = 100;
  let [up, down] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const logs = Array.from({ length: posts }, (_, at) => ({
      key: `${at}`,
      account: 'a',
      at,
      log: 5 + 0.7 * random.normal(),
    }));
    const { successes, failures } = standouts(residualsOf(logs));
    up += successes.length;
    down += failures.length;
  }
  // The normal distribution has 6.2 and 22.8; spreads of a hundred posts scatter, and what is far out gains from that.
  expect(up / (runs * posts), coverageMessage(seed, up, runs * posts)).toBeLessThan(0.01);
  expect(down / (runs * posts), coverageMessage(seed, down, runs * posts)).toBeLessThan(0.03);
  expect(up / (runs * posts)).toBeGreaterThan(0.005);
  expect(down / (runs * posts)).toBeGreaterThan(0.02);
});

it('one of ten new posts is worth money by chance, among those that were seen at that age', () => {
  const random = randomFrom(seed);
  const curve = priorCurve('linkedin');
  const series = () => [{ ageMs: 6 * hour, count: exactly(Math.round(Math.exp(6 + 0.7 * random.normal()))) }];
  let called = 0;
  for (let run = 0; run < runs; run += 1) {
    const earlier = Array.from({ length: 20 + random.below(40) }, series);
    called += boostCandidates([{ key: 'new', series: series() }], earlier, curve).length;
  }
  expect(Math.abs(called / runs - 0.1), coverageMessage(seed, called, runs)).toBeLessThan(0.02);
});

it('80 % intervals of the multiple of the usual hold the true one at least as often, whatever the distribution', () => {
  const random = randomFrom(seed);
  let held = 0;
  for (let run = 0; run < runs; run += 1) {
    const peers = Array.from({ length: 6 + random.below(40) }, () => Math.exp(6 + random.exponential()));
    const found = compareWithUsual(exactly(2000), peers);
    const truth = 2000 / Math.exp(6 + Math.LN2);
    if (found && found.low <= truth && truth <= found.high) held += 1;
  }
  expect(held / runs, coverageMessage(seed, held, runs)).toBeGreaterThan(0.79);
});

it('of a trait that did not change, a change is told in about 8 of 100 cases: shares with 80 % intervals, and no test', () => {
  const random = randomFrom(seed);
  let told = 0;
  for (let run = 0; run < runs; run += 1) {
    const posts = Array.from({ length: 60 }, (_, at) => ({
      at,
      traits: { link: random.uniform() < 0.4 ? 'yes' : 'no' },
    }));
    if (whatChanged(posts, 30).length > 0) told += 1;
  }
  expect(told / runs, coverageMessage(seed, told, runs)).toBeLessThan(0.1);
});
