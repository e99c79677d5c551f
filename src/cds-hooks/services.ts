/** What a service calls itself. */
export interface ServiceOptions {
  /** The last part of its address; `openipt-patient-view` where absent. */
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  /** Queries that the client runs beforehand, by name; none where absent. */
  readonly prefetch?: Readonly<Record<string, string>>;
}

/** The answer of the discovery endpoint. */
export interface CdsServices {
  readonly services: readonly CdsService[];
}

/** One service: when it is called, and what it does. */
export interface CdsService {
  readonly hook: 'patient-view';
  readonly title: string;
  readonly description: string;
  readonly id: string;
  readonly prefetch?: Readonly<Record<string, string>>;
  readonly usageRequirements: string;
}

/** The discovery document, with one service at the opening of a chart. Other hooks do not fit: see the guide. */
export function cdsServices(options: ServiceOptions = {}): CdsServices {
  const { id = 'openipt-patient-view', title = 'IPT course checks', prefetch = {} } = options;
  const description =
    options.description ??
    'Holds the recorded course of Interpersonal Psychotherapy against its protocol: at most three cards, safety first. ' +
      'A check of documentation, not advice.';
  return {
    services: [
      {
        hook: 'patient-view',
        title,
        description,
        id,
        ...(Object.keys(prefetch).length === 0 ? {} : { prefetch }),
        usageRequirements:
          'Courses of Interpersonal Psychotherapy recorded with openipt; for the treating clinician only.',
      },
    ],
  };
}
