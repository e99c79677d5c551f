// One part of the tree at a time, with the tests that are its own: see .ci/mutate.mjs.
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: '.config/vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What a module says when it is loaded (its texts) is read by the tests of the pages.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.build/stryker',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'docs', '.build', 'reports', 'coverage'],
  reporters: ['json'],
  jsonReporter: { fileName: '.build/mutation/last.json' },
  disableTypeChecks: false,
  allowEmpty: true,
};
