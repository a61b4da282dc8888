import { changedParameters, type Parameter, type ParameterKey, parameterKeys } from '../../../shared/policy/index.ts';
import type { Instant, PlainDate } from '../../../shared/time/index.ts';

/** What the second variant does differently. */
export interface Change {
  /** `dibao.standard=90000`, `dibao.standard:urban=90000`: in the unit of the parameter, fen for money. */
  readonly sets: readonly string[];
  /** Another pack for everybody, by id. */
  readonly pack: string | null;
  readonly demonstration: boolean;
  readonly knownAt: Instant;
  readonly from: PlainDate;
}

const isKey = (key: string): key is ParameterKey => key in parameterKeys;

/** The parameters of a changed number that was given as text; undefined when the text cannot be read. */
export function parametersOf(
  set: string,
  { from, knownAt }: Change,
  divisions: readonly string[],
  known: readonly Parameter[],
): Parameter[] | undefined {
  const match = /^([a-z.-]+)(?::(urban|rural))?=(\d+)$/.exec(set);
  const key = match?.[1];
  if (!match || key === undefined || !isKey(key)) return undefined;
  const area = (match[2] as 'urban' | 'rural' | undefined) ?? null;
  return changedParameters({ key, area, value: Number(match[3]) }, { divisions, from, knownAt, known });
}
