import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Explanation, Place, Report, RuleId } from '../../src/index.js';
import { ruleIds } from '../../src/model/rule-ids.js';

/**
 * Everything that a rule says in its tests stands in `said/RULE.txt` beside them, to be read by people: its answer, its
 * sentence, what it saw, where, what speaks against it and what to do. A test in which the rule says anything else fails.
 * `OPENIPT_SAID=write` writes down what is new; read the difference before it is kept.
 */
export function expectWritten(report: Report, explained: (rule: RuleId) => Explanation): void {
  const { testPath } = expect.getState();
  // The tests of one rule may be in several files: `RULE.test.ts`, `RULE-times.test.ts`.
  const rule = ruleIds.find((id) =>
    new RegExp(`^${id}(-[a-z-]+)?\\.test\\.ts$`).test(basename(testPath ?? '')),
  );
  if (rule === undefined || testPath === undefined) return;
  const file = join(dirname(testPath), 'said', `${rule}.txt`);
  const known = read(file);
  const fresh = linesOf(report, explained(rule)).filter((line) => !known.has(line));
  if (process.env['OPENIPT_SAID'] === 'write') write(file, known, fresh);
  else expect(fresh, `The rule says what does not stand in said/${rule}.txt`).toEqual([]);
}

function linesOf(
  { findings, verdicts, open }: Report,
  { rule: { id: rule }, judgements }: Explanation,
): readonly string[] {
  const { kind, reason } = verdicts[rule];
  return [
    ...(reason === undefined ? [] : [`${kind}: ${reason}`]),
    ...judgements.filter(({ became }) => became === 'pass').map(({ at }) => `pass${where(at)}`),
    ...judgements.flatMap(({ subject }) => (subject === undefined ? [] : [`about: ${subject}`])),
    ...open
      .filter((step) => step.rule === rule)
      .map(
        ({ step, due, at }) =>
          `open ${due === null ? 'always' : `${due.earliest}–${due.latest}`}: ${step}${where(at)}`,
      ),
    ...findings
      .filter((finding) => finding.rule === rule)
      .flatMap((finding) => [
        `${finding.kind} ${finding.severity}, ${finding.basis}: ${finding.message} ${JSON.stringify(finding.observed)}${where(finding.at)}`,
        `to do: ${finding.remedy}`,
        ...finding.counterEvidence.map(({ note, at }) => `against: ${note}${where(at)}`),
      ]),
  ];
}

// Which event it is depends on the test; which part of it does not.
function where(at: readonly Place[]): string {
  const parts = new Set(at.map(({ pointer }) => pointer.replaceAll(/\d+/g, '#')));
  return parts.size === 0 ? '' : ` @ ${[...parts].sort().join(' ')}`;
}

const files = new Map<string, Set<string>>();

function read(file: string): Set<string> {
  const known = files.get(file);
  if (known !== undefined) return known;
  const lines = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);
  files.set(file, lines);
  return lines;
}

function write(file: string, known: Set<string>, fresh: readonly string[]): void {
  if (fresh.length === 0) return;
  // Another file of tests may have written to it since.
  files.delete(file);
  for (const line of [...read(file), ...fresh]) known.add(line);
  files.set(file, known);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${[...known].sort().join('\n')}\n`);
}
