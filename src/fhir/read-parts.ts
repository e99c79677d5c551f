import { dataFields } from '../privacy/course-fields.js';
import type { BundleReader, Found } from './bundle-reader.js';
import type { EventDraft } from './event-drafts.js';
import { lossOf } from './event-drafts.js';
import type { PartName } from './items.js';
import { isList, listIn } from './json.js';
import type { Loss } from './losses.js';
import { mood, risk, riskItem } from './observations.js';
import { techniqueLeftOut, techniqueUse } from './procedures.js';
import { taskSet } from './sessions.js';
import { uncarry } from './uncarry.js';
import type { Reading } from './written.js';

type ReadPart = (resource: unknown, from: Reading) => Readonly<Record<string, unknown>>;

const readers: Readonly<Record<PartName, ReadPart>> = {
  riskItem: riskItem.read,
  techniques: techniqueUse.read,
  leftOut: techniqueLeftOut.read,
  tasksSet: taskSet.read,
  risk: risk.read,
  mood: mood.read,
};

/** Puts the parts of sessions that have resources of their own back where they belong. */
export function takeParts(
  found: readonly Found[],
  drafts: ReadonlyMap<string, EventDraft>,
  from: BundleReader,
): readonly Loss[] {
  const losses: Loss[] = [];
  const parts = found.flatMap((one) => {
    const [, root, name, at = '0'] = from.identified(one.resource, 'part') ?? [];
    return root === undefined || name === undefined ? [] : [{ ...one, root, name, at: Number(at) }];
  });
  const seen = new Set<string>();
  const next = new Map<string, number>();
  for (const { resource, pointer, root, name, at } of parts.sort((a, b) => a.at - b.at)) {
    // A server that did not look for it first has stored it twice.
    const key = `${root}/${name}/${at}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const draft = drafts.get(root);
    if (draft === undefined || !isPart(name)) {
      losses.push({ reason: 'incomplete', pointer, event: root });
      continue;
    }
    if (name === 'riskItem') {
      const { value } = riskItem.read(resource, from);
      if (value === undefined) losses.push({ ...lossOf(draft, 'unreadable', '/data/riskItem'), pointer });
      else draft.data['riskItem'] = value;
      continue;
    }
    const listed = name !== 'risk' && name !== 'mood';
    // What comes before it in its list should have come first.
    const list = `${root}/${name}`;
    for (let before = next.get(list) ?? 0; listed && before < at; before += 1)
      losses.push({ ...lossOf(draft, 'part-missing', `/data/${name}/${before}`), pointer: draft.pointer });
    next.set(list, at + 1);
    const within = listed ? `${name}[].` : `${name}.`;
    const [extension] = from.extensions(resource, 'ipt-event');
    const { data, unreadable } = uncarry(dataFields('session-held'), listIn(extension, 'extension'), within);
    const [, task] = from.identified(resource, 'task') ?? [];
    const value = { ...(task !== undefined && { id: task }), ...readers[name](resource, from), ...data };
    const place = listed ? `/data/${name}/${at}` : `/data/${name}`;
    const gone = extension === undefined ? from.carried(resource) : [];
    for (const field of gone)
      losses.push({ ...lossOf(draft, 'extension-missing', `${place}/${field}`), pointer });
    for (const field of unreadable)
      losses.push({ ...lossOf(draft, 'unreadable', `${place}/${field}`), pointer });
    if (listed) append(draft.data, name, value);
    else draft.data[name] = value;
  }
  return losses;
}

function isPart(name: string): name is PartName {
  return Object.hasOwn(readers, name);
}

function append(data: Record<string, unknown>, name: string, value: unknown): void {
  const list = data[name];
  data[name] = isList(list) ? [...list, value] : [value];
}
