export interface Finding {
  severity: 'ERROR' | 'WARNING';
  code: string;
  message: string;
  /** A pointer into the definition: `/States/Wait for reply/Next`. */
  location: string;
}

/** The diagnostics of one parse, in the order found. */
export class Findings {
  readonly list: Finding[] = [];

  error(location: string, message: string, code = 'SCHEMA_VALIDATION_FAILED'): void {
    this.list.push({ severity: 'ERROR', code, message, location });
  }

  warn(location: string, message: string, code: string): void {
    this.list.push({ severity: 'WARNING', code, message, location });
  }

  get failed(): boolean {
    return this.list.some((finding) => finding.severity === 'ERROR');
  }
}
