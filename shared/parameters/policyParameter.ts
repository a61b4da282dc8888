import * as z from 'zod';
import { ancestorAt, Division } from '../identity/index.ts';
import { ParameterChange } from '../policy/index.ts';
import { defineRecord } from '../records/record.ts';

/** A number that a county, city or province enters: proposed, then approved or refused by another person. Kept for good, never changed after. */
export const PolicyParameter = z
  .object({
    ...ParameterChange.shape,
    /** The narrowest county, city or province that holds the whole scope: who enters it, and where it is kept. */
    place: Division,
    decisionReason: z.string().optional(),
    version: z.int(),
  })
  .meta({ title: 'Policy parameter of a place' });
export type PolicyParameter = z.infer<typeof PolicyParameter>;

const partition = (place: Division) => `PARAMETERS#${place}`;

export const policyParameters = defineRecord<Pick<PolicyParameter, 'place' | 'id'>, PolicyParameter>({
  name: 'PolicyParameter',
  schema: PolicyParameter,
  key: ({ place, id }) => ({ PK: partition(place), SK: `PARAMETER#${id}` }),
});

/** Read from the table itself: a list of an index might miss what was approved a moment ago. */
export const parametersOf = (place: Division) => ({ pk: partition(place), prefix: 'PARAMETER#' });

/** The place stands in the id, so that an id is enough to find the record; undefined for a text that is no such id. */
export const placeOfParameter = (id: string): Division | undefined => /^(\d{6})\.par-/.exec(id)?.[1];

/** Who changed which number of a place, one link after the other. */
export const parameterChain = (place: Division): string => `parameters:${place}`;

/** The county, city or province in which a scope lies; undefined when it reaches further than one province. */
export function placeOfScope(scope: readonly Division[]): Division | undefined {
  for (const level of ['county', 'prefecture', 'province'] as const) {
    const places = new Set(scope.map((division) => ancestorAt(division, level)));
    const [place] = places;
    if (places.size === 1 && place !== undefined) return place;
  }
  return undefined;
}
