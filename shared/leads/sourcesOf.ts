import type { WarningSource } from '../warnings/source.ts';

const byRole: Readonly<Record<string, readonly WarningSource[]>> = {
  'village-reporter': ['village-reporter'],
  'hotline-seat': ['hotline'],
  'agency-officer': ['agency'],
  'township-officer': ['visit', 'village-reporter', 'hotline', 'another-case'],
  'county-officer': ['visit', 'hotline', 'agency', 'another-case', 'look-back'],
};

/** In whose name a role may report. The first is taken when the report does not say. */
export const sourcesOf = (roles: readonly string[]): readonly WarningSource[] => [
  ...new Set(roles.flatMap((role) => byRole[role] ?? [])),
];
