/** One field at fault. */
export interface FieldError {
  in: 'body' | 'query' | 'path' | 'header';
  pointer: string;
  code: string;
  detail: string;
}

/** A refusal of the API (RFC 9457), thrown by the client. `code` is stable. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Readonly<Record<string, unknown>>) {
    const code = typeof problem.code === 'string' ? problem.code : 'no-problem-document';
    super(`${status} ${code}: ${typeof problem.detail === 'string' ? problem.detail : ''}`);
    this.status = status;
    this.code = code;
    this.errors = Array.isArray(problem.errors) ? problem.errors : [];
    this.problem = problem;
  }
}
