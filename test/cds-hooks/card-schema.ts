import { Ajv2020 } from 'ajv/dist/2020.js';

// The response of a CDS service, written from the tables of CDS Hooks 2.0 (“CDS Service Response” and “Data Types”). Nothing
// is allowed that the tables do not have, and no member may be null or empty (“Use of JSON”) but for `cards` itself.

const text = { type: 'string', minLength: 1 };
const uuid = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
};
const address = { type: 'string', pattern: '^(https?://|urn:)[^ ]+$' };

function object(required: Record<string, unknown>, optional: Record<string, unknown> = {}) {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

function listOf(items: unknown) {
  return { type: 'array', minItems: 1, items };
}

const coding = object({ system: address, code: text }, { display: text });

/** A Task of R4 as cards may propose it: its required members, its required codes. */
const task = object(
  {
    resourceType: { const: 'Task' },
    status: {
      enum: [
        ...['draft', 'requested', 'received', 'accepted', 'rejected', 'ready', 'cancelled', 'in-progress'],
        ...['on-hold', 'failed', 'completed', 'entered-in-error'],
      ],
    },
    intent: {
      enum: [
        ...['unknown', 'proposal', 'plan', 'order', 'original-order', 'reflex-order', 'filler-order'],
        ...['instance-order', 'option'],
      ],
    },
    for: object({ reference: text }),
    code: object({ text }),
    description: text,
  },
  {
    identifier: listOf(object({ system: address, value: text })),
    priority: { enum: ['routine', 'urgent', 'asap', 'stat'] },
    focus: object({ reference: text }),
    reasonCode: object({ coding: listOf(coding) }),
  },
);

const carePlan = {
  type: 'object',
  required: ['resourceType', 'id'],
  properties: { resourceType: { const: 'CarePlan' }, id: text },
};

const action = {
  oneOf: [
    object({ type: { const: 'create' }, description: text, resource: task }),
    object({ type: { const: 'update' }, description: text, resource: carePlan }),
  ],
};

const card = {
  ...object(
    {
      summary: { type: 'string', minLength: 1 },
      indicator: { enum: ['info', 'warning', 'critical'] },
      source: object({ label: text }, { url: address, icon: address, topic: coding }),
    },
    {
      uuid,
      detail: text,
      suggestions: listOf(
        object({ label: text }, { uuid, isRecommended: { type: 'boolean' }, actions: listOf(action) }),
      ),
      selectionBehavior: { enum: ['at-most-one', 'any'] },
      overrideReasons: listOf(object({ system: address, code: text, display: text })),
      links: listOf(
        object({ label: text, url: address, type: { enum: ['absolute', 'smart'] } }, { appContext: text }),
      ),
    },
  ),
  dependentRequired: { suggestions: ['selectionBehavior'], selectionBehavior: ['suggestions'] },
};

const response = object(
  { cards: { type: 'array', maxItems: 3, items: card } },
  { systemActions: listOf(action) },
);

const discovery = object({
  services: {
    type: 'array',
    items: object(
      { hook: text, description: text, id: { type: 'string', pattern: '^[A-Za-z0-9._~-]+$' } },
      {
        title: text,
        prefetch: { type: 'object', minProperties: 1, additionalProperties: text },
        usageRequirements: text,
      },
    ),
  },
});

const ajv = new Ajv2020({ strict: true, allErrors: true });
const [isResponse, isDiscovery] = [ajv.compile(response), ajv.compile(discovery)];

/** What is wrong with the answer of a service. */
export function faultsOfResponse(value: unknown): readonly string[] {
  return isResponse(value)
    ? []
    : (isResponse.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

/** What is wrong with a discovery document. */
export function faultsOfDiscovery(value: unknown): readonly string[] {
  return isDiscovery(value)
    ? []
    : (isDiscovery.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}
