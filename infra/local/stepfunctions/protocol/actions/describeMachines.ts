import * as z from 'zod';
import type { MachineRow } from '../../store/rows.ts';
import type { Api } from '../Api.ts';
import { arnText, includedData, makePageToken, pageSize, pageToken, read, readPageToken, seconds } from '../input.ts';
import { expectExecution } from './executions.ts';
import { expectMachine } from './machines.ts';

export function describeStateMachine({ engine }: Api, raw: unknown): object {
  const input = read(z.object({ stateMachineArn: arnText, includedData }), raw);
  const row = expectMachine({ engine }, input.stateMachineArn);
  const definition = input.includedData === 'METADATA_ONLY' ? '{}' : engine.machines.definitionText(row.definition);
  return { ...shown(row), definition, status: row.status, creationDate: seconds(row.createdAt) };
}

/** The definition that the execution runs, which need not be the machine's latest; the machine may be gone by now. */
export function describeStateMachineForExecution({ engine }: Api, raw: unknown): object {
  const input = read(z.object({ executionArn: arnText, includedData }), raw);
  const { machineArn, roleArn, definition, startedAt, mapRunArn } = expectExecution({ engine }, input.executionArn);
  const row = engine.machines.find(machineArn);
  const named = { stateMachineArn: machineArn, name: machineArn.split(':').pop(), roleArn };
  return {
    ...(row ? shown(row) : named),
    definition: input.includedData === 'METADATA_ONLY' ? '{}' : engine.machines.definitionText(definition),
    updateDate: seconds(row ? (row.updatedAt ?? row.createdAt) : startedAt),
    mapRunArn: mapRunArn ?? undefined,
    label: mapRunArn ? /\/(.+):/.exec(mapRunArn)?.[1] : undefined,
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
