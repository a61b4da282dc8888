import * as z from 'zod';

const Rule = z.union([z.string(), z.strictObject({ prefix: z.string() }), z.strictObject({ exists: z.boolean() })]);
type Rule = z.infer<typeof Rule>;

/** A pattern of an event source mapping, as far as the local cloud knows them: texts, `prefix` and `exists` on leaves. */
export interface Pattern {
  [field: string]: Pattern | Rule[];
}
export const Pattern: z.ZodType<Pattern> = z.lazy(() => z.record(z.string(), z.union([z.array(Rule).min(1), Pattern])));

/** Whether a record fits a pattern: every field that the pattern names fits one of its rules. */
export function fits(pattern: Pattern, value: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
    return Array.isArray(wanted) ? wanted.some((rule) => obeys(rule, found)) : fits(wanted, found);
  });
}

/** As on AWS, only a leaf exists: an object or a list does not. */
function obeys(rule: Rule, value: unknown): boolean {
  if (typeof rule === 'string') return value === rule;
  if ('exists' in rule) return (value !== undefined && typeof value !== 'object') === rule.exists;
  return typeof value === 'string' && value.startsWith(rule.prefix);
}
