import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  define: { __OPEN_SHADOW__: 'true' },
  test: {
    mockReset: true,
    setupFiles: ['tests/setup.ts'],
    include: ['{utils,components,entrypoints,tests,scripts,playground}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/e2e-firefox/**', '**/node_modules/**'],
  },
});
