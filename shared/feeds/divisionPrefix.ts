import { type Division, levelOf } from '../identity/index.ts';

/** The digits with which the code of every place inside a division begins. */
export function divisionPrefix(division: Division): string {
  const level = levelOf(division);
  if (level === 'province') return division.slice(0, 2);
  return level === 'prefecture' ? division.slice(0, 4) : division;
}
