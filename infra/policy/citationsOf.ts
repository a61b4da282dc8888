import type { Citation } from '../../shared/policy/index.ts';

/** Every citation inside a value, however deep, once. */
export function citationsOf(
  value: unknown,
  seen = new Set<unknown>(),
  found = new Map<string, Citation>(),
): Citation[] {
  if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    if (isCitation(value)) found.set(`${value.document}|${value.clause}|${value.phrase}`, value);
    else for (const part of Object.values(value)) citationsOf(part, seen, found);
  }
  return [...found.values()];
}

const isCitation = (value: object): value is Citation => 'document' in value && 'clause' in value && 'phrase' in value;
