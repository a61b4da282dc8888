import type { PlainDate } from '../time/index.ts';

/** Finds people of a name and birth date without keeping either in the clear: the partition of a keyed HMAC of `nameText`. */
export const personsOfName = (nameHash: string) => `NAME#${nameHash}`;

/** What is hashed of a name and a birth date: the name without blanks, dots and the width of its letters. */
export function nameText(name: string, birthDate: PlainDate): string | undefined {
  const bare = name.normalize('NFKC').replace(/[\s·•・‧.]/g, '');
  return [...bare].length < 2 ? undefined : `name:${bare}|${birthDate}`;
}
