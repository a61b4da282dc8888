import * as applications from './operations/applications.ts';
import * as applicationWay from './operations/applicationWay.ts';
import * as assisted from './operations/assisted.ts';
import * as comparisonRuns from './operations/comparisonRuns.ts';
import * as deliberations from './operations/deliberations.ts';
import * as determinations from './operations/determinations.ts';
import * as digests from './operations/digests.ts';
import * as drafts from './operations/drafts.ts';
import * as dutyRecords from './operations/dutyRecords.ts';
import * as escalations from './operations/escalations.ts';
import * as executions from './operations/executions.ts';
import * as families from './operations/families.ts';
import * as feeds from './operations/feeds.ts';
import * as figures from './operations/figures.ts';
import * as interventions from './operations/interventions.ts';
import * as leads from './operations/leads.ts';
import * as lookBacks from './operations/lookBacks.ts';
import * as meetings from './operations/meetings.ts';
import * as officers from './operations/officers.ts';
import * as parameters from './operations/parameters.ts';
import * as persons from './operations/persons.ts';
import * as photos from './operations/photos.ts';
import * as preChecks from './operations/preChecks.ts';
import * as receipts from './operations/receipts.ts';
import * as referrals from './operations/referrals.ts';
import * as registerImports from './operations/registerImports.ts';
import * as system from './operations/system.ts';
import * as tasks from './operations/tasks.ts';
import * as visits from './operations/visits.ts';
import * as warnings from './operations/warnings.ts';
import * as warningWork from './operations/warningWork.ts';
import * as whatIfs from './operations/whatIfs.ts';

