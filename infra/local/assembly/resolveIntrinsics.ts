import { LocalCloudRefusal } from './LocalCloudRefusal.ts';

/** Where references lead; each answers or throws. */
export interface Scope {
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  importValue(name: string): unknown;
  condition(name: string): boolean;
}

/** The value of `AWS::NoValue`: the property or element that holds it is left out. */
export const noValue = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/** Replaces every intrinsic function inside a template value by what it stands for. */
export const resolveIntrinsics = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) {
    return value.map((element) => resolveIntrinsics(element, scope)).filter((element) => element !== noValue);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? [];
  if (entries.length === 1 && name && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))) {
    const intrinsic = intrinsics[name];
    if (!intrinsic) throw new LocalCloudRefusal(`The local cloud does not know the intrinsic function ${name}.`);
    return intrinsic(argument, scope);
  }
  return Object.fromEntries(
    entries
      .map(([key, element]) => [key, resolveIntrinsics(element, scope)] as const)
      .filter(([, element]) => element !== noValue),
  );
};

const list = (value: unknown, scope: Scope): unknown[] => {
  const resolved = resolveIntrinsics(value, scope);
  if (!Array.isArray(resolved)) throw new LocalCloudRefusal(`Expected a list, found ${JSON.stringify(resolved)}.`);
  return resolved;
};

const substitute = (argument: unknown, scope: Scope): string => {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const known = resolveIntrinsics(variables, scope) as Record<string, unknown>;
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in known) return String(known[name]);
    const [logicalId, ...attribute] = name.split('.') as [string, ...string[]];
    return String(attribute.length ? scope.attribute(logicalId, attribute.join('.')) : scope.ref(logicalId));
  });
};

const intrinsics: Record<string, Intrinsic> = {
  Ref: (name, scope) => scope.ref(String(name)),
  Condition: (name, scope) => scope.condition(String(name)),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, attribute] = typeof argument === 'string' ? argument.split(/\.(.*)/) : (argument as string[]);
    return scope.attribute(String(logicalId), String(attribute));
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope) => {
    const [delimiter, parts] = argument as [string, unknown];
    return list(parts, scope).join(delimiter);
  },
  'Fn::Select': (argument, scope) => {
    const [index, from] = argument as [number | string, unknown];
    return list(from, scope)[Number(index)];
  },
  'Fn::Split': (argument, scope) => {
    const [delimiter, text] = argument as [string, unknown];
    return String(resolveIntrinsics(text, scope)).split(delimiter);
  },
  'Fn::ImportValue': (name, scope) => scope.importValue(String(resolveIntrinsics(name, scope))),
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = argument as [string, unknown, unknown];
    return resolveIntrinsics(scope.condition(condition) ? whenTrue : whenFalse, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(argument, scope);
    return left === right;
  },
  'Fn::Not': (argument, scope) => !list(argument, scope)[0],
  'Fn::And': (argument, scope) => list(argument, scope).every(Boolean),
  'Fn::Or': (argument, scope) => list(argument, scope).some(Boolean),
};
