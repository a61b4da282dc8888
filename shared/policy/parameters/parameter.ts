import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import { type ParameterKey, parameterKeys } from './key.ts';

export const ParameterName = z
  .enum(Object.keys(parameterKeys) as [ParameterKey, ...ParameterKey[]])
  .meta({ title: 'Parameter', description: 'Name of a number that norms leave to a place or a year' });

/**
 * One value of one series. Bitemporal: `validFrom` is the day from which it counts, `recordedAt` when it became known
 * here. A correction is a new record; nothing is overwritten. A series of yearly figures (「上年度」) has `validFrom` at
 * 1 January of the year that it measures.
 */
export const Parameter = z
  .strictObject({
    key: ParameterName,
    scope: z.array(Division).min(1).max(200).meta({ title: 'Scope', description: 'Divisions; the narrowest wins' }),
    area: z.enum(['urban', 'rural']).nullable().meta({ title: 'Area', description: 'Null: both' }),
    validFrom: PlainDate,
    validUntil: PlainDate.nullable().default(null).meta({ description: 'First day on which it no longer counts' }),
    recordedAt: Instant,
    value: z.number().int().safe().min(0).meta({ title: 'Value', description: 'In the unit of the key' }),
    source: z.string().min(1).max(300).meta({ title: 'Source', description: 'Document or page' }),
    confidence: z.enum(['stated', 'other-source', 'our-default', 'demonstration']).meta({
      title: 'Confidence',
      description: 'Stated in the norm, another source, our default, invented for the demo',
    }),
    stale: z.boolean().default(false).meta({ title: 'Stale', description: 'Probably replaced since: confirm' }),
  })
  .meta({ title: 'Policy parameter' });
export type Parameter = z.infer<typeof Parameter>;
