import type { ChartSpec } from '../charts/chart-spec.js';
import { fidelityHeatMap } from '../charts/fidelity-heat-map.js';
import { ratingHeatMap } from '../charts/rating-heat-map.js';
import { swimLane } from '../charts/swim-lane.js';
import { symptomTrajectory } from '../charts/symptom-trajectory.js';
import type { Rating } from '../model/rating.js';
import type { StoredReport } from '../model/stored-report.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { courseSettings } from './course-settings.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import { readOneCourse, sourceOf } from './one-course.js';
import type { ReadSetting, Taken } from './read-as.js';
import { readRating, readReport } from './read-as.js';
import type { InputRecord } from './records.js';
import { records } from './records.js';
import { sourcesOf } from './sources.js';

/** The pictures. */
const pictures = ['trajectory', 'swim-lane', 'heat-map'] as const;

/** `openipt chart`: a picture as a specification in Vega-Lite. */
export async function runChart(call: Call, host: Host): Promise<number> {
  const [word, ...files] = call.positionals;
  const picture = pictures.find((one) => one === word);
  if (picture === undefined) throw new CallError(`Say which picture: ${pictures.join(', ')}.`);
  const spec =
    picture === 'heat-map' ? await heatMap(call, files, host) : await ofOneCourse(picture, call, files, host);
  if (spec === undefined) return 2;
  await host.write(`${JSON.stringify(spec, null, 2)}\n`);
  return 0;
}

async function ofOneCourse(
  picture: 'trajectory' | 'swim-lane',
  call: Call,
  files: readonly string[],
  host: Host,
): Promise<ChartSpec | undefined> {
  if (files.length > 1) throw new CallError(`A ${picture} shows one course: name one file.`);
  const source = sourceOf(files[0], `openipt chart ${picture} course.json`);
  const { choice, options } = await courseSettings(call, host);
  const read = await readOneCourse(source, choice, options.asOf, host);
  if (read === undefined) return undefined;
  const { state, protocol } = read;
  switch (picture) {
    case 'trajectory':
      return symptomTrajectory(state, protocol);
    case 'swim-lane':
      return swimLane(state, protocol);
  }
}

async function heatMap(call: Call, files: readonly string[], host: Host): Promise<ChartSpec | undefined> {
  const setting = await courseSettings(call, host);
  const reports: StoredReport[] = [];
  const ratings: Rating[] = [];
  let refused = false;
  for (const source of sourcesOf(call, host, 'openipt chart heat-map courses.ndjson', true, files)) {
    for await (const record of records(source, host)) {
      const taken = record.ok
        ? take(record, setting, reports, ratings)
        : { ok: false, faults: [record.fault] };
      if (taken.ok) continue;
      refused = true;
      host.warn(faultLines(taken.faults));
    }
  }
  if (refused) return undefined;
  if (reports.length > 0 && ratings.length > 0) {
    throw new CallError('Courses and ratings do not fit into one picture. Name files of one kind.');
  }
  return ratings.length > 0 ? ratingHeatMap(ratings) : fidelityHeatMap(reports);
}

function take(
  record: InputRecord,
  setting: ReadSetting,
  reports: StoredReport[],
  ratings: Rating[],
): Taken<unknown> {
  const { value } = record;
  if (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    value.schema === 'openipt/rating/1'
  ) {
    const rating = readRating(record);
    if (rating.ok) ratings.push(rating.value);
    return rating;
  }
  const report = readReport(record, setting);
  if (report.ok) reports.push(report.value);
  return report;
}
