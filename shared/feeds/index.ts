/** Feeds: what agencies deliver, as data, and the batches that they deliver. Import from here. */
export { AnnounceBatch, type AnnouncedBatch, announceBatch } from './announceBatch.ts';
export { AnswerMatch, answerMatch } from './answerMatch.ts';
export { AnswerQuestion, answerQuestion } from './answerQuestion.ts';
export { beginIngest } from './beginIngest.ts';
export { bestMatch } from './bestMatch.ts';
export { CommitBatch, type CommittedBatch, commitBatch } from './commitBatch.ts';
export {
  BatchCounts,
  BatchRejection,
  BatchStatus,
  batchesOf,
  batchesOfOrgan,
  daysAsSent,
  FeedBatch,
  feedBatches,
  quarantineKey,
  rowsKey,
  unidentifiedKey,
  uploadKey,
} from './feedBatch.ts';
export { type ColumnKind, changeColumn, type FeedColumn } from './feedColumn.ts';
export type { FeedDefinition } from './feedDefinition.ts';
export { definitionOf, FeedId, feedDefinitions, feedIds } from './feedDefinitions.ts';
export type { FeedFact } from './feedFact.ts';
export { finishIngest, type Ingested } from './finishIngest.ts';
export { MatchProposal, matchesOfBatch, matchesOfCounty, matchProposals } from './matchProposal.ts';
export { Month } from './month.ts';
export { closeUpload, OpenUpload, openUpload } from './openUpload.ts';
export { type Proposed, proposeMatches } from './proposeMatches.ts';
export { type FoundHeader, findHeader, type HeaderReading, readHeader } from './readHeader.ts';
export { ReadyBatch, readyBatches, readyBatchesOf } from './readyBatch.ts';
export { isRowFault, type RowFault, rowFaults } from './rowFault.ts';
export { keptColumns, storedColumns, strangerColumns, tellsOfStrangers } from './storedColumns.ts';
export { largestFile, partBytes, partsOf, sentWhole, sizeOfPart } from './uploadParts.ts';
