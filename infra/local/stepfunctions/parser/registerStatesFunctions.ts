import { createHash, randomUUID } from 'node:crypto';
import type jsonata from 'jsonata';

/** The clock that `$now()` and `$millis()` read: one per process, as the shared clock is. The engine sets it. */
export const currentTime = { now: (): number => Date.now() };

/** The functions that Step Functions adds to JSONata ($partition, $range, $hash, $random, $uuid, $parse) and the one it removes ($eval). */
export function registerStatesFunctions(expression: jsonata.Expression): void {
  expression.assign('eval', undefined);
  const millis = (): number => currentTime.now();
  const uuid = (): string => randomUUID();
  for (const [name, run] of Object.entries({ partition, range, hash, random, uuid, parse, millis, now }))
    expression.registerFunction(name, run as (this: jsonata.Focus, ...args: unknown[]) => unknown);
}

function fault(code: string, message: string): never {
  throw { code, message };
}

function partition(value: unknown, size: unknown): unknown {
  if (value === undefined) return undefined;
  const array = Array.isArray(value) ? value : [value];
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) {
    fault('T0410', 'Argument 2 of function "partition" must be a positive whole number');
  }
  return Array.from({ length: Math.ceil(array.length / size) }, (_, index) =>
    array.slice(index * size, (index + 1) * size),
  );
}

/** Gives a JSONata sequence, as AWS does: one member is unwrapped (`$range(1,9,9)` is 1). */
function range(first: unknown, last: unknown, step: unknown): unknown {
  if (first === undefined || last === undefined || step === undefined) return undefined;
  if (![first, last, step].every((number) => typeof number === 'number')) {
    fault('T0410', 'The arguments of function "range" must be numbers');
  }
  const [from, to, by] = [first, last, step] as [number, number, number];
  if (by === 0) fault('D3030', 'The third argument of function "range" must not be zero');
  const length = Math.max(0, Math.floor((to - from) / by) + 1);
  if (length > 1000) fault('D3030', 'Function "range" must not give more than 1000 members');
  const members = Array.from({ length }, (_, index) => from + index * by);
  Object.defineProperty(members, 'sequence', { enumerable: false, value: true });
  return members;
}

const algorithms = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

function hash(text: unknown, algorithm: unknown): unknown {
  if (text === undefined) return undefined;
  const name = String(algorithm);
  if (!algorithms.includes(name)) fault('D3030', `Function "hash" does not know the algorithm: ${name}`);
  const bytes = typeof text === 'string' ? text : JSON.stringify(text);
  return createHash(name.replace('-', '').toLowerCase()).update(bytes).digest('hex');
}

/** A seed gives the same number each time (mulberry32; AWS's own generator is not documented). */
function random(seed: unknown): number {
  if (typeof seed !== 'number') return Math.random();
  let state = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}

function parse(text: unknown): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    return fault('D3120', 'Syntax error in the JSON text given to function "parse"');
  }
}

function now(this: jsonata.Focus, picture?: string, timezone?: string): unknown {
  const fromMillis = this.environment.lookup('fromMillis') as { implementation: (...args: unknown[]) => unknown };
  return fromMillis.implementation.call(this, currentTime.now(), picture, timezone);
}