/** The whole contract, by operation id. The router, the document and the client are made from it. */
export const operations = {
  submitApplication: applications.submitApplication,
  listApplications: applications.listApplications,
  readApplication: applications.readApplication,
  fileObjection: applications.fileObjection,
  fileCheckObjection: applications.fileCheckObjection,
  withdrawApplication: applications.withdrawApplication,
  addAuthorisations: applications.addAuthorisations,
  withdrawAuthorisation: applicationWay.withdrawAuthorisation,
  recordRepresentation: applicationWay.recordRepresentation,
  endRepresentation: applicationWay.endRepresentation,
  changeClock: applicationWay.changeClock,
  fileRemedy: applicationWay.fileRemedy,
  recordRemedyOutcome: applicationWay.recordRemedyOutcome,
  convertApplication: applicationWay.convertApplication,
  giveReliefFirst: applicationWay.giveReliefFirst,
  listDelegations: applicationWay.listDelegations,
  recordDelegation: applicationWay.recordDelegation,
  endDelegation: applicationWay.endDelegation,
  listDepartures: applicationWay.listDepartures,
  listTasks: tasks.listTasks,
  readTask: tasks.readTask,
  completeTask: tasks.completeTask,
  completeTasks: tasks.completeTasks,
  signTask: tasks.signTask,
  claimTask: tasks.claimTask,
  goOnWithout: tasks.goOnWithout,
  listEscalations: escalations.listEscalations,
  listDigests: digests.listDigests,
  noteDigestSeen: digests.noteDigestSeen,
  readDraftKey: drafts.readDraftKey,
  returnTask: officers.returnTask,
  delegateTask: officers.delegateTask,
  passTaskUp: officers.passTaskUp,
  recordAbsence: officers.recordAbsence,
  listAbsences: officers.listAbsences,
  endAbsence: officers.endAbsence,
  recordRelative: officers.recordRelative,
  endRelative: officers.endRelative,
  listRelatives: officers.listRelatives,
  readVisitSheet: visits.readVisitSheet,
  closeVisit: visits.closeVisit,
  listHouseholdVisits: visits.listHouseholdVisits,
  announceTaskPhoto: photos.announceTaskPhoto,
  announceVisitPhoto: photos.announceVisitPhoto,
  readPhoto: photos.readPhoto,
  readDutyRecord: dutyRecords.readDutyRecord,
  listExecutions: executions.listExecutions,
  readExecution: executions.readExecution,
  listChildExecutions: executions.listChildExecutions,
  readExecutionHistory: executions.readExecutionHistory,
  redriveExecution: interventions.redriveExecution,
  renewExecution: interventions.renewExecution,
  stopExecution: interventions.stopExecution,
  migratePack: interventions.migratePack,
  redriveExecutions: interventions.redriveExecutions,
  remindTask: interventions.remindTask,
  proposeIntervention: interventions.proposeIntervention,
  listInterventions: interventions.listInterventions,
  decideIntervention: interventions.decideIntervention,
  listWarnings: warnings.listWarnings,
  readWarning: warnings.readWarning,
  reopenWarning: warningWork.reopenWarning,
  suppressTriggers: warningWork.suppressTriggers,
  listSuppressions: warningWork.listSuppressions,
  endSuppression: warningWork.endSuppression,
  setCapacity: warningWork.setCapacity,
  readWarningQueue: warningWork.readWarningQueue,
  closeMany: warningWork.closeMany,
  advanceClosure: warningWork.advanceClosure,
  undoClosure: warningWork.undoClosure,
  listClosures: warningWork.listClosures,
  readClosure: warningWork.readClosure,
  readPrecision: warningWork.readPrecision,
  listMonitoring: warningWork.listMonitoring,
  endMonitoring: warningWork.endMonitoring,
  fileLead: leads.fileLead,
  listLeads: leads.listLeads,
  readLead: leads.readLead,
  identifyPerson: leads.identifyPerson,
  listReferrals: referrals.listReferrals,
  acknowledgeReferral: referrals.acknowledgeReferral,
  listDeliberations: deliberations.listDeliberations,
  readDeliberation: deliberations.readDeliberation,
  announceMinutes: meetings.announceMinutes,
  readMinutes: meetings.readMinutes,
  recordMeeting: meetings.recordMeeting,
  readYearlyCounters: meetings.readYearlyCounters,
  readAssistedApplication: assisted.readAssistedApplication,
  signAssistedApplication: assisted.signAssistedApplication,
  declineAssistedApplication: assisted.declineAssistedApplication,
  announceBatch: feeds.announceBatch,
  openUpload: feeds.openUpload,
  readUpload: feeds.readUpload,
  completeUpload: feeds.completeUpload,
  commitBatch: feeds.commitBatch,
  answerQuestion: feeds.answerQuestion,
  listBatches: feeds.listBatches,
  readBatch: feeds.readBatch,
  readQuarantine: feeds.readQuarantine,
  listMatches: feeds.listMatches,
  answerMatch: feeds.answerMatch,
  requestRun: comparisonRuns.requestRun,
  listRuns: comparisonRuns.listRuns,
  readRun: comparisonRuns.readRun,
  readRunProgress: comparisonRuns.readRunProgress,
  readRunReport: comparisonRuns.readRunReport,
  readPlatformDifferences: comparisonRuns.readPlatformDifferences,
  compareRuns: comparisonRuns.compareRuns,
  readRollTemplate: registerImports.readRollTemplate,
  announceImport: registerImports.announceImport,
  commitImport: registerImports.commitImport,
  acceptImport: registerImports.acceptImport,
  undoImport: registerImports.undoImport,
  listImports: registerImports.listImports,
  readImport: registerImports.readImport,
  readImportFile: registerImports.readImportFile,
  findOldCase: registerImports.findOldCase,
  readFamily: families.readFamily,
  readFamilyCard: families.readFamilyCard,
  readChain: families.readChain,
  verifyFamilyChain: families.verifyFamilyChain,
  readPerson: persons.readPerson,
  listAccesses: persons.listAccesses,
  tryDetermination: determinations.tryDetermination,
  tryPreCheck: preChecks.tryPreCheck,
  listParameters: parameters.listParameters,
  listParametersInForce: parameters.listParametersInForce,
  proposeParameter: parameters.proposeParameter,
  decideParameter: parameters.decideParameter,
  requestWhatIf: whatIfs.requestWhatIf,
  listWhatIfs: whatIfs.listWhatIfs,
  readWhatIf: whatIfs.readWhatIf,
  cancelWhatIf: whatIfs.cancelWhatIf,
  compareWhatIfs: whatIfs.compareWhatIfs,
  listLookBacks: lookBacks.listLookBacks,
  warnOfLookBacks: lookBacks.warnOfLookBacks,
  readFigures: figures.readFigures,
  readOverview: figures.readOverview,
  lookUpReceipt: receipts.lookUpReceipt,
  health: system.health,
  openapi: system.openapi,
} as const;

export type Operations = typeof operations;
export type OperationId = keyof Operations;
