import * as z from 'zod';
import { ServiceError } from '../../aws-protocol/serveAwsJson.ts';
import type { Engine } from '../engine/Engine.ts';

export { refuse } from '../../aws-protocol/serveAwsJson.ts';

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

function refusalOf(issues: z.core.$ZodIssue[]): ServiceError {
  const own = issues.map((issue) => (issue.code === 'custom' ? issue.params?.error : undefined));
  const [first] = issues;
  if (first && own.every(Boolean)) return new ServiceError(String(own[0]), first.message);
  const found = issues.map(({ code, message, path }) =>
    code === 'invalid_type' && message.includes('undefined')
      ? `Value null at '${path.join('.')}' failed to satisfy constraint: Member must not be null`
      : `Value at '${path.join('.')}' failed to satisfy constraint: ${message}`,
  );
  const count = `${found.length} validation error${found.length > 1 ? 's' : ''} detected`;
  return new ServiceError('ValidationException', `${count}: ${found.join('; ')}`);
}
