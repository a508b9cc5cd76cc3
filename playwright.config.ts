import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Half of a test is waiting. With four to a processor they wait for each other, with two it waits a tenth of the time.
  workers: 3 * availableParallelism(),
  fullyParallel: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  forbidOnly: !!process.env['CI'],
  projects: [
    // On a machine that others use too a wait can be too short; what needed its second try is listed as flaky.
    { name: 'chromium', testIgnore: /editors\.spec/, retries: process.env['CI'] ? 1 : 0 },
    // Text that reaches an editor wrongly once in three is wrong. The checks of every push have time for one of them.
    { name: 'editors', testMatch: /editors\.spec/, repeatEach: process.env['CI'] ? 1 : 3 },
  ],
});
