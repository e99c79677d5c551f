import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const underCi = Boolean(process.env['CI']);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // Property tests on a busy machine with two cores need more than the usual five seconds.
    testTimeout: 30_000,
    // Loading the library anew for each of some 230 files took a third of the time; what a test stubs, it puts back.
    isolate: false,
    // .ci/test-line.mjs reads the JSON report.
    reporters: underCi ? ['default', ['json', { outputFile: 'reports/vitest.json' }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Tests run the command as a process of its own, which coverage does not see.
      exclude: ['src/command/cli.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { statements: 90, branches: 90, functions: 90, lines: 90 },
    },
  },
});
