import type { Language } from './language.ts';
import type { ProblemError } from './problem.ts';
import { problemTitles } from './problemTitles.ts';

/** A fault of one field of the body that only a decision can find: `pointer` is a JSON pointer into the body. */
export function bodyError(pointer: string, code: string, language: Language): ProblemError {
  const words = problemTitles[code];
  return { in: 'body', pointer, code, detail: words ? (language === 'en' ? words.en : words.zh) : code };
}
