import type { Resource } from './Template.ts';

/** Names of everything a resource refers to, in any form: resources, parameters and pseudo parameters alike. */
export const referencesOf = ({ Properties, DependsOn }: Resource): Set<string> => {
  const found = new Set<string>(DependsOn ? [DependsOn].flat() : []);
  collect(Properties, found);
  return found;
};

const collect = (value: unknown, found: Set<string>): void => {
  if (Array.isArray(value)) {
    for (const element of value) collect(element, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, argument] of Object.entries(value)) {
    if (key === 'Ref') found.add(String(argument));
    else if (key === 'Fn::GetAtt') found.add(String([argument].flat()[0]).split('.')[0] as string);
    else if (key === 'Fn::Sub') collectTemplate(argument, found);
    else collect(argument, found);
  }
};

const collectTemplate = (argument: unknown, found: Set<string>): void => {
  const [text, variables] = [argument].flat();
  for (const [, name] of String(text).matchAll(/\$\{([^!}.][^}.]*)/g)) found.add(name as string);
  collect(variables, found);
};
