import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  define: { __OPEN_SHADOW__: 'true' },
  test: {
    mockReset: true,
    // Tests of the scripts start Node several times over; on a busy machine each start takes seconds.
    testTimeout: 30_000,
    // A process for each file would take longer than the tests; tests/setup.ts tidies up after each instead.
    isolate: false,
    // One less than there are processors is the default: one of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['tests/setup.ts'],
    include: ['{utils,components,entrypoints,tests,scripts,playground}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/e2e-firefox/**', '**/node_modules/**'],
  },
});
