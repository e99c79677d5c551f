/**
 * Reports and protocols for people: text for a terminal, Markdown for a file, a state diagram. Pure; nothing is printed.
 * @packageDocumentation
 */
export { renderComparisonText } from './diff-text.js';
export type { ExplanationTextOptions } from './explain-text.js';
export { renderExplanationText } from './explain-text.js';
export type { ReportMarkdownOptions } from './report-markdown.js';
export { renderMarkdown } from './report-markdown.js';
export type { ReportTextOptions } from './report-text.js';
export { renderText } from './report-text.js';
export { renderStateDiagram } from './state-diagram.js';
export type { TextOptions } from './text-layout.js';
