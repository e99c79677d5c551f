import type { Report } from '../model/report.js';
import type { Protocol } from '../protocols/index.js';
import { protocol } from '../protocols/index.js';
import { count } from '../render/phrases.js';
import { renderMarkdown } from '../render/report-markdown.js';
import { renderText } from '../render/report-text.js';
import type { TextOptions } from '../render/text-layout.js';
import { TextPage } from '../render/text-layout.js';
import type { reportFormats } from './formats.js';
import type { InputFault } from './input.js';
import type { Tally } from './tally.js';

/** A format of the output. Each method gives the text for standard output. */
export interface Output {
  readonly begin: () => string;
  readonly report: (report: Report, file: string) => string;
  /** One course that could not be checked, with its faults; there is at least one. */
  readonly refused: (faults: readonly InputFault[]) => string;
  /** An input that could not be read at all. */
  readonly unreadable: (fault: InputFault) => string;
  readonly end: (tally: Tally) => string;
}

/** The name of a format. */
export type ReportFormat = (typeof reportFormats)[number];

/** What an output needs beside the reports. */
export interface OutputSetting {
  /** Writes a message to standard error. */
  readonly warn: (text: string) => void;
  readonly look: Required<TextOptions>;
  /** Whether more than one input was named, so that a line’s number alone does not say where it stands. */
  readonly severalInputs: boolean;
}

/** The output in one of the formats. */
export const outputs: Readonly<Record<ReportFormat, (setting: OutputSetting) => Output>> = {
  pretty: (setting) => {
    const { look, severalInputs } = setting;
    return paged(setting, {
      between: `\n${'='.repeat(look.width)}\n\n`,
      render: (report, file) => {
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
};

function titles({ protocol: { id } }: Report): { readonly protocol?: Protocol } {
  const definition = protocol(id);
  return definition === undefined ? {} : { protocol: definition };
}

/** A fault as a compiler would print it: `course.json:12:7  /events/3/on  Expected a date …`. */
export function faultLine({ file, line, column, path, message }: InputFault): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${[place, path, message].filter((part) => part !== '').join('  ')}\n`;
}

const mostShown = 20;

/** The faults of one course for a person: the first of them, and how many more there are. */
export function faultLines(faults: readonly InputFault[]): string {
  const more = faults.length - mostShown;
  const rest =
    more > 0 ? `${faults[0]?.file}  ${count(more, 'more fault')}; --format json lists them all.\n` : '';
  return faults.slice(0, mostShown).map(faultLine).join('') + rest;
}

interface Pages {
  readonly between: string;
  readonly render: (report: Report, file: string) => string;
  readonly close: (summary: string) => string;
}

function paged({ warn }: OutputSetting, { between, render, close }: Pages): Output {
  let first = true;
  return {
    begin: () => '',
    report: (report, file) => {
      const text = `${first ? '' : between}${render(report, file)}`;
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
