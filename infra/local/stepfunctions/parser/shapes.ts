import type { Place } from './Place.ts';
import { compileTemplate, isExpressionText, type Template } from './Template.ts';

/** Reads a value of a definition; what does not fit is reported at its place, and the result is not used then. */
export type Read<T> = (value: unknown, place: Place) => T;
/** Readers by field name; `'Comment?'` need not be there. */
export type Fields = Record<string, Read<unknown>>;

export type Shape<F extends Fields> = {
  [K in keyof F as K extends `${string}?` ? never : K]: ReturnType<F[K]>;
} & { [K in keyof F as K extends `${infer Name}?` ? Name : never]?: ReturnType<F[K]> | undefined };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const that =
  <T>(fits: (value: unknown) => boolean, message: string): Read<T> =>
  (value, place) => {
    if (!fits(value)) place.error(message);
    return value as T;
  };

export const anything: Read<unknown> = (value) => value;
export const text = that<string>((value) => typeof value === 'string', 'Expected value of type [String]');
export const matching = (pattern: RegExp, message: string): Read<string> =>
  that((value) => typeof value === 'string' && pattern.test(value), message);
export const texts = that<string[]>(Array.isArray, 'Expected an array of names');

export const oneOf = <T extends string>(...values: readonly T[]): Read<T> =>
  that((value) => values.includes(value as T), `Expected ${values.map((one) => `'${one}'`).join(' or ')}`);

const most = 99_999_999;
const between = (value: unknown, min: number, max = most): boolean =>
  typeof value === 'number' && value >= min && value <= max;

export const whole = (min: number, max = most): Read<number> =>
  that(
    (value) => between(value, min, max) && Number.isInteger(value),
    `Expected a whole number between ${min} and ${max}`,
  );
export const number = (min: number, max = most): Read<number> =>
  that((value) => between(value, min, max), `Expected a number between ${min} and ${max}`);

/** An expression, a constant, or a mixture. */
export const template: Read<Template> = compileTemplate;

/** An expression, or a constant of the type that the field asks for. */
export const typed =
  (type: 'number' | 'string' | 'boolean' | 'array' | 'object', min = 0): Read<Template> =>
  (value, place) => {
    const actual = Array.isArray(value) ? 'array' : typeof value;
    if (!isExpressionText(value) && actual !== type) {
      place.error(`Expected value of type [${type}] or a JSONata expression`);
    } else if (actual === 'number' && !between(value, min)) {
      place.error(`Expected a number between ${min} and ${most}`);
    }
    return compileTemplate(value, place);
  };

export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value, place) => {
    if (Array.isArray(value)) return value.map((item, index) => read(item, place.at(index)));
    place.error('Expected value of type [Array]');
    return [];
  };

/** An object of these fields and no others. `check` sees it when all of them fit. */
export const object =
  <F extends Fields>(fields: F, check?: (read: Shape<F>, place: Place) => void): Read<Shape<F>> =>
  (value, place) => {
    if (!isObject(value)) {
      place.error('Expected value of type [Object]');
      return {} as Shape<F>;
    }
    const { findings } = place.definition;
    const before = findings.length;
    for (const name of Object.keys(value)) {
      if (!(name in fields) && !(`${name}?` in fields)) place.at(name).error(`Field '${name}' is not supported`);
    }
    const shape: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(fields)) {
      const name = key.replace(/\?$/, '');
      if (value[name] !== undefined) shape[name] = read(value[name], place.at(name));
      else if (defaults.has(read)) shape[name] = defaults.get(read);
      else if (name === key) place.error(`These fields are required: [${name}]`);
    }
    if (findings.length === before) check?.(shape as Shape<F>, place);
    return shape as Shape<F>;
  };

const defaults = new WeakMap<Read<unknown>, unknown>();

/** What an absent field is. */
export function or<T>(absent: T, read: Read<T>): Read<T> {
  const known: Read<T> = (value, place) => read(value, place);
  defaults.set(known, absent);
  return known;
}
