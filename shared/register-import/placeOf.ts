import { ancestorAt } from '../identity/index.ts';
import type { ImportedHousehold } from './household.ts';

export function placeOf({ division, area }: Pick<ImportedHousehold, 'division' | 'area'>) {
  const county = division.slice(0, 6);
  const township = ancestorAt(division, 'township') ?? division;
  return { county, township, area, ...(division.length === 12 && { village: division }) };
}
