import type { Language } from './language.ts';
import type { Problem, ProblemError } from './problem.ts';
import { problemTitles } from './problemTitles.ts';

export interface Fault {
  code: string;
  status: number;
  /** English, from the place that refused; the Chinese answer gives its title in its stead. */
  detail?: string | undefined;
  errors?: ProblemError[] | undefined;
  extra?: Record<string, unknown> | undefined;
}

export function problemOf(fault: Fault, language: Language, instance: string): Problem {
  const words = problemTitles[fault.code];
  const title = words ? (language === 'en' ? words.en : words.zh) : fault.code;
  return {
    ...fault.extra,
    type: `urn:doudi:problem:${fault.code}`,
    title,
    status: fault.status,
    code: fault.code,
    detail: (language === 'en' && fault.detail) || title,
    instance,
    ...(fault.errors && { errors: fault.errors }),
  };
}
