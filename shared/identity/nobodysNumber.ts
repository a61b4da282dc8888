/**
 * Stands where the keyed hash of an ID number stands, for somebody of whom no number is known or who has none: no
 * application, feed or roll can ever meet this person by it, until somebody merges the two.
 */
export const nobodysNumber = (personId: string): string => `unidentified:${personId}`;
