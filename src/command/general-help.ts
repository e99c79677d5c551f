/** The help of the whole. */
export const generalHelp: string = `openipt: courses of Interpersonal Psychotherapy, checked against sourced rules

  openipt demo                  check the example course that is built in
  openipt check [FILE... | -]   check courses: JSON, or NDJSON for many
  openipt next FILE             what may happen next in a course, with reasons
  openipt explain RULE FILE     one rule on one course, with its reasons
  openipt diff A B, openipt compare OLD NEW      courses, reports: what differs
  openipt summary [FILE... | -] many courses in figures, by group if asked
  openipt merge PARTIAL...      the counts of several runs put together
  openipt export [FILE... | -]  courses as FHIR, or events, findings, … as CSV
  openipt redact [FILE... | -]  courses without what a reader should not see
  openipt chart PICTURE FILE... a picture as a Vega-Lite specification
  openipt simulate              invented courses, one a line
  openipt import FILE...        courses from tables in CSV, or from FHIR
  openipt schema [NAME]         a JSON Schema: course, report, catalog, …
  openipt protocols [ID], openipt rules [ID]     list them, or show one
  openipt catalog [ID], openipt examples [ID]    list them, or show one

  openipt COMMAND --help        its options; openipt --version

Example
  openipt demo

A check of documentation: not a diagnosis, not advice, no measure of quality.
`;
