import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defects } from './defects.ts';
import { allSteps, plainSteps, play, type RareStep, type Step } from './model.ts';
import { startServer } from './server.ts';

const most = 300;
const calm: readonly Step[] = (['a', 'b', 'c'] as const).flatMap((id, client): Step[] => [
  { do: 'edit', client, id, change: { text: `by ${client}` }, crashAfter: -1 },
  { do: 'sync', client, fates: [], crashAfter: -1, serverCrash: 0 },
]);

describe('the model notices', () => {
  it.each(Object.entries(defects))('%s', async (name, { variant, changeServer, isRare }) => {
    const server = await startServer(changeServer);
    // It is a fault and not a ruin: as long as nothing happens all goes well.
    await play(server, calm, variant);
    const steps: fc.Arbitrary<(Step | RareStep)[]> = isRare ? allSteps : plainSteps;
    const property = fc.asyncProperty(steps, (taken) => play(server, taken, variant));
    const { failed, numRuns, seed } = await fc.check(property, { numRuns: most, endOnFailure: true });
    await server.store.close();
    console.warn(`${name}: noticed after ${numRuns} runs (seed ${seed})`);
    expect(failed).toBe(true);
  });
});
