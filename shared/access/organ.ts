import { Division } from '../identity/index.ts';

/** `<agency>:<division>`, e.g. `civil-affairs:340404`: one office with its powers. */
export interface Organ {
  agency: string;
  division: Division;
}

export function parseOrgan(text: string): Organ | undefined {
  const [agency, division, ...more] = text.split(':');
  if (!agency || !division || more.length > 0 || !Division.safeParse(division).success) return undefined;
  return { agency, division };
}
