import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The tests of one part of the tree, named by .ci/mutate.mjs.
const only = process.env['OPENIPT_MUTATION_TESTS'] ?? 'test/rules/**/*.test.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: only.split(','), testTimeout: 30_000 },
});
