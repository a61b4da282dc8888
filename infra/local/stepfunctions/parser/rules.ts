import { isObject, list, number, object, oneOf, or, type Read, template, text, that, typed, whole } from './shapes.ts';
import type { Template } from './Template.ts';

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/** Variable names: a Unicode identifier of at most 80 characters; `$states` is reserved. */
export const assign: Read<Template> = (value, place) => {
  for (const name of isObject(value) ? Object.keys(value) : []) {
    if (name === 'states') place.at(name).error("Variable name 'states' is reserved");
    else if (!identifier.test(name) || name.length > 80)
      place.at(name).error(`Variable name '${name}' is not an identifier of at most 80 characters`);
  }
  return typed('object')(value, place);
};

const errorNames = that<string[]>(
  (value) => Array.isArray(value) && value.length > 0 && value.every((error) => typeof error === 'string'),
  'Expected an array of at least one error name',
);

/** The rules of Retry or Catch: `States.ALL` stands alone and last. */
const byError =
  <T extends { ErrorEquals: string[] }>(rule: Read<T>): Read<T[]> =>
  (value, place) => {
    const rules = list(rule)(value, place);
    for (const [index, { ErrorEquals: names }] of rules.entries()) {
      const all = Array.isArray(names) && names.includes('States.ALL');
      if (all && (names.length > 1 || index < rules.length - 1))
        place.at(index).at('ErrorEquals').error('States.ALL must appear alone and in the last rule');
    }
    return rules;
  };

export const retry = byError(
  object({
    ErrorEquals: errorNames,
    IntervalSeconds: or(1, whole(1)),
    MaxAttempts: or(3, whole(0)),
    BackoffRate: or(2, number(1)),
    'MaxDelaySeconds?': whole(1, 31_622_400),
    JitterStrategy: or('NONE', oneOf('FULL', 'NONE')),
    'Comment?': text,
  }),
);

const leading = { Next: text, 'Assign?': assign, 'Output?': template, 'Comment?': text };
const catcher = object({ ErrorEquals: errorNames, ...leading });

export const catching = byError(catcher);
export const choices = list(object({ Condition: typed('boolean'), ...leading }));
