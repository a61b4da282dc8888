import * as z from 'zod';

const strings = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** One allow statement of a synthesized policy, its references resolved. */
export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.literal('Allow'),
  Action: strings,
  Resource: strings,
  Condition: z
    .union([
      z.strictObject({ StringEquals: z.strictObject({ 'kms:ViaService': z.string() }) }),
      z.strictObject({ StringLike: z.strictObject({ 's3:prefix': z.string() }) }),
    ])
    .optional(),
});
export type Statement = z.infer<typeof Statement>;

export const PolicyDocument = z.strictObject({ Version: z.literal('2012-10-17'), Statement: z.array(Statement) });
