import type { CaseKind } from '../../cases/case.ts';

/** The state machine of each workflow: its ARN. */
export type Machines = Record<CaseKind | 'comparison', string>;

/** An execution's ARN follows from its machine and its name: the record need not hold it. */
export const executionArnOf = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
