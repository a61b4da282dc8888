/** Feeds: what agencies deliver, as data, and the batches that they deliver. Import from here. */
export { AnnounceBatch, type AnnouncedBatch, announceBatch } from './announceBatch.ts';
export { AnswerQuestion, answerQuestion } from './answerQuestion.ts';
export { beginIngest } from './beginIngest.ts';
export { CommitBatch, type CommittedBatch, commitBatch } from './commitBatch.ts';
export {
  BatchCounts,
  BatchRejection,
  BatchStatus,
  batchesOf,
  batchesOfOrgan,
  FeedBatch,
  feedBatches,
  quarantineKey,
  rowsKey,
  uploadKey,
} from './feedBatch.ts';
export { type ColumnKind, changeColumn, type FeedColumn } from './feedColumn.ts';
export type { FeedDefinition } from './feedDefinition.ts';
export { definitionOf, FeedId, feedDefinitions, feedIds } from './feedDefinitions.ts';
export type { FeedFact } from './feedFact.ts';
export { finishIngest, type Ingested } from './finishIngest.ts';
export { Month } from './month.ts';
export { findHeader, type HeaderReading, readHeader } from './readHeader.ts';
export { ReadyBatch, readyBatches, readyBatchesOf } from './readyBatch.ts';
export { isRowFault, type RowFault, rowFaults } from './rowFault.ts';
