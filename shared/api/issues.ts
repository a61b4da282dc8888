import type * as z from 'zod';
import type { Language } from './language.ts';
import type { ProblemError } from './problem.ts';

type Issue = z.core.$ZodIssue;

const text: Readonly<Record<string, Record<Language, string>>> = {
  required: { 'zh-CN': '必填', en: 'is required' },
  'wrong-type': { 'zh-CN': '类型不符', en: 'has the wrong type' },
  'unknown-field': { 'zh-CN': '不认识的字段', en: 'is not a field of this request' },
  'not-allowed': { 'zh-CN': '不是允许的值', en: 'is not one of the allowed values' },
  format: { 'zh-CN': '格式不符', en: 'does not have the required form' },
  'too-small': { 'zh-CN': '过短、过少或过小', en: 'is too short, too few or too small' },
  'too-big': { 'zh-CN': '过长、过多或过大', en: 'is too long, too many or too big' },
  'does-not-fit': { 'zh-CN': '不符合任何允许的形式', en: 'fits none of the allowed forms' },
  invalid: { 'zh-CN': '不符合要求', en: 'does not meet a rule' },
};

/** What is wrong with a request, field by field. Never repeats the value. */
export function errorsOf(
  where: ProblemError['in'],
  issues: readonly Issue[],
  value: unknown,
  language: Language,
): ProblemError[] {
  return issues.flatMap((issue) =>
    pointed(issue).map(({ path, code, hint }) => {
      const missing = code !== 'unknown-field' && valueAt(value, path) === undefined;
      return missing ? error(where, path, 'required', undefined, language) : error(where, path, code, hint, language);
    }),
  );
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((node, key) => (node as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

interface Pointed {
  path: readonly PropertyKey[];
  code: string;
  hint?: string | undefined;
}

function pointed(issue: Issue): Pointed[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-field' }));
    case 'invalid_type':
      return [{ path, code: 'wrong-type', hint: issue.expected }];
    case 'invalid_value':
      return [{ path, code: 'not-allowed', hint: issue.values.map(String).join(', ') }];
    case 'invalid_format':
      return [{ path, code: 'format', hint: issue.format === 'regex' ? undefined : issue.format }];
    case 'too_small':
      return [{ path, code: 'too-small', hint: `≥ ${issue.minimum}` }];
    case 'too_big':
      return [{ path, code: 'too-big', hint: `≤ ${issue.maximum}` }];
    case 'invalid_union':
      return [{ path, code: 'does-not-fit' }];
    default:
      return [{ path, code: 'invalid', hint: issue.message }];
  }
}

function error(
  where: ProblemError['in'],
  path: readonly PropertyKey[],
  code: string,
  hint: string | undefined,
  language: Language,
): ProblemError {
  const words = text[code]?.[language] ?? code;
  return { in: where, pointer: pointerOf(path), code, detail: hint ? `${words} (${hint})` : words };
}

/** RFC 6901. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
