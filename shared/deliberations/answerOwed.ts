/** A deliberation is to be closed while an agency has not answered. The name is what workflows/deliberation catches. */
export class AnswerOwed extends Error {
  override name = 'AnswerOwed';
}
