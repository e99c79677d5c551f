/** The formats of a report, the default first. */
export const reportFormats = ['pretty', 'json', 'ndjson', 'markdown'] as const;
/** The formats of everything else. */
export const pageFormats = ['pretty', 'json'] as const;
/** From which severity on a check fails, the default first. */
export const failLevels = ['error', 'warning', 'info', 'never'] as const;
