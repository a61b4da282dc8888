import { bodyError } from '../../../shared/api/bodyError.ts';
import type { Language } from '../../../shared/api/language.ts';
import { Refused } from '../../../shared/api/refused.ts';

/** A refusal of one field of the body, by its JSON pointer. */
export const refuseField = (pointer: string, code: string, language: Language): Refused =>
  new Refused(code, 422, { errors: [bodyError(pointer, code, language)] });
