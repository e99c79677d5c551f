import * as z from 'zod';
import type { OwnInstrument } from '../measures/own-instrument.js';
import type { RuleId } from '../model/rule-ids.js';
import { forEachRule } from '../model/rule-ids.js';
import type { FailLevel, Severity } from '../model/vocabulary.js';
import { failLevels, severities } from '../model/vocabulary.js';
import { count, list } from './field.js';
import { ownInstrumentSchema } from './own-instrument.js';
import type { DeepReadonly, Same } from './same.js';

/** The settings of a project, `openipt.config.json`. What a call says beats what stands here. */
export interface Configuration {
  readonly schema: 'openipt/config/1';
  /** For an editor: where the schema of this file is. */
  readonly $schema?: string;
  /** The protocol for all courses: an id, or a file that ends in `.json`, named from where this one lies. */
  readonly protocol?: string;
  /**
   * Severities that differ from the rules’ own. No rule can be switched off, and a safety rule can only be made an
   * error: its finding can be acknowledged by a waiver, and not made less of.
   */
  readonly severities?: Readonly<Partial<Record<RuleId, Severity>>>;
  /** Instruments of your own, by which scores are judged beside ours. */
  readonly instruments?: readonly OwnInstrument[];
  /** A file of waivers, named from where this one lies. */
  readonly waivers?: string;
  /** From which severity on `openipt check` fails. */
  readonly failOn?: FailLevel;
  /** Figures that rest on fewer courses are blanked in a summary. */
  readonly minCell?: number;
}

/** The schema of a configuration. */
export function configSchema(): z.ZodType<Configuration> {
  return build();
}

function build() {
  return z.strictObject({
    schema: z.literal('openipt/config/1'),
    $schema: z.string().max(1000).exactOptional(),
    protocol: name().exactOptional(),
    severities: z.strictObject(forEachRule(() => z.enum(severities).exactOptional())).exactOptional(),
    instruments: list(ownInstrumentSchema()).exactOptional(),
    waivers: name().exactOptional(),
    failOn: z.enum(failLevels).exactOptional(),
    minCell: count(1, 999_999).exactOptional(),
  });
}

// Standard input is no setting.
function name() {
  return z.string().max(1000).regex(/[^-]/, 'the name of a file, or an id');
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof build>>>, Configuration>;
