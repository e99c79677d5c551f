import { groupKinds } from '../model/partial.js';
import { redactionPolicyIds } from '../privacy/policy.js';
import type { OptionSpec } from './call.js';
import type { Command } from './command.js';
import { pageFormats, summaryFormats } from './formats.js';

const format: OptionSpec = { name: 'format', kind: 'value', words: pageFormats };
const protocol: OptionSpec = { name: 'protocol', kind: 'value' };
const asOf: OptionSpec = { name: 'as-of', kind: 'value' };
const config: OptionSpec = { name: 'config', kind: 'value' };
const groupBy: OptionSpec = { name: 'by', kind: 'value', words: groupKinds };
const minCell: OptionSpec = { name: 'min-cell', kind: 'value' };
const summaryFormat: OptionSpec = { name: 'format', kind: 'value', words: summaryFormats };

/** The commands for many courses at once. */
export const cohortCommands: readonly Command[] = [
  {
    name: 'summary',
    options: [
      protocol,
      asOf,
      config,
      groupBy,
      minCell,
      { name: 'open', kind: 'switch' },
      { name: 'partial', kind: 'switch' },
      { name: 'jobs', kind: 'value' },
      { name: 'ndjson', kind: 'switch' },
      summaryFormat,
    ],
    positionals: Number.POSITIVE_INFINITY,
    run: async (call, host) => (await import('./run-summary.js')).runSummary(call, host),
    help: `openipt summary [FILE... | -]

Counts many courses: how often each rule found a departure, how the figures are
distributed, how courses ended. Files as for check; - holds one course a line.

  --by GROUP        therapist, site, arm or protocol, side by side as well
  --protocol ID     check by this protocol, or by your own in a FILE.json
  --as-of DATE      cut each course at this date and judge it as of then
  --config FILE     settings; openipt.config.json here where none is named
  --open            figures of open courses, too, not of closed ones only
  --min-cell N      blank what rests on fewer courses: 5 unless told; 1 for none
  --format FORMAT   pretty (default), json, or csv: a tidy table for R
  --partial         print the counts as JSON instead, for openipt merge; they
                    are not blanked
  --jobs N          count NDJSON in N threads, to the same figures
  --ndjson          the input is NDJSON, whatever its name

Exit status: 0; 2 where something was no course. It is counted as such, and the
rest is summed up all the same.

Example
  openipt summary cohort.ndjson --by site --format csv > summary.csv
`,
  },
  {
    name: 'merge',
    options: [
      groupBy,
      minCell,
      config,
      { name: 'partial', kind: 'switch' },
      { name: 'even-if-versions-differ', kind: 'switch' },
      summaryFormat,
    ],
    positionals: Number.POSITIVE_INFINITY,
    run: async (call, host) => (await import('./run-merge.js')).runMerge(call, host),
    help: `openipt merge PARTIAL...

Puts together what openipt summary --partial counted in several runs, or on
several machines, in any order: the same as one run over all courses.

  --by GROUP        therapist, site, arm or protocol, side by side as well
  --min-cell N      blank what rests on fewer courses: 5 unless told; 1 for none
  --config FILE     settings; openipt.config.json here where none is named
  --format FORMAT   pretty (default), json, or csv: a tidy table for R
  --partial         print the counts as JSON instead, to be merged again
  --even-if-versions-differ   merge counts by other rules, protocols or dates

Exit status: 0; 2 the call is wrong, or one of the files is no partial summary.

Examples
  openipt summary north.ndjson --partial > north.json
  openipt summary south.ndjson --partial > south.json
  openipt merge north.json south.json --by site
`,
  },
  {
    name: 'export',
    options: [
      { name: 'events', kind: 'switch' },
      { name: 'findings', kind: 'switch' },
      { name: 'figures', kind: 'switch' },
      { name: 'ratings', kind: 'switch' },
      { name: 'fhir', kind: 'switch' },
      { name: 'patient', kind: 'value' },
      { name: 'sid', kind: 'value' },
      { name: 'base', kind: 'value' },
      { name: 'policy', kind: 'value', words: redactionPolicyIds },
      { name: 'profile', kind: 'value', words: ['full', 'us-core'] },
      { name: 'mode', kind: 'value', words: ['conditional', 'update'] },
      { name: 'with-findings', kind: 'switch' },
      protocol,
      asOf,
      config,
      { name: 'ndjson', kind: 'switch' },
    ],
    positionals: Number.POSITIVE_INFINITY,
    run: async (call, host) => (await import('./run-export.js')).runExport(call, host),
    help: `openipt export [FILE... | -] --events | --findings | --figures | --ratings
openipt export [FILE... | -] --fhir

Prints one table in CSV, or each course as FHIR R4. Files as for check; - holds
one record a line. Tables hold no text of the record.

  --events          a row an event, for process mining; one without a full date
                    keeps its row, and its time:timestamp is empty
  --findings        a row a finding; reports are taken as they are
  --figures         a row a course and figure, with what it is made of
  --ratings         a row a rating; the files hold ratings
  --fhir            a transaction, to be posted again and again: docs/fhir.md
    --patient REF   as Patient/123; --sid URI, --base URI  names of your own
    --policy NAME   what is taken out: see openipt redact --help
    --profile NAME  full (default), or us-core; --mode update  change everything
    --with-findings findings go along
  --protocol ID, --as-of DATE, --config FILE, --ndjson   as for check

Exit status: 0; 2 something could not be read. The rest is printed all the same.

Examples
  openipt export cohort.ndjson --events > events.csv
  openipt export course.json --fhir --patient Patient/123 > bundle.json
`,
  },
  {
    name: 'redact',
    options: [
      { name: 'policy', kind: 'value', words: redactionPolicyIds },
      { name: 'removed', kind: 'value' },
      { name: 'ndjson', kind: 'switch' },
    ],
    positionals: Number.POSITIVE_INFINITY,
    run: async (call, host) => (await import('./run-redact.js')).runRedact(call, host),
    help: `openipt redact [FILE... | -] --policy NAME

Prints courses without what a reader should not see, one a line. Files as for
check; - holds one course a line.

  --policy NAME     ehr-default: no free text, no alias
                    supervision: the work and its notes; no ids of people or
                    places outside the course, no texts about other people
                    research: as ehr-default, with dates shifted; no writers
                    patient-copy: all but process notes and writers
  --removed FILE    write there what was removed or changed, a line a course:
                    places and reasons, never what stood there
  --ndjson          the input is NDJSON, whatever its name

A redacted course replays. It is not anonymous: docs/privacy.md says why.
Exit status: 0; 2 something was no course. The rest is printed all the same.

Example
  openipt redact cohort.ndjson --policy research > shared.ndjson
`,
  },
  {
    name: 'compare',
    options: [format],
    positionals: 2,
    run: async (call, host) => (await import('./run-compare.js')).runCompare(call, host),
    help: `openipt compare OLD NEW

Compares two sets of reports, of two versions or two inputs: by course, the
findings gained, lost and changed, the verdicts and figures that differ, and
what the reports were made from. OLD and NEW are what check --format ndjson or
json printed; - is NDJSON on standard input.

  --format FORMAT   pretty (default) or json, which lists everything

Another version, protocol or input alone is told and is no difference.
Two files in one order are compared as they come; in another order, one of them
is held in memory.
Exit status: 0 no difference; 1 there is one; 2 the input or the call is wrong.

Example
  openipt check cohort.ndjson --format ndjson --fail-on never > new.ndjson
  openipt compare old.ndjson new.ndjson
`,
  },
  {
    name: 'chart',
    options: [protocol, asOf, config, { name: 'ndjson', kind: 'switch' }],
    positionals: Number.POSITIVE_INFINITY,
    run: async (call, host) => (await import('./run-chart.js')).runChart(call, host),
    help: `openipt chart trajectory | swim-lane | heat-map FILE...

Prints a picture as a specification in Vega-Lite, with everything in it.

  trajectory        the scores of one course, with its phases and what the
                    instrument says of response, remission and reliable change
  swim-lane         what one course documents, session by session
  heat-map          rules against courses, or against the sessions of one
                    course; or, where the files hold ratings, items against
                    sessions. Files as for export.

  --protocol ID     by this protocol, whatever the courses name
  --as-of DATE      as of this date, with each course cut there
  --config FILE     settings; openipt.config.json here where none is named
  --ndjson          the input is NDJSON, whatever its name

Example
  openipt examples demo > course.json
  openipt chart trajectory course.json > trajectory.vl.json
`,
  },
  {
    name: 'import',
    options: [
      { name: 'map', kind: 'value' },
      { name: 'dry-run', kind: 'switch' },
      { name: 'ratings', kind: 'value' },
      { name: 'faults', kind: 'value' },
      { name: 'format', kind: 'value', words: pageFormats },
      { name: 'fhir', kind: 'switch' },
      { name: 'sid', kind: 'value' },
      { name: 'base', kind: 'value' },
      { name: 'losses', kind: 'value' },
      { name: 'ndjson', kind: 'switch' },
    ],
    positionals: Number.POSITIVE_INFINITY,
    run: async (call, host) => (await import('./run-import.js')).runImport(call, host),
    help: `openipt import FILE... --map MAPPING.json
openipt import [FILE... | -] --fhir

Makes courses, one a line, of tables in CSV or of bundles of FHIR R4. Faults go
to standard error with line and column; no message shows what stands in a cell.
A course of which something could not be read goes out with no claims.

  --map FILE        what feeds what; openipt examples mapping.json prints one
  --dry-run         what each column became, and no course; also --format json
  --ratings FILE    write the ratings there, one a line
  --faults FILE     write all faults there as JSON, and what became of the rows
  --fhir            a file is a bundle, or a list of bundles (the pages of a
                    search), and one course: docs/fhir.md
    --sid URI, --base URI   as the course was exported with
    --losses FILE   write there what could not be read back
    --ndjson        a line is a bundle

Exit status: 0 all of it was read; 1 some of it was not; 2 nothing goes out.

Examples
  openipt import export.csv ratings.csv --map mapping.json --dry-run
  openipt import bundle.json --fhir > course.ndjson
`,
  },
];
