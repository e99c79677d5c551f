/** A number with its noun, singular or plural. */
export function counted(number: number | null, singular: string, plural = `${singular}s`): string {
  return number === 1 ? `1 ${singular}` : `${number ?? 'an unknown number of'} ${plural}`;
}
