/**
 * Reports and protocols for people: text for a terminal, Markdown for a file, a page, pictures as specifications in
 * Vega-Lite, a state diagram. Pure; nothing is printed.
 * @packageDocumentation
 */
export type { ChartSpec, Json, JsonObject } from '../charts/chart-spec.js';
export type { HeatMapOptions } from '../charts/fidelity-heat-map.js';
export { fidelityHeatMap } from '../charts/fidelity-heat-map.js';
export type { RatingHeatMapOptions } from '../charts/rating-heat-map.js';
export { ratingHeatMap } from '../charts/rating-heat-map.js';
export { swimLane } from '../charts/swim-lane.js';
export type { TrajectoryOptions } from '../charts/symptom-trajectory.js';
export { symptomTrajectory } from '../charts/symptom-trajectory.js';
export { renderReportComparisonText } from './compare-text.js';
export { renderComparisonText } from './diff-text.js';
export type { ExplanationTextOptions } from './explain-text.js';
export { renderExplanationText } from './explain-text.js';
export type { ReportHtmlOptions } from './html-page.js';
export { renderHtml } from './html-page.js';
export type { ReportMarkdownOptions } from './report-markdown.js';
export { renderMarkdown } from './report-markdown.js';
export type { ReportTextOptions } from './report-text.js';
export { renderText } from './report-text.js';
export { renderStateDiagram } from './state-diagram.js';
export { renderSummary } from './summary-text.js';
export type { TextOptions } from './text-layout.js';
