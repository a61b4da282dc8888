import { limits, ruleNames, type Sums } from './contestant.ts';

type Closure = (sums: Sums) => readonly [met: boolean, value: number, limit: number];

/** The same twelve rules as somebody would write them by hand, each leaving a trace: the limit to come near. */
const rules: readonly Closure[] = [
  ({ uncovered }) => [uncovered === 0, uncovered, 0],
  ({ net, heads }) => [net < limits.standard * 12 * heads, Math.floor(net / (12 * heads)), limits.standard],
  ({ financial, heads }) => [financial <= limits.financial * heads, financial, limits.financial],
  ({ vehicles }) => [vehicles <= limits.vehicles, vehicles, limits.vehicles],
  ({ homes }) => [homes <= limits.homes, homes, limits.homes],
  ({ enterprise }) => [enterprise <= limits.enterprise, enterprise, limits.enterprise],
  ({ net, heads }) => [net * 2 < limits.standard * 36 * heads, Math.floor(net / (12 * heads)), limits.standard * 1.5],
  ({ financial, heads }) => [financial * 2 <= limits.financial * 3 * heads, financial, limits.financial * 1.5],
  ({ vehicles }) => [vehicles * 2 <= limits.vehicles * 3, vehicles, limits.vehicles * 1.5],
  ({ gross, heads }) => [gross < limits.income * heads, Math.floor(gross / heads), limits.income],
  ({ spent, gross }) => [spent * 100 > limits.ratio * gross, spent, limits.ratio],
  ({ other }) => [other === 1, other, 1],
];

export interface Trace {
  readonly rule: string;
  readonly met: boolean;
  readonly value: number;
  readonly limit: number;
  readonly gap: number;
}

export function tracesOf(sums: Sums): Trace[] {
  const traces: Trace[] = [];
  for (let index = 0; index < rules.length; index += 1) {
    const [met, value, limit] = (rules[index] as Closure)(sums);
    traces.push({ rule: ruleNames[index] as string, met, value, limit, gap: limit - value });
  }
  return traces;
}
