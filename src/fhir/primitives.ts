/** Whether FHIR's `string` can hold a text: it needs a visible character, and no control characters. */
export function isFhirString(text: string): boolean {
  return /\S/.test(text) && !/[^\P{Control}\t\n\r]|\p{Surrogate}/u.test(text);
}

/** Whether FHIR's `date` can hold a partial date that exists: it knows no year 0. */
export function isFhirDate(date: string): boolean {
  return !date.startsWith('0000');
}

/** A date as a course has it: a server, or somebody at one, may have added a time of day. */
export function withoutTime(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}T/.test(date) ? date.slice(0, 10) : date;
}

/** The extension that says why a value is not there. */
export const absentReason = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
