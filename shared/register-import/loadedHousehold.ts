import type { ImportedRow } from './importedRow.ts';

export interface LoadedHousehold {
  familyId: string;
  outcome: ImportedRow['outcome'];
  /** How many were registered for the first time. */
  persons: number;
}
