import type { Call, OptionSpec } from './call.js';
import { failLevels, pageFormats, reportFormats } from './formats.js';
import type { Host } from './host.js';

/** A command: what it takes, its help, and where its work is done, which is imported only when it is called. */
export interface Command {
  readonly name: string;
  readonly options: readonly OptionSpec[];
  /** How many arguments it takes beside options. */
  readonly positionals: number;
  /** Fits a screen, and ends with an example. */
  readonly help: string;
  /** Does the work, and gives the exit status. */
  readonly run: (call: Call, host: Host) => Promise<number>;
}

const format: OptionSpec = { name: 'format', kind: 'value', words: pageFormats };
const protocol: OptionSpec = { name: 'protocol', kind: 'value' };
const asOf: OptionSpec = { name: 'as-of', kind: 'value' };

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
      { name: 'ndjson', kind: 'switch' },
    ],
    positionals: Number.POSITIVE_INFINITY,
    run: async (call, host) => (await import('./run-check.js')).runCheck(call, host),
    help: `openipt check [FILE... | -]

Checks courses. A file holds one course or an array of courses as JSON; one that
ends in .ndjson or .jsonl holds one course a line. - is standard input.

  --protocol ID     check by this protocol, or by your own in a FILE.json
  --as-of DATE      cut each course at this date and judge it as of then
  --format FORMAT   pretty (default), json, ndjson or markdown
  --fail-on LEVEL   error (default), warning, info or never
  --waivers FILE    waivers as a JSON array
  --ndjson          the input is NDJSON, whatever its name; implied for standard
                    input by --format ndjson

With --format ndjson each line in is one record out, in order: a report, or
{"line":N,"error":{...}}. Blank lines at the very end are no records.
Exit status: 0 nothing at or above --fail-on; 1 something is; 2 the input or the
call is wrong (2 beats 1).

Examples
  openipt check course.json
  openipt check cohort.ndjson --format ndjson --fail-on never > reports.ndjson
`,
  },
  {
    name: 'next',
    options: [protocol, asOf, format],
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
  --format FORMAT   pretty (default) or json

Example
  openipt examples open-course > course.json
  openipt next course.json
`,
  },
  {
    name: 'explain',
    options: [protocol, asOf, format],
    positionals: 2,
    run: async (call, host) => (await import('./run-explain.js')).runExplain(call, host),
    help: `openipt explain RULE FILE

Shows one rule on one course: what it looked at, what it saw, what was
considered, why it came out as it did, and where its sources can be read. It
shows counts, ids and places, and no free text of the record. FILE holds one
course as JSON; - is standard input.

  --protocol ID     by this protocol, whatever the course names
  --as-of DATE      as of this date, with the course cut there
  --format FORMAT   pretty (default) or json

Exit status: 0, whatever the rule says; 2 the input or the call is wrong.

Example
  openipt examples role-play-avoided > course.json
  openipt explain role-play-avoided course.json
`,
  },
  {
    name: 'diff',
    options: [protocol, format],
    positionals: 2,
    run: async (call, host) => (await import('./run-diff.js')).runDiff(call, host),
    help: `openipt diff A B

Compares two records of a course, by two raters or of two dates: the findings
gained, lost and changed from A to B, the verdicts and open steps that differ,
and the facts that differ, by name and without their values. A and B hold one
course each as JSON; one of them can be -, standard input.

  --protocol ID     by this protocol, whatever the courses name
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
from.

  --format FORMAT   of the list: pretty (default) or json

Example
  openipt examples demo > course.json
  openipt check course.json
`,
  },
  {
    name: 'schema',
    options: [],
    positionals: 1,
    run: async (call, host) => (await import('./run-pages.js')).runSchema(call, host),
    help: `openipt schema [course | report | protocol | events | catalog]

Prints a JSON Schema: of a course (where none is named), of a report, of a
protocol, of a single event, or of the catalog.

Example
  openipt schema course > course.schema.json
`,
  },
];

/** The help of the whole. */
export const generalHelp: string = `openipt: courses of Interpersonal Psychotherapy, checked against sourced rules

  openipt demo                  check the example course that is built in
  openipt check [FILE... | -]   check courses: JSON, or NDJSON for many
  openipt next FILE             what may happen next in a course, with reasons
  openipt explain RULE FILE     one rule on one course, with its reasons
  openipt diff A B              two records of a course: what differs
  openipt protocols [ID]        list the protocols, or show one
  openipt rules [ID]            list the rules, or show one
  openipt catalog [ID]          list the 24 interventions, or show one
  openipt examples [ID]         list the worked courses, or print one as JSON
  openipt schema [NAME]         a JSON Schema: course, report, catalog, …

  openipt COMMAND --help        the options of a command, with an example
  openipt --version

Example
  openipt examples demo > course.json
  openipt check course.json

A check of documentation for trained clinicians and researchers: not a
diagnosis, not advice, and no measure of quality.
`;
