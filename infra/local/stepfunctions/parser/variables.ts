import { type Fields, isObject } from './Fields.ts';

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/** Variable names: a Unicode identifier of at most 80 characters; `$states` is reserved. */
export function checkAssign(fields: Fields): void {
  const assign = fields.json.Assign;
  if (!isObject(assign)) return;
  for (const name of Object.keys(assign)) {
    if (name === 'states') {
      fields.findings.error(`${fields.path}/Assign/${name}`, "Variable name 'states' is reserved");
    } else if (!identifier.test(name) || name.length > 80) {
      fields.findings.error(
        `${fields.path}/Assign/${name}`,
        `Variable name '${name}' is not an identifier of at most 80 characters`,
      );
    }
  }
}

/** `$states.errorOutput` lives in a Catcher only, `$states.result` in Assign and Output of Task, Parallel and Map. */
export function checkReserved(fields: Fields): void {
  for (const [name, value] of Object.entries(fields.json)) {
    if (['Catch', 'Branches', 'ItemProcessor', 'Comment'].includes(name)) continue;
    const text = JSON.stringify(value) ?? '';
    if (!text.includes('{%')) continue;
    if (text.includes('$states.errorOutput')) {
      fields.findings.error(
        fields.at(name),
        "'$states.errorOutput' is only available in a Catcher's Assign and Output",
      );
    }
    const hasResult =
      ['Task', 'Parallel', 'Map'].includes(String(fields.json.Type)) && ['Assign', 'Output'].includes(name);
    if (!hasResult && /\$states\.result\b/.test(text)) {
      fields.findings.error(fields.at(name), "'$states.result' is not available here");
    }
  }
}

/** Names that a block assigns itself, not counting the blocks inside it. */
export function assignedNames(states: Record<string, unknown>): Set<string> {
  const names = new Set<string>();
  const collect = (value: unknown): void => {
    if (!isObject(value)) return;
    if (isObject(value.Assign)) for (const name of Object.keys(value.Assign)) names.add(name);
    for (const rules of [value.Choices, value.Catch]) if (Array.isArray(rules)) rules.forEach(collect);
  };
  Object.values(states).forEach(collect);
  return names;
}
