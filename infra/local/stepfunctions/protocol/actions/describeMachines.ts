import * as z from 'zod';
import type { MachineRow } from '../../store/rows.ts';
import type { Api } from '../Api.ts';
import { missing } from '../ApiError.ts';
import { arnText, makePageToken, pageSize, pageToken, read, readPageToken, seconds } from '../input.ts';
import { expectMachine } from './machines.ts';

export function describeStateMachine({ engine }: Api, raw: unknown): object {
  const { stateMachineArn } = read(z.object({ stateMachineArn: arnText, includedData: z.string().optional() }), raw);
  const row = expectMachine({ engine }, stateMachineArn);
  return {
    ...shown(row),
    definition: engine.machines.definitionText(row.definition),
    status: row.status,
    creationDate: seconds(row.createdAt),
  };
}

export function describeStateMachineForExecution({ engine }: Api, raw: unknown): object {
  const { executionArn } = read(z.object({ executionArn: arnText, includedData: z.string().optional() }), raw);
  const execution = engine.findExecution(executionArn);
  const row = execution && engine.machines.find(execution.machineArn);
  if (!execution || !row) throw missing('Execution', executionArn);
  return {
    ...shown(row),
    definition: engine.machines.definitionText(execution.definition),
    updateDate: seconds(row.updatedAt ?? row.createdAt),
    ...(execution.mapRunArn === null
      ? {}
      : { mapRunArn: execution.mapRunArn, label: /\/(.+):/.exec(execution.mapRunArn)?.[1] }),
  };
}

function shown(row: MachineRow): object {
  return {
    stateMachineArn: row.arn,
    name: row.name,
    roleArn: row.roleArn,
    type: 'STANDARD',
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    ...(JSON.parse(row.extras) as object),
    ...(row.revisionId ? { revisionId: row.revisionId } : {}),
  };
}

export function listStateMachines({ engine }: Api, raw: unknown): object {
  const { maxResults, nextToken } = read(z.object({ maxResults: pageSize, nextToken: pageToken }), raw ?? {});
  const size = maxResults || 100;
  const all = engine.machines.list(100_000, '').filter((row) => row.status === 'ACTIVE');
  const from = readPageToken(nextToken, 'machines') ?? 0;
  const stateMachines = all.slice(from, from + size).map(({ arn, name, createdAt }) => ({
    stateMachineArn: arn,
    name,
    type: 'STANDARD',
    creationDate: seconds(createdAt),
  }));
  return { stateMachines, ...(from + size < all.length ? { nextToken: makePageToken(from + size, 'machines') } : {}) };
}
