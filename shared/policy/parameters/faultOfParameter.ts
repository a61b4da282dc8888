import { contains } from '../../identity/index.ts';
import { type ParameterKey, parameterKeys } from './key.ts';
import type { Parameter } from './parameter.ts';

interface Bound {
  readonly least: number;
  readonly most: number;
  /** Where the norm that sets the bound holds; absent: everywhere. */
  readonly within?: string;
  readonly because: string;
}

/** What norms allow a place to choose. */
const bounds: Readonly<Partial<Record<ParameterKey, readonly Bound[]>>> = {
  'obligor.percent': [
    { least: 20, most: 30, within: '340400', because: '淮民〔2024〕18号 二（一）「百分之二十至三十的比例」' },
  ],
  'margin.income-percent': [{ least: 150, most: 200, within: '340400', because: '1.5 倍，有条件的县区可以适当放宽' }],
  'margin.asset-percent': [{ least: 100, most: 1000, because: 'not below the dibao limits themselves' }],
  'rigid.ratio': [{ least: 1, most: 100, because: 'a share of income' }],
};

/** Why a parameter may not be recorded, or undefined. Asked before a change is proposed and again before it is approved. */
export function faultOfParameter(parameter: Parameter): string | undefined {
  const { key, value, validFrom, validUntil, scope } = parameter;
  if (parameterKeys[key].unit === 'flag' && value > 1) return `${key} is a switch: 0 or 1`;
  if (validUntil !== null && validUntil <= validFrom) return 'ends before it begins';
  for (const { least, most, within, because } of bounds[key] ?? []) {
    if (within !== undefined && !scope.some((place) => contains(within, place))) continue;
    if (value < least || value > most) return `${key} must lie between ${least} and ${most}: ${because}`;
  }
  return undefined;
}
