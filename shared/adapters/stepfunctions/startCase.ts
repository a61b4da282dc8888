import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { caseKindOf, executionName } from '../../cases/case.ts';
import { caseTypeOf } from '../../cases/registry.ts';
import { createReader } from '../dynamodb/reader.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';

export const machineEnvironment = {
  APPLICATION_MACHINE_ARN: z.string(),
  WARNING_MACHINE_ARN: z.string(),
  DELIBERATION_MACHINE_ARN: z.string(),
};

type Environment = Record<keyof typeof machineEnvironment, string>;

const machineOf = {
  application: 'APPLICATION_MACHINE_ARN',
  warning: 'WARNING_MACHINE_ARN',
  deliberation: 'DELIBERATION_MACHINE_ARN',
} as const;

/**
 * Starts the execution of a case's present generation, and notes it on the case. Asked twice it starts once: the
 * execution's name is the case and its generation, and the same name with the same input is the same execution.
 */
export async function startCase(table: Table, sfn: SFNClient, environment: Environment, caseId: string): Promise<void> {
  const type = caseTypeOf(caseId);
  const head = await createReader(table).get(type, { id: caseId });
  if (!head.followUp) return;
  const { generation } = head;
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({
      stateMachineArn: environment[machineOf[caseKindOf(caseId)]],
      name: executionName(head),
      input: JSON.stringify({ caseId, generation }),
    }),
  );
  await settle(table, type, { id: caseId }, (now) => {
    if (now.generation !== generation || !now.followUp || !executionArn) return undefined;
    const { followUp: _, ...settled } = now;
    return { ...settled, executionArn };
  });
}
