export type { Contraindication, ContraindicationResponse } from './contraindications.js';
export { contraindicationResponses, contraindications } from './contraindications.js';
export { evidence, evidenceFor } from './evidence.js';
export type { Evidence, EvidenceAim, EvidenceGrade, EvidencePopulation } from './evidence-record.js';
export { evidenceAims, evidenceGrades, evidencePopulations } from './evidence-record.js';
export type { FitDirection, FitEvidenceKind, FitHint } from './fit-hints.js';
export { fitDirections, fitEvidenceKinds, fitHints, fitHintsFor } from './fit-hints.js';
