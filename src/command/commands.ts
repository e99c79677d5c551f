import { failLevels } from '../model/vocabulary.js';
import type { OptionSpec } from './call.js';
import type { Command } from './command.js';
import { cohortCommands } from './commands-cohort.js';
import { pageFormats, reportFormats } from './formats.js';

const format: OptionSpec = { name: 'format', kind: 'value', words: pageFormats };
const protocol: OptionSpec = { name: 'protocol', kind: 'value' };
const asOf: OptionSpec = { name: 'as-of', kind: 'value' };
const config: OptionSpec = { name: 'config', kind: 'value' };

/** The commands, in the order of the help: the only list of them. */
export const commands: readonly Command[] = [
  {
    name: 'demo',
    options: [],
    positionals: 0,
    run: async (_, host) => (await import('./run-demo.js')).runDemo(host),
    help: `openipt demo

Checks the example course that is built in, and shows the report. It reads
nothing and needs nothing. It is a demonstration: it always exits with status 0,
although a check of the same course would exit with 1.

Example
  openipt demo
`,
  },
  {
    name: 'check',
    options: [
      protocol,
      asOf,
      { name: 'format', kind: 'value', words: reportFormats },
      { name: 'fail-on', kind: 'value', words: failLevels },
      { name: 'waivers', kind: 'value' },
      config,
      { name: 'ndjson', kind: 'switch' },
      { name: 'reviews', kind: 'switch' },
      { name: 'jobs', kind: 'value' },
    ],
    positionals: Number.POSITIVE_INFINITY,
    run: async (call, host) => (await import('./run-check.js')).runCheck(call, host),
    help: `openipt check [FILE... | -]

Checks courses. A file holds one course or an array of courses as JSON; one that
ends in .ndjson or .jsonl holds one course a line. - is standard input.

  --protocol ID     check by this protocol, or by your own in a FILE.json
  --as-of DATE      cut each course at this date and judge it as of then
  --format FORMAT   pretty (default), json, ndjson, markdown, html, csv, sarif
                    or junit
  --reviews         with sarif: questions too, as kind review and level none
  --fail-on LEVEL   error (default), warning, info or never
  --waivers FILE    waivers as a JSON array
  --config FILE     settings; openipt.config.json here where none is named
  --jobs N          with ndjson: in N threads, for the same bytes out
  --ndjson          the input is NDJSON; implied for - by --format ndjson

With --format ndjson each line in is one record out, in order: a report, or
{"line":N,"error":{...}}. Blank lines at the very end are no records.
Exit status: 0 nothing at or above --fail-on; 1 something is; 2 the input or the
call is wrong (2 beats 1).

Examples
  openipt check course.json
  openipt check cohort.ndjson --format ndjson --fail-on never > reports.ndjson
`,
  },
  ...cohortCommands,
  {
    name: 'next',
    options: [protocol, asOf, config, format],
    positionals: 1,
    run: async (call, host) => (await import('./run-next.js')).runNext(call, host),
    help: `openipt next FILE

Shows what may happen next in a course: the steps that are permitted, in the
order of a session's agenda, with what they settle and by when; those that would
depart from the protocol, with the reasons and the fewest events that would
unblock them; and those that cannot be recorded. FILE holds one course as JSON;
- is standard input.

  --protocol ID     by this protocol, whatever the course names
  --as-of DATE      as of this date, with the course cut there
  --config FILE     settings; openipt.config.json here where none is named
  --format FORMAT   pretty (default) or json

Example
  openipt examples open-course > course.json
  openipt next course.json
`,
  },
  {
    name: 'explain',
    options: [protocol, asOf, config, format],
    positionals: 2,
    run: async (call, host) => (await import('./run-explain.js')).runExplain(call, host),
    help: `openipt explain RULE FILE

Shows one rule on one course: what it looked at, what it saw, what was
considered, why it came out as it did, and where its sources can be read. It
shows counts, ids and places, and no free text of the record. FILE holds one
course as JSON; - is standard input.

  --protocol ID     by this protocol, whatever the course names
  --as-of DATE      as of this date, with the course cut there
  --config FILE     settings; openipt.config.json here where none is named
  --format FORMAT   pretty (default) or json

Exit status: 0, whatever the rule says; 2 the input or the call is wrong.

Example
  openipt examples role-play-avoided > course.json
  openipt explain role-play-avoided course.json
`,
  },
  {
    name: 'diff',
    options: [protocol, config, format],
    positionals: 2,
    run: async (call, host) => (await import('./run-diff.js')).runDiff(call, host),
    help: `openipt diff A B

Compares two records of a course, by two raters or of two dates: the findings
gained, lost and changed from A to B, the verdicts and open steps that differ,
and the facts that differ, by name and without their values. A and B hold one
course each as JSON; one of them can be -, standard input.

  --protocol ID     by this protocol, whatever the courses name
  --config FILE     settings; openipt.config.json here where none is named
  --format FORMAT   pretty (default) or json

Two courses with different ids are compared as if they were one; another id
alone is no difference.
Exit status: 0 no difference; 1 there is one; 2 the input or the call is wrong.

Example
  openipt examples open-course > first.json
  sed 's/"low"/"moderate"/' first.json > second.json
  openipt diff first.json second.json
`,
  },
  {
    name: 'protocols',
    options: [format],
    positionals: 1,
    run: async (call, host) => (await import('./run-pages.js')).runProtocols(call, host),
    help: `openipt protocols [ID]

Lists the protocols, or shows one: every value with its source.

  --format FORMAT   pretty (default) or json

Example
  openipt protocols ipt-adult
`,
  },
  {
    name: 'rules',
    options: [format],
    positionals: 1,
    run: async (call, host) => (await import('./run-pages.js')).runRules(call, host),
    help: `openipt rules [ID]

Lists the rules, or shows one: what it asks for, why, by which source, and what
would settle a finding. After the rules comes the advice that no rule checks.

  --format FORMAT   pretty (default) or json; the list is { rules, advice }

Examples
  openipt rules risk-not-checked
  openipt rules exact-words
`,
  },
  {
    name: 'catalog',
    options: [{ name: 'search', kind: 'value' }, format],
    positionals: 1,
    run: async (call, host) => (await import('./run-pages.js')).runCatalog(call, host),
    help: `openipt catalog [ID]

Lists the 24 interventions, or shows one, by its id or another name of it: what
it is for, when and when not, steps, ways to say it, what to watch out for, what
sets it apart from its neighbours, and where the text comes from.

  --search WORDS    look for words in names and lines instead
  --format FORMAT   pretty (default) or json; the list is the whole catalog

Examples
  openipt catalog communication-analysis
  openipt catalog --search "no one to call"
`,
  },
  {
    name: 'examples',
    options: [format],
    positionals: 1,
    run: async (call, host) => (await import('./run-pages.js')).runExamples(call, host),
    help: `openipt examples [ID]

Lists the worked courses, or prints one as JSON: a file to check, or to begin
from. Tables with their mapping, for openipt import, are printed as they are.

  --format FORMAT   of the list: pretty (default) or json

Example
  openipt examples demo > course.json
  openipt check course.json
`,
  },
  {
    name: 'simulate',
    options: [
      { name: 'count', kind: 'value' },
      { name: 'seed', kind: 'value' },
      { name: 'start', kind: 'value' },
      protocol,
      { name: 'dropout', kind: 'value' },
      { name: 'undocumented', kind: 'value' },
      { name: 'faults', kind: 'either' },
      { name: 'fault-rate', kind: 'value' },
      { name: 'key', kind: 'value' },
      { name: 'sites', kind: 'value' },
      { name: 'therapists', kind: 'value' },
      { name: 'arms', kind: 'value' },
    ],
    positionals: 0,
    run: async (call, host) => (await import('./run-simulate.js')).runSimulate(call, host),
    help: `openipt simulate --count N --seed S

Prints invented courses, one a line: nobody's data. The same options give the
same bytes. They test our rules against our own idea of a fault, and no more.

  --start I         begin with course I of the cohort, counted from 0
  --protocol ID     one or more, with commas; ipt-adult where none is named
  --dropout R       the share of courses that end in a dropout
  --undocumented R  the share of courses without an aspect, for each aspect;
                    or for some, with commas: tasks=0.3,mood=0.1
  --faults[=RULES]  plant faults: of any rule, or of these, with commas
  --fault-rate R    the share of courses with a fault: 0.2 where not given
  --key FILE        write which course has which fault; the courses do not say
  --sites N         with sites
  --therapists N    with therapists, at each site where there are sites
  --arms IDS        with arms of these names, with commas

Example
  openipt simulate --count 500 --seed 7 --faults > cohort.ndjson
  openipt check cohort.ndjson --format ndjson --fail-on never > reports.ndjson
`,
  },
  {
    name: 'schema',
    options: [],
    positionals: 1,
    run: async (call, host) => (await import('./run-pages.js')).runSchema(call, host),
    help: `openipt schema [NAME]

Prints a JSON Schema: of a course (where none is named), or of a report,
protocol, events (of a single event), catalog, mapping (for an import), rating,
partial (of a summary) or config (openipt.config.json).

Example
  openipt schema course > course.schema.json
`,
  },
];
