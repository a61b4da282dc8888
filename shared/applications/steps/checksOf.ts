import type { Procedure } from '../../policy/index.ts';
import type { Application } from '../application.ts';

/** An agency of which a check of means is asked: here, or elsewhere as `<agency>@<division>` (协查). */
export interface AskedAgency {
  agency: string;
  organ: string;
}

/** One agency answers all its items in one reply: two waits for the same task would lose each other's token. */
export function checksOf(
  { county, assistance = [] }: Pick<Application, 'county' | 'assistance'>,
  { investigation }: Pick<Procedure, 'investigation'>,
): AskedAgency[] {
  const here = new Set(investigation.checkItems.map(({ agency }) => agency));
  const asked = new Map(assistance.map(({ agency, division }) => [`${agency}@${division}`, `${agency}:${division}`]));
  return [
    ...[...here].map((agency) => ({ agency, organ: `${agency}:${county}` })),
    ...[...asked].map(([agency, organ]) => ({ agency, organ })),
  ];
}
