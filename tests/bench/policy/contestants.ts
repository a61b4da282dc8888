import type { Contestant } from './contestant.ts';

export interface Entry {
  readonly module: string;
  readonly contestant: Contestant;
}

const modules = [
  'doudi',
  'doudiWritten',
  'closures',
  'closuresGivenSums',
  'jsonLogic',
  'zen',
  'zenTraced',
  'jsonRules',
  'jsonRulesGivenSums',
];

export async function loadContestant(module: string): Promise<Contestant> {
  const { contestant } = await import(new URL(`${module}.ts`, import.meta.url).href);
  return contestant;
}

export const loadContestants = (): Promise<Entry[]> =>
  Promise.all(modules.map(async (module) => ({ module, contestant: await loadContestant(module) })));
