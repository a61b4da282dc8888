import type * as z from 'zod';
import { errorsOf } from '../../shared/api/issues.ts';
import type { Language } from '../../shared/api/language.ts';
import type { Operation, RequestOf } from '../../shared/api/operation.ts';
import type { ProblemError } from '../../shared/api/problem.ts';
import { Refused } from '../../shared/api/refused.ts';

export interface RawRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
}

/** Fits a request to the contract of its operation, and names every fault at once. @throws Refused */
export function parseRequest<O extends Operation>(operation: O, raw: RawRequest, language: Language): RequestOf<O> {
  const errors: ProblemError[] = [];
  const fitTo = (where: ProblemError['in'], schema: z.ZodType | undefined, value: unknown) => {
    if (!schema) return value;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    errors.push(...errorsOf(where, parsed.error.issues, value, language));
    return undefined;
  };
  const params = fitTo('path', operation.params, raw.params);
  const query = operation.query
    ? fitTo('query', operation.query, raw.query)
    : noFields('query', raw.query, errors, language);
  const body = operation.body
    ? fitTo('body', operation.body, raw.body ?? {})
    : noFields('body', raw.body ?? {}, errors, language);
  if (errors.length > 0) throw new Refused('request-invalid', 422, { errors });
  return { params, query, body } as RequestOf<O>;
}

function noFields(where: 'query' | 'body', value: unknown, errors: ProblemError[], language: Language): undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    errors.push({
      in: where,
      pointer: '',
      code: 'wrong-type',
      detail: language === 'en' ? 'must be empty or {}' : '必须为空或 {}',
    });
    return undefined;
  }
  const keys = Object.keys(value);
  if (keys.length > 0)
    errors.push(...errorsOf(where, [{ code: 'unrecognized_keys', keys, path: [], message: '' }], value, language));
  return undefined;
}
