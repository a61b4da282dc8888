import { ancestorAt, type Division, levelOf } from '../identity/index.ts';

/** The organ one level up, to which a late task is escalated. A province answers to itself. */
export function superiorOf(organ: string): string {
  const [agency = '', division = ''] = organ.split(':') as [string, Division];
  switch (levelOf(division)) {
    case 'village':
      return `township:${ancestorAt(division, 'township')}`;
    case 'township':
      return `civil-affairs:${ancestorAt(division, 'county')}`;
    case 'county':
      return `${agency}:${ancestorAt(division, 'prefecture')}`;
    case 'prefecture':
      return `${agency}:${ancestorAt(division, 'province')}`;
    case 'province':
      return organ;
  }
}
