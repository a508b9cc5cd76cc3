import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { allSteps, plainSteps, play } from './model.ts';
import { startServer } from './server.ts';

const runs = Number(process.env.SYNC_RUNS ?? 60);

describe('clients, whatever happens to them', async () => {
  const server = await startServer();

  it('become equal, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(plainSteps, (steps) => play(server, steps)),
      { numRuns: runs },
    );
  }, 600_000);

  it('become equal also after what happens seldom', async () => {
    await fc.assert(
      fc.asyncProperty(allSteps, (steps) => play(server, steps)),
      { numRuns: runs },
    );
  }, 600_000);
});
