import * as z from 'zod';
import { pendingShard } from '../cases/case.ts';
import { Division } from '../identity/index.ts';
import { Parameter } from '../policy/index.ts';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';
import { WhatIfResult } from './whatIfResult.ts';

export const WhatIfChange = z
  .strictObject({
    parameters: z
      .array(
        z
          .strictObject({
            key: Parameter.shape.key,
            area: Parameter.shape.area.default(null),
            value: Parameter.shape.value,
          })
          .meta({ title: 'Changed number' }),
      )
      .max(20)
      .default([]),
    pack: z.string().max(80).nullable().default(null).meta({ description: 'Another pack for everybody, by its id' }),
  })
  .meta({ title: 'What-if change', description: 'Numbers that would hold in the whole county, or another pack' });
export type WhatIfChange = z.infer<typeof WhatIfChange>;

export const WhatIfStatus = z.enum(['queued', 'running', 'done', 'cancelled']);

/** One question of the kind: what if the norms were these? Asked over the households that the county has determined. */
export const WhatIfRun = z.object({
  id: z.string(),
  county: Division,
  change: WhatIfChange,
  status: WhatIfStatus,
  requestedBy: z.string(),
  /** Also the moment of knowledge of both variants: asked again on the same households, the answer is the same. */
  requestedAt: Instant,
  finishedAt: Instant.optional(),
  progress: z.object({ decided: z.int().min(0), households: z.int().min(0) }).optional(),
  result: WhatIfResult.optional(),
  followUp: z.object({ kind: z.literal('what-if'), since: Instant }).optional(),
  version: z.int(),
});
export type WhatIfRun = z.infer<typeof WhatIfRun>;

export const whatIfKind = 'wif';

export const whatIfRuns = defineRecord<{ id: string }, WhatIfRun>({
  name: 'WhatIfRun',
  schema: WhatIfRun,
  key: ({ id }) => ({ PK: `WHATIF#${id}`, SK: 'WHATIF' }),
  index: ({ id, county, requestedAt, followUp }) => ({
    GSI1PK: whatIfsOf(county),
    GSI1SK: `${requestedAt}#${id}`,
    ...(followUp && { GSI2PK: pendingShard(id), GSI2SK: `${followUp.since}#${id}` }),
  }),
});

export const whatIfsOf = (county: Division) => `WHATIFS#${county}`;

/** Where the result is stored as a file, small cells hidden. */
export const whatIfResultKey = ({ id }: Pick<WhatIfRun, 'id'>) => `what-ifs/${id}/result.json`;
