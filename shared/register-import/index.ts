/** The opening roll: who is assisted today, loaded once, without deciding anything again. Import from here. */
export { type AnnouncedImport, announceImport } from './announceImport.ts';
export { CommitImport, commitImport } from './commitImport.ts';
export { ImportedHousehold, ImportedMember, LabourerRole } from './household.ts';
export { importHousehold, type SealedHousehold, type SealedMember } from './importHousehold.ts';
export { beginLoad, finishLoad } from './loadSteps.ts';
export {
  ImportCounts,
  ImportStatus,
  importQuarantineKey,
  importsOfOrgan,
  RegisterImport,
  registerImports,
  rollKey,
} from './registerImport.ts';
