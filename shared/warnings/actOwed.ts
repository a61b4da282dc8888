/** A warning is to be closed while one of its acts is not done. The name is what workflows/warning catches. */
export class ActOwed extends Error {
  override name = 'ActOwed';
}
