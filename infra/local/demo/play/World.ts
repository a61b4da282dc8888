import type { ApplicationPlan } from '../generator/applications/ApplicationPlan.ts';
import type { DemoCounty, DemoFamily } from '../generator/model.ts';

/** What the players know beyond what the API tells them: how the families really live. */
export interface World {
  readonly county: DemoCounty;
  readonly plans: readonly ApplicationPlan[];
  /** Plans by the id that the API gave their application. */
  readonly planOf: Map<string, ApplicationPlan>;
  familyOf(idNumber: string): DemoFamily | undefined;
}

export function createWorld(county: DemoCounty, plans: readonly ApplicationPlan[]): World {
  const families = new Map<string, DemoFamily>();
  for (const family of [...county.families, ...county.newcomers])
    for (const { idNumber } of family.members) families.set(idNumber, family);
  return { county, plans, planOf: new Map(), familyOf: (idNumber) => families.get(idNumber) };
}
