import * as z from 'zod';

/** Who acts: ids only. A system step acts under the name of its function and has no organ. */
export const Actor = z.object({
  id: z.string(),
  kind: z.enum(['officer', 'agency', 'family', 'system']),
  organ: z.string().optional(),
  roles: z.array(z.string()).default([]),
});
export type Actor = z.infer<typeof Actor>;

export const system = (name: string): Actor => ({ id: name, kind: 'system', roles: [] });
