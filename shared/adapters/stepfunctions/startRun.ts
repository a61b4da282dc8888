import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { runRequests } from '../../comparison/runRequest.ts';
import { createReader } from '../dynamodb/reader.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';

/** Starts the comparison that was asked for, and notes its execution. Asked twice it starts once: the name is the request. */
export async function startRun(table: Table, sfn: SFNClient, machineArn: string, id: string): Promise<void> {
  const { followUp, scope, period, feeds, date, dryRun } = await createReader(table).get(runRequests, { id });
  if (!followUp) return;
  const input = JSON.stringify({
    scope,
    ...(period && { period }),
    ...(feeds && { feeds }),
    ...(date && { date }),
    ...(dryRun && { dryRun }),
  });
  const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn, name: id, input }));
  await settle(table, runRequests, { id }, ({ followUp: open, ...request }) =>
    open && executionArn ? { ...request, executionArn } : undefined,
  );
}
