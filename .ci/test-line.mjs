// Prints one plain line about the last test run, from vitest's JSON report.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const report = JSON.parse(
  readFileSync(fileURLToPath(new URL('../reports/vitest.json', import.meta.url)), 'utf8'),
);

// A test file that could not be loaded holds no tests; it counts as one that failed.
const unloaded = report.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length;
const failed = report.numFailedTests + unloaded;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`tests: ${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
