import * as z from 'zod';
import { HouseholdFacts } from '../policy/facts/householdFacts.ts';
import { PlainDate } from '../time/index.ts';

/** One item of a check or a visit: what was found for one fact. Null says that the source does not know either. */
export const Finding = z
  .strictObject({
    path: z.string().min(1).max(120).meta({ title: 'Fact', description: 'Path in the facts: dateWindow.medical' }),
    value: z.json().meta({ title: 'Value', description: 'In the unit of that fact; null = not known' }),
    asOf: PlainDate.meta({ title: 'As of' }),
  })
  .meta({ title: 'Finding', description: '核对或入户调查的一项结果: a lead, never a conclusion' });
export type Finding = z.infer<typeof Finding>;

type Tree = Record<string, unknown>;

/** A property of the thing itself: a path never reaches a prototype. */
function own(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Tree)[key] : undefined;
}

/** True when the path leads to a fact, known or not. */
export function hasFact(facts: HouseholdFacts, path: string): boolean {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>(own, facts);
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, last);
}

/** The facts with findings put in their place, each with its source and day. A path that leads nowhere is refused. */
export function applyFindings(
  facts: HouseholdFacts,
  source: string,
  findings: readonly Finding[],
): { ok: true; facts: HouseholdFacts } | { ok: false; path: string; why: string } {
  const changed = structuredClone(facts);
  for (const { path, value, asOf } of findings) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>(own, changed);
    if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, last)) {
      return { ok: false, path, why: 'There is no such fact.' };
    }
    (parent as Tree)[last] = value;
    changed.sources[path] = { source, asOf };
  }
  const parsed = HouseholdFacts.safeParse(changed);
  if (parsed.success) return { ok: true, facts: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, path: issue?.path.join('.') ?? '', why: issue?.message ?? 'The value does not fit.' };
}
