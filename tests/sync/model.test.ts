import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { found } from './found.ts';
import { allSteps, plainSteps, play, type RareStep, type Step } from './model.ts';
import { startServer } from './server.ts';

/** `SYNC_RUNS=5000 npx vitest run tests/sync/model` is the long form; `SYNC_SEED` plays one again. */
const numRuns = Number(process.env.SYNC_RUNS ?? 90);
const seed = Number(process.env.SYNC_SEED ?? Date.now() % 2 ** 31);
/** A thousand runs take about a minute and a half. */
const timeout = 60_000 + numRuns * 1000;

describe('three clients, whatever happens to them', async () => {
  const server = await startServer();

  it.each<[string, fc.Arbitrary<(Step | RareStep)[]>]>([
    ['lost, repeated, late and broken off', plainSteps],
    ['restored, copied, rotated and compacted too', allSteps],
  ])(
    'become equal, and nothing is lost: %s',
    async (what, steps) => {
      console.warn(`${what}: ${numRuns} runs with seed ${seed}`);
      await fc.assert(
        fc.asyncProperty(steps, (taken) => play(server, taken)),
        { numRuns, seed, examples: found.map((taken): [(Step | RareStep)[]] => [[...taken]]) },
      );
    },
    timeout,
  );
});
