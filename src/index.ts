/**
 * openipt: a course of Interpersonal Psychotherapy as a typed value that can be recorded, replayed, checked against a
 * protocol, and explained.
 * @packageDocumentation
 */
export type { DayRange, PartialDate, Ternary } from './lib/partial-date.js';
export type { Err, Ok, Result } from './lib/result.js';
export type { Cut } from './machine/as-of.js';
export { asOf } from './machine/as-of.js';
export { diff } from './machine/diff.js';
export { apply, replay } from './machine/replay.js';
export type { AdviceId } from './model/advice-ids.js';
export { adviceIds } from './model/advice-ids.js';
export type * from './model/assessment.js';
export type * from './model/care.js';
export type * from './model/comparison.js';
export type * from './model/course.js';
export { eventTypes } from './model/course.js';
export type * from './model/explanation.js';
export type { FigureId } from './model/figure-ids.js';
export { figureIds, figureLabels } from './model/figure-ids.js';
export type * from './model/focus.js';
export type * from './model/protocol.js';
export type { Question, QuestionId } from './model/questions.js';
export { questions } from './model/questions.js';
export type * from './model/report.js';
export { verdictKinds } from './model/report.js';
export type * from './model/report-comparison.js';
export type { RuleId } from './model/rule-ids.js';
export { ruleIds } from './model/rule-ids.js';
export type * from './model/session.js';
export type * from './model/state.js';
export type * from './model/stored-report.js';
export type * from './model/vocabulary.js';
export * from './model/vocabulary.js';
export type { WorkCited } from './model/works-cited.js';
export { nextSteps } from './next/next-steps.js';
export type { NextStep, ProposedEvent, StepReason } from './next/step.js';
export type { WhatIf } from './next/what-if.js';
export { whatIf } from './next/what-if.js';
export type { AdviceRecord } from './rules/advice.js';
export { adviceRecords } from './rules/advice.js';
export { CourseShapeError, parseCourse, safeParseCourse } from './schema/parse-course.js';
export type { ShapeIssue, ShapeIssueCode } from './schema/shape-issue.js';
export type { Reading, SourceId, SourceKind } from './sources/index.js';
export type { CheckFault, ProtocolChoice } from './validator/check.js';
export { check } from './validator/check.js';
export type { Side } from './validator/compare-courses.js';
export { compareCourses } from './validator/compare-courses.js';
export { compareReports } from './validator/compare-reports.js';
export { explain } from './validator/explain.js';
export type { ValidateOptions } from './validator/validate.js';
export { notice, validate } from './validator/validate.js';
