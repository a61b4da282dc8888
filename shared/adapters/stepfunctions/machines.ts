import * as z from 'zod';
import type { CaseKind } from '../../cases/case.ts';

/** Where a function reads the ARNs of the machines whose executions it starts, ends or looks at. */
export const machineEnvironment = {
  APPLICATION_MACHINE_ARN: z.string(),
  WARNING_MACHINE_ARN: z.string(),
  DELIBERATION_MACHINE_ARN: z.string(),
};

/** The state machine of each workflow of cases: its ARN. */
export type Machines = Record<CaseKind, string>;

export const machinesOf = (environment: Record<keyof typeof machineEnvironment, string>): Machines => ({
  application: environment.APPLICATION_MACHINE_ARN,
  warning: environment.WARNING_MACHINE_ARN,
  deliberation: environment.DELIBERATION_MACHINE_ARN,
});

/** An execution's ARN follows from its machine and its name: the record need not hold it. */
export const executionArnOf = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
