import type { AreaId } from '../model/vocabulary.js';

/** A focal area in words: `role dispute`. An area of a protocol’s own has no other name than its id. */
export function areaName(area: AreaId): string {
  return area.startsWith('x-') ? area : area.replaceAll('-', ' ');
}
