import * as z from 'zod';
import { pendingShard } from '../cases/case.ts';
import { Division } from '../identity/index.ts';
import { AddedClause, Parameter } from '../policy/index.ts';
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
    clauses: z.array(AddedClause).max(10).default([]).meta({ description: 'On top of the pack' }),
  })
  .meta({
    title: 'What-if change',
    description: 'Numbers that would hold in the whole county, another pack, clauses on top of it',
  });
export type WhatIfChange = z.infer<typeof WhatIfChange>;

export const WhatIfStatus = z.enum(['queued', 'running', 'done', 'cancelled', 'failed']);

export const WhatIfFailure = z
  .object({
    code: z.enum(['facts-unreadable', 'pack-gone', 'cut-short', 'broken']),
    reason: z.string().meta({ description: 'For the person who asked; names nobody' }),
  })
  .meta({ title: 'Why a what-if failed' });
export type WhatIfFailure = z.infer<typeof WhatIfFailure>;

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
  /** How often it was begun since it last came further. */
  attempts: z.int().min(0).default(0),
  failure: WhatIfFailure.optional(),
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

/** Where a run that is not done notes which households it decides and how far it came. Small cells are not hidden here. */
export const whatIfCasesKey = ({ id }: Pick<WhatIfRun, 'id'>) => `what-ifs/${id}/cases.json`;
export const whatIfProgressKey = ({ id }: Pick<WhatIfRun, 'id'>) => `what-ifs/${id}/progress.json`;

/** Where the result is stored as a file, small cells hidden. */
export const whatIfResultKey = ({ id }: Pick<WhatIfRun, 'id'>) => `what-ifs/${id}/result.json`;
