import { LogicEngine } from 'json-logic-engine';
import { type Contestant, categoryOf, type Family, limits } from './contestant.ts';

const of = (name: string) => ({ var: name });
const times = (...factors: unknown[]) => ({ '*': factors });

const expressions = [
  { '===': [of('uncovered'), 0] },
  { '<': [of('net'), times(limits.standard, 12, of('heads'))] },
  { '<=': [of('financial'), times(limits.financial, of('heads'))] },
  { '<=': [of('vehicles'), limits.vehicles] },
  { '<=': [of('homes'), limits.homes] },
  { '<=': [of('enterprise'), limits.enterprise] },
  { '<': [times(of('net'), 2), times(limits.standard, 36, of('heads'))] },
  { '<=': [times(of('financial'), 2), times(limits.financial, 3, of('heads'))] },
  { '<=': [times(of('vehicles'), 2), limits.vehicles * 3] },
  { '<': [of('gross'), times(limits.income, of('heads'))] },
  { '>': [times(of('spent'), 100), times(limits.ratio, of('gross'))] },
  { '===': [of('other'), 1] },
];

const engine = new LogicEngine();
const built = expressions.map((expression) => engine.build(expression) as (sums: unknown) => boolean);

export const contestant: Contestant = {
  name: 'json-logic-engine, compiled, sums given, no trace',
  batch: 400_000,
  decide: ({ sums }: Family) => categoryOf(built.map((rule) => rule(sums))),
};
