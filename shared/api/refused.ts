import type { ProblemError } from './problem.ts';

/** A request that is answered by a problem. Thrown by the border, never by the domain, whose refusals are values. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;
  readonly status: number;
  readonly more: {
    detail?: string | undefined;
    errors?: ProblemError[] | undefined;
    headers?: Record<string, string> | undefined;
    extra?: Record<string, unknown> | undefined;
  };

  constructor(code: string, status: number, more: Refused['more'] = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.more = more;
  }
}
