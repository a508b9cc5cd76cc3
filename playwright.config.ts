import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test has a browser of its own, and mostly waits as a person does: two cores carry four of them.
  workers: 4,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: !!process.env['CI'],
  projects: [
    // On a machine that others use too a wait can be too short; what needed its second try is listed as flaky.
    { name: 'chromium', testIgnore: /editors\.spec/, retries: process.env['CI'] ? 1 : 0 },
    // Text that reaches an editor wrongly once in a few is wrong. `--repeat-each` asks for more than the checks have time for.
    { name: 'editors', testMatch: /editors\.spec/, repeatEach: 2 },
  ],
});
