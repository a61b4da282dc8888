import * as z from 'zod';
import type { Engine } from '../engine/Engine.ts';

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

export type Action = (engine: Engine, input: unknown) => object | Promise<object>;

/** An action with the schema of its input. What does not fit is refused by the field's own error, or in AWS's words for all others. */
export function operation<Shape extends z.ZodRawShape>(
  shape: Shape,
  perform: (engine: Engine, input: z.infer<z.ZodObject<Shape>>) => object | Promise<object>,
): Action {
  const schema = z.object(shape);
  return (engine, input) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return perform(engine, parsed.data);
    throw refusalOf(parsed.error.issues);
  };
}

function refusalOf(issues: z.core.$ZodIssue[]): ApiError {
  const own = issues.map((issue) => (issue.code === 'custom' ? issue.params?.error : undefined));
  const [first] = issues;
  if (first && own.every(Boolean)) return new ApiError(String(own[0]), first.message);
  const found = issues.map(({ code, message, path }) =>
    code === 'invalid_type' && message.includes('undefined')
      ? `Value null at '${path.join('.')}' failed to satisfy constraint: Member must not be null`
      : `Value at '${path.join('.')}' failed to satisfy constraint: ${message}`,
  );
  const count = `${found.length} validation error${found.length > 1 ? 's' : ''} detected`;
  return new ApiError('ValidationException', `${count}: ${found.join('; ')}`);
}
