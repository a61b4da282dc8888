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

export const missing = (kind: 'Execution' | 'State Machine', arn: string): ApiError =>
  new ApiError(
    kind === 'Execution' ? 'ExecutionDoesNotExist' : 'StateMachineDoesNotExist',
    `${kind} Does Not Exist: '${arn}'`,
  );

export const mapRunMissing = (arn: string): ApiError =>
  new ApiError('ResourceNotFound', `Resource not found: '${arn}'`);
