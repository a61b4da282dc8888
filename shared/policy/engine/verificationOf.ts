import type { IndicatorFamily } from '../indicators/indicator.ts';
import type { Pack } from '../pack.ts';
import type { Verification } from './disposition.ts';

export interface RaisedWarning {
  readonly indicator: IndicatorFamily;
  /** The records alone prove it, as when an organ's own roll lacks somebody who is owed its benefit. */
  readonly conclusive: boolean;
  readonly urgent: boolean;
}

/**
 * The depth that fits (practice rule P11): conclusive records of a policy not delivered need no visit; loss of income or
 * property is seen at home; the rest by telephone first. A pack may ask for a visit every time.
 */
export function verificationOf(warning: RaisedWarning, pack: Pack): Verification {
  const { verification, deadlines } = pack.warnings;
  const deadline = warning.urgent ? deadlines.urgent : deadlines.verification;
  return {
    required: verification.required,
    depth: depthOf(warning, verification.visitAlways),
    workingDays: deadline.workingDays,
    deadlineBasis: deadline.basis.kind,
  };
}

function depthOf({ indicator, conclusive, urgent }: RaisedWarning, visitAlways: boolean): Verification['depth'] {
  if (indicator === 'policy-not-delivered' && conclusive) return 'records';
  if (visitAlways || urgent || indicator === 'property-loss' || indicator === 'income-drop') return 'visit';
  return 'telephone';
}
