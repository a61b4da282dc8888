import type { WarningClass } from '../warningPolicy.ts';
import type { WarningFacts } from './warningFacts.ts';

export interface Classified {
  readonly warningClass: WarningClass;
  /** 可能符合: a low-income person for a benefit, or somebody not yet low-income for a determination (decision X06). */
  readonly reason: 'for-benefit' | 'for-determination' | null;
}

/** Every class that the facts carry; a warning may have several. Nothing is concluded from what is not known. */
export function classify(facts: WarningFacts): { classes: Classified[]; missing: string[] } {
  const classes: Classified[] = [];
  const add = (warningClass: WarningClass, reason: Classified['reason'] = null) =>
    classes.push({ warningClass, reason });
  if (facts.undelivered.length > 0) add('policy-not-delivered');
  if (facts.lowIncome === true && facts.assisted === true && facts.needs.length > 0) add('new-hardship');
  if (facts.mayQualify === true && facts.assisted !== true)
    add('possibly-eligible', facts.lowIncome === true ? 'for-benefit' : 'for-determination');
  if (facts.mayNoLongerQualify === true) add('possibly-ineligible');
  if (facts.complex) add('complex');
  const withoutHelp = facts.mayQualify === false && facts.assisted !== true;
  if (facts.inHardship === true && facts.lowIncome === true && (withoutHelp || facts.assisted === true))
    add('residual-hardship');
  const open = ['lowIncome', 'assisted', 'mayQualify', 'mayNoLongerQualify', 'inHardship'] as const;
  return { classes, missing: open.filter((fact) => facts[fact] === null) };
}
