import type { Division } from '../identity/index.ts';

/** `medical-insurance:340404` works in 340404. */
export const divisionOfOrgan = (organ: string): Division => organ.slice(organ.indexOf(':') + 1);
