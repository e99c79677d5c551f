import type { Origin } from '../export/origin.js';
import type { Report } from '../model/report.js';
import { count } from '../render/phrases.js';
import { renderMarkdown } from '../render/report-markdown.js';
import { renderText } from '../render/report-text.js';
import { TextPage } from '../render/text-layout.js';
import { faultLine, faultLines } from './fault-lines.js';
import type { reportFormats } from './formats.js';
import type { InputFault } from './input.js';
import { csvOutput, htmlOutput, junitOutput, sarifOutput } from './output-exchange.js';
import type { Output, OutputSetting } from './output-format.js';
import { titles } from './output-format.js';

/** The name of a format. */
export type ReportFormat = (typeof reportFormats)[number];

/** The output in one of the formats. */
export const outputs: Readonly<Record<ReportFormat, (setting: OutputSetting) => Output>> = {
  pretty: (setting) => {
    const { look, severalInputs } = setting;
    return paged(setting, {
      between: `\n${'='.repeat(look.width)}\n\n`,
      render: (report, { file }) => {
        const text = renderText(report, { ...look, ...titles(report) });
        return severalInputs ? `${new TextPage(look).paragraph(file, 0, 'quiet').gap()}${text}` : text;
      },
      close: (summary) => `${new TextPage(look).paragraph(summary)}`,
    });
  },
  markdown: (setting) =>
    paged(setting, {
      between: '\n',
      render: (report) => renderMarkdown(report, titles(report)),
      close: (summary) => `${summary}\n`,
    }),
  json: jsonOutput,
  ndjson: ndjsonOutput,
  csv: csvOutput,
  sarif: sarifOutput,
  junit: junitOutput,
  html: htmlOutput,
};

interface Pages {
  readonly between: string;
  readonly render: (report: Report, origin: Origin) => string;
  readonly close: (summary: string) => string;
}

function paged({ warn }: OutputSetting, { between, render, close }: Pages): Output {
  let first = true;
  return {
    begin: () => '',
    report: (report, origin) => {
      const text = `${first ? '' : between}${render(report, origin)}`;
      first = false;
      return text;
    },
    refused: (faults) => {
      warn(faultLines(faults));
      return '';
    },
    unreadable: (fault) => {
      warn(faultLine(fault));
      return '';
    },
    end: (tally) =>
      tally.courses + tally.faults > 1 && tally.courses > 0 ? `${between}${close(tally.summary())}` : '',
  };
}

function jsonOutput({ warn }: OutputSetting): Output {
  const errors: InputFault[] = [];
  let first = true;
  return {
    begin: () => '{\n  "reports": [',
    report: (report) => {
      const text = `${first ? '\n' : ',\n'}${indented(report)}`;
      first = false;
      return text;
    },
    refused: (faults) => {
      errors.push(...faults);
      return '';
    },
    unreadable: (fault) => {
      errors.push(fault);
      warn(faultLine(fault));
      return '';
    },
    end: () => {
      const listed = errors.length === 0 ? '[]' : `[\n${errors.map(indented).join(',\n')}\n  ]`;
      return `${first ? '' : '\n  '}],\n  "errors": ${listed}\n}\n`;
    },
  };
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^/gm, '    ');
}

function ndjsonOutput({ warn, severalInputs }: OutputSetting): Output {
  return {
    begin: () => '',
    report: (report) => `${JSON.stringify(report)}\n`,
    refused: ([fault, ...others]) => {
      if (fault === undefined) return '';
      const { file, line, code, path } = fault;
      const more = others.length === 0 ? '' : ` (${count(others.length, 'more fault')}.)`;
      const record = { line, error: { code, message: fault.message + more, path } };
      return `${JSON.stringify(severalInputs ? { file, ...record } : record)}\n`;
    },
    unreadable: (fault) => {
      warn(faultLine(fault));
      return '';
    },
    end: () => '',
  };
}
