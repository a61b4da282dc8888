/** The opening rolls: who is assisted today, loaded once, without deciding anything again. Import from here. */
export { type AnnouncedImport, AnnounceImport, announceImport } from './announceImport.ts';
export { CommitImport, commitImport } from './commitImport.ts';
export { type Comparison, type Conflict, compareHousehold } from './compareHousehold.ts';
export { acceptImport, UndoImport, undoImport } from './decideImport.ts';
export { ImportedHousehold, ImportedMember, LabourerRole } from './household.ts';
export { ImportedRow, importedRows, oldCasesOf, rowsOfImport } from './importedRow.ts';
export { importHousehold } from './importHousehold.ts';
export { findKnown } from './knownHousehold.ts';
export { beginLoad, finishCheck, finishLoad, finishUndo, workOf } from './loadSteps.ts';
export {
  type ImportCounts,
  type ImportDifferences,
  type ImportFile,
  ImportStatus,
  importFileKey,
  importFiles,
  importQuarantineKey,
  importsOfOrgan,
  RegisterImport,
  registerImports,
  rollKey,
} from './registerImport.ts';
export type { RollReading } from './rolls/readCell.ts';
export { type ReadRoll, readHouseholds } from './rolls/readHouseholds.ts';
export { RollId, rollIds, rollOf } from './rolls/rollDefinitions.ts';
export { type CellFault, rollFaults } from './rolls/rollFault.ts';
export type { SealedHousehold, SealedMember } from './sealedHousehold.ts';
export { type UndoObstacle, undoHousehold } from './undoHousehold.ts';
