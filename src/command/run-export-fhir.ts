import type { FhirOptions } from '../fhir/index.js';
import { toFhir } from '../fhir/index.js';
import { isBaseUrl, isPatientReference } from '../fhir/options.js';
import { checkValue } from '../io/check-value.js';
import type { Report } from '../model/report.js';
import { redact, redactionPolicyIds } from '../privacy/index.js';
import { safeParseCourse } from '../schema/parse-course.js';
import type { CheckFault } from '../validator/check.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { courseSettings } from './course-settings.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import type { ReadSetting, Taken } from './read-as.js';
import { told } from './read-as.js';
import type { InputRecord } from './records.js';
import { records } from './records.js';
import { sourcesOf } from './sources.js';

/** `openipt export --fhir`: each course as one transaction of FHIR R4. */
export async function runExportFhir(call: Call, host: Host): Promise<number> {
  const sources = sourcesOf(call, host, 'openipt export course.json --fhir', true);
  const options = fhirOptions(call);
  for (const note of notes(options)) host.warn(`openipt: ${note}\n`);
  const stray = ['protocol', 'as-of', 'config'].find((name) => call.has(name));
  if (stray !== undefined && !call.has('with-findings'))
    throw new CallError(`--${stray} is for findings: with --fhir, name --with-findings as well.`);
  const setting = call.has('with-findings') ? await courseSettings(call, host) : undefined;
  // Lines can follow one another; a document stands alone, and is easier to read.
  const [only, another] = sources;
  const indent = another === undefined && only?.ndjson === false ? 2 : undefined;
  let faults = 0;
  let written = 0;
  try {
    for (const source of sources) {
      for await (const record of records(source, host)) {
        const taken: Taken<string> = record.ok
          ? bundleOf(record, options, setting, written === 0 ? indent : undefined)
          : { ok: false, faults: [record.fault] };
        if (taken.ok) {
          written += 1;
          await host.write(`${taken.value}\n`);
        } else {
          faults += 1;
          host.warn(faultLines(taken.faults));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
  return faults > 0 ? 2 : 0;
}

function notes({ sid, patient }: FhirOptions): readonly string[] {
  return [
    ...(sid === undefined
      ? ['no --sid: before you post this, give a base for identifiers that is yours alone.']
      : []),
    ...(patient === undefined ? ['no --patient: the bundle names none that a server knows.'] : []),
  ];
}

function fhirOptions(call: Call): FhirOptions {
  const patient = call.value('patient');
  if (patient !== undefined && !isPatientReference(patient))
    throw new CallError('--patient is a reference to a Patient on your server: --patient Patient/123.');
  const policy = redactionPolicyIds.find((id) => id === call.value('policy'));
  const profile = call.value('profile');
  return {
    ...nameOptions(call),
    ...(patient !== undefined && { patient }),
    ...(policy !== undefined && { policy }),
    ...(profile === 'us-core' && { profile }),
    ...(call.value('mode') === 'update' && { mode: 'update' as const }),
  };
}

/** Where the names of the installation lie. */
export function nameOptions(call: Call): Pick<FhirOptions, 'base' | 'sid'> {
  const [base, sid] = [call.value('base'), call.value('sid')];
  for (const [name, url] of Object.entries({ base, sid }))
    if (url !== undefined && !isBaseUrl(url))
      throw new CallError(`--${name} is a URL or a URN, without a slash at its end.`);
  return { ...(base !== undefined && { base }), ...(sid !== undefined && { sid }) };
}

function bundleOf(
  { value, fault }: InputRecord,
  options: FhirOptions,
  setting: ReadSetting | undefined,
  indent: number | undefined,
): Taken<string> {
  const refused = (why: CheckFault): Taken<string> => ({ ok: false, faults: told(why, fault) });
  const course = safeParseCourse(value);
  if (!course.ok) return refused({ grade: 'shape', issues: course.error });
  let report: Report | undefined;
  if (setting !== undefined) {
    const shown = redact(course.value, options.policy ?? 'ehr-default').course;
    const whole = checkValue(course.value, setting.choice, setting.options, false);
    if (!whole.ok) return refused(whole.error);
    const checked = checkValue(shown, setting.choice, setting.options, false);
    if (!checked.ok) return refused(checked.error);
    // Not what only the whole record shows, which would tell what was taken out; nor what only its gaps bring up.
    const known = new Set(whole.value.findings.map(({ fingerprint }) => fingerprint));
    const findings = checked.value.findings.filter(({ fingerprint }) => known.has(fingerprint));
    report = { ...checked.value, findings };
  }
  const bundle = toFhir(course.value, { ...options, ...(report && { report }) });
  return bundle.ok
    ? { ok: true, value: JSON.stringify(bundle.value, null, indent) }
    : refused({ grade: 'coherence', refusal: bundle.error });
}
