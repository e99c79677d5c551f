import type { TextCheckOptions } from '../io/check-value.js';
import type { ProtocolChoice } from '../validator/check.js';
import type { Call } from './call.js';
import type { ConfigFile } from './config-file.js';
import { findConfig } from './config-file.js';
import type { Host } from './host.js';
import { asOfDate, protocolChoice } from './settings.js';
import { readWaivers } from './waivers-file.js';

/** By what courses are judged: what the call says, and where it says nothing what the configuration does. */
export interface CourseSettings {
  readonly choice: ProtocolChoice;
  readonly options: TextCheckOptions;
  readonly config: ConfigFile | undefined;
}

/** Reads the settings of a call. What is wrong with a file that they name is wrong with the call. */
export async function courseSettings(call: Call, host: Host): Promise<CourseSettings> {
  const asOf = asOfDate(call);
  const config = await findConfig(call, host);
  const choice = await protocolChoice(call, host, config?.protocol);
  const waiversFile = call.value('waivers') ?? config?.waivers;
  const waivers = waiversFile === undefined ? undefined : await readWaivers(waiversFile, host);
  return {
    choice,
    config,
    options: {
      ...(asOf === undefined ? {} : { asOf }),
      ...(waivers === undefined ? {} : { waivers }),
      ...(config?.severities === undefined ? {} : { severities: config.severities }),
      ...(config?.instruments === undefined ? {} : { instruments: config.instruments }),
      ...(config === undefined ? {} : { configurationDigest: config.digest }),
    },
  };
}
