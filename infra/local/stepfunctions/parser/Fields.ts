import type { Findings } from './Findings.ts';
import { compileTemplate, isExpressionText, type Template } from './Template.ts';

type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the fields of one JSON object of a definition and reports what does not fit, with its path. */
export class Fields {
  readonly json: Json;
  readonly path: string;
  readonly findings: Findings;

  constructor(json: Json, path: string, findings: Findings) {
    this.json = json;
    this.path = path;
    this.findings = findings;
  }

  at(name: string): string {
    return `${this.path}/${name}`;
  }

  has(name: string): boolean {
    return this.json[name] !== undefined;
  }

  only(names: readonly string[]): void {
    for (const name of Object.keys(this.json)) {
      if (!names.includes(name)) this.findings.error(this.at(name), `Field '${name}' is not supported`);
    }
  }

  text(name: string): string | undefined {
    const value = this.json[name];
    if (value === undefined || typeof value === 'string') return value;
    this.findings.error(this.at(name), `Expected value of type [String]`);
    return undefined;
  }

  requiredText(name: string): string {
    if (!this.has(name)) this.findings.error(this.path || '/', `These fields are required: [${name}]`);
    return this.text(name) ?? '';
  }

  number(name: string, { min = 0, max = 99_999_999, whole = true } = {}): number | undefined {
    const value = this.json[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || value < min || value > max || (whole && !Number.isInteger(value))) {
      this.findings.error(this.at(name), `Expected a ${whole ? 'whole ' : ''}number between ${min} and ${max}`);
      return undefined;
    }
    return value;
  }

  child(name: string): Fields | undefined {
    const value = this.json[name];
    if (value === undefined) return undefined;
    if (isObject(value)) return new Fields(value, this.at(name), this.findings);
    this.findings.error(this.at(name), `Expected value of type [Object]`);
    return undefined;
  }

  children(name: string): Fields[] {
    const value = this.json[name];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.findings.error(this.at(name), `Expected value of type [Array]`);
      return [];
    }
    return value.flatMap((item, index) => {
      if (isObject(item)) return [new Fields(item, `${this.at(name)}[${index}]`, this.findings)];
      this.findings.error(`${this.at(name)}[${index}]`, `Expected value of type [Object]`);
      return [];
    });
  }

  template(name: string, field = name): Template | undefined {
    if (!this.has(name)) return undefined;
    return compileTemplate(this.json[name], field, (at, message) =>
      this.findings.error(`${this.path}/${at.slice(field.length ? at.indexOf(name) : 0)}`, message),
    );
  }

  /** An expression, or a constant of the type that the field asks for. */
  typedTemplate(name: string, type: 'number' | 'string' | 'array' | 'object', field = name): Template | undefined {
    const value = this.json[name];
    if (value === undefined) return undefined;
    const actual = Array.isArray(value) ? 'array' : typeof value;
    if (!isExpressionText(value) && actual !== type) {
      this.findings.error(this.at(name), `Expected value of type [${type}] or a JSONata expression`);
    }
    if (type === 'number' && typeof value === 'number' && (value < 0 || value > 99_999_999)) {
      this.findings.error(this.at(name), `Expected a number between 0 and 99999999`);
    }
    return this.template(name, field);
  }
}

/** Only the keys that have a value: `exactOptionalPropertyTypes` keeps `undefined` out of models. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
