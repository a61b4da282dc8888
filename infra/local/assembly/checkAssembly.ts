import type * as z from 'zod';
import { resourceKinds } from '../resources/resourceKinds.ts';
import { LocalCloudRefusal } from './LocalCloudRefusal.ts';
import type { Assembly } from './readAssembly.ts';
import { resolveIntrinsics, type Scope } from './resolveIntrinsics.ts';
import type { Template } from './Template.ts';

/**
 * Looks at every resource before anything is started.
 * @throws {LocalCloudRefusal} naming the logical id, type and property of each that the local cloud does not know
 */
export const checkAssembly = ({ stacks }: Assembly): void => {
  const findings = stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources).flatMap(([logicalId, { Type, Properties }]) => {
      const kind = resourceKinds[Type];
      const where = `${name}/${logicalId} (${Type})`;
      if (!kind) return [`${where}: the local cloud does not know this type of resource.`];
      const parsed = kind.properties.safeParse(resolveIntrinsics(Properties, anyScope(template)));
      return parsed.success
        ? []
        : parsed.error.issues.flatMap(narrowest).map((issue) => `${where}: ${describe(issue)}`);
    }),
  );
  if (findings.length > 0) throw new LocalCloudRefusal(findings.join('\n'));
};

/** Before resources exist a reference stands for its own name, one to a parameter for what that takes by default. */
const anyScope = ({ Parameters }: Template): Scope => ({
  ref: (name) => Parameters[name]?.Default ?? name,
  attribute: (logicalId, attribute) => `${logicalId}.${attribute}`,
  importValue: (name) => name,
  condition: () => true,
});

type Issue = z.core.$ZodIssue;

/** Of a union's branches, the one that fits best says what is wrong. */
const narrowest = (issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const [best = []] = issue.errors.toSorted((left, right) => left.length - right.length);
  return best.flatMap((inner) => narrowest({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
};

const describe = (issue: Issue): string => {
  const at = (path: readonly PropertyKey[]) => path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => at([...issue.path, key])).join(', ');
    return `the local cloud does not know the property ${names}.`;
  }
  return `the local cloud cannot do property ${at(issue.path)}: ${issue.message}.`;
};
