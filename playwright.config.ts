import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test has a browser of its own; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: !!process.env['CI'],
  projects: [
    { name: 'chromium', testIgnore: /editors\.spec/ },
    // Text that reaches an editor wrongly once in three is wrong.
    { name: 'editors', testMatch: /editors\.spec/, repeatEach: 3 },
  ],
});
