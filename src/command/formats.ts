/** The formats of a report, the default first. */
export const reportFormats = [
  'pretty',
  'json',
  'ndjson',
  'markdown',
  'html',
  'csv',
  'sarif',
  'junit',
] as const;
/** The formats of a summary, the default first. */
export const summaryFormats = ['pretty', 'json', 'csv'] as const;
/** The formats of everything else. */
export const pageFormats = ['pretty', 'json'] as const;
