import type { ApplicationPlan } from '../generator/applications/ApplicationPlan.ts';
import type { DemoCounty, DemoFamily } from '../generator/model.ts';

/** What the players know beyond what the API tells them: how the families really live. */
export interface World {
  readonly county: DemoCounty;
  readonly plans: readonly ApplicationPlan[];
  /** Plans by the id that the API gave their application. */
  readonly planOf: Map<string, ApplicationPlan>;
  familyOf(idNumber: string): DemoFamily | undefined;
  /** The generator's number of a person. */
  keyOf(idNumber: string): string | undefined;
}

export function createWorld(county: DemoCounty, plans: readonly ApplicationPlan[]): World {
  const known = new Map<string, { family: DemoFamily; key: string }>();
  for (const family of [...county.families, ...county.newcomers])
    for (const { idNumber, key } of family.members) known.set(idNumber, { family, key });
  return {
    county,
    plans,
    planOf: new Map(),
    familyOf: (idNumber) => known.get(idNumber)?.family,
    keyOf: (idNumber) => known.get(idNumber)?.key,
  };
}
