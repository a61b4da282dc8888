import * as z from 'zod';
import { Division } from '../identity/index.ts';
import { ParameterChange } from '../policy/index.ts';
import { defineRecord } from '../records/record.ts';

/** A number that a county enters: proposed, then approved or refused by another person. Kept for good, never changed after. */
export const PolicyParameter = z
  .object({
    ...ParameterChange.shape,
    county: Division,
    decisionReason: z.string().optional(),
    version: z.int(),
  })
  .meta({ title: 'Policy parameter of a county' });
export type PolicyParameter = z.infer<typeof PolicyParameter>;

const partition = (county: Division) => `PARAMETERS#${county}`;

export const policyParameters = defineRecord<Pick<PolicyParameter, 'county' | 'id'>, PolicyParameter>({
  name: 'PolicyParameter',
  schema: PolicyParameter,
  key: ({ county, id }) => ({ PK: partition(county), SK: `PARAMETER#${id}` }),
});

/** Read from the table itself: a list of an index might miss what was approved a moment ago. */
export const parametersOf = (county: Division) => ({ pk: partition(county), prefix: 'PARAMETER#' });

/** The county stands in the id, so that an id is enough to find the record; undefined for a text that is no such id. */
export const countyOfParameter = (id: string): Division | undefined => /^(\d{6})\.par-/.exec(id)?.[1];

/** Who changed which number of a county, one link after the other. */
export const parameterChain = (county: Division): string => `parameters:${county}`;
