/** An error of the Step Functions API, by AWS's name; `reason` only where AWS gives one. */
export class ApiError extends Error {
  readonly code: string;
  readonly details: Record<string, unknown>;
  readonly status: number;

  constructor(code: string, message: string, details: Record<string, unknown> = {}, status = 400) {
    super(message);
    this.code = code;
    this.details = details;
    this.status = status;
  }
}

export function refuse(code: string, message: string, details?: Record<string, unknown>): never {
  throw new ApiError(code, message, details);
}
