/** Why a file cannot be read as a workbook. */
export class WorkbookFault extends Error {
  override name = 'WorkbookFault';
  /** `workbook-too-large`: what it unpacks to is out of all proportion, or more than a workbook can hold. */
  readonly reason: 'not-a-workbook' | 'workbook-too-large';

  constructor(reason: WorkbookFault['reason'], what: string) {
    super(`${reason}: ${what}`);
    this.reason = reason;
  }
}
