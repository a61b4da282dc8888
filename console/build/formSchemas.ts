import * as z from 'zod';
import { taskKinds } from '../../shared/tasks/kinds.ts';

/** The schema that checks what is typed into the form of each kind of task. */
export const formSchemas = (): Record<string, z.core.JSONSchema.BaseSchema> =>
  Object.fromEntries(
    Object.values(taskKinds).map(({ kind, form }) => [
      kind,
      z.toJSONSchema(form as z.ZodType, { io: 'input', unrepresentable: 'any' }),
    ]),
  );
