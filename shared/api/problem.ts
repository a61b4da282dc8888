import * as z from 'zod';

/** Where a request is at fault. The value itself is never repeated: it may be an ID number. */
export const ProblemError = z
  .object({
    in: z.enum(['body', 'query', 'path', 'header']),
    pointer: z.string().meta({ description: 'JSON pointer into the body, or `/` and the name of the parameter' }),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ title: 'Problem error' });
export type ProblemError = z.infer<typeof ProblemError>;

/** RFC 9457. `code` is stable; `title` and `detail` follow Accept-Language. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().meta({ description: 'urn of the request, as in the logs' }),
    errors: z.array(ProblemError).optional(),
  })
  .meta({ title: 'Problem', description: 'A refusal (RFC 9457)' });
export type Problem = z.infer<typeof Problem>;
