import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { executionArn } from '../../engine/NestedExecutions.ts';
import type { Failure } from '../../frames/Execution.ts';
import { maximumBytes } from '../../interpreter/Run.ts';
import type { ExecutionRow } from '../../store/rows.ts';
import type { Api } from '../Api.ts';
import { ApiError, missing } from '../ApiError.ts';
import { arnText, checkArn, checkName, includedData, read, seconds, text } from '../input.ts';
import { redriveStatus } from '../redriveStatus.ts';
import { expectMachine } from './machines.ts';

const startInput = z.object({
  stateMachineArn: arnText,
  name: z.string().optional(),
  input: z.string().default('{}'),
  traceHeader: z.string().optional(),
});

export async function startExecution({ engine }: Api, raw: unknown): Promise<object> {
  const { stateMachineArn, name = randomUUID(), input } = read(startInput, raw);
  checkName(name);
  const machine = expectMachine({ engine }, stateMachineArn);
  if (machine.status === 'DELETING')
    throw new ApiError('StateMachineDeleting', `State Machine Deleting: '${stateMachineArn}'`);
  checkInput(input);
  const arn = executionArn(stateMachineArn, name);
  const same = engine.isStaged(arn) ?? engine.findExecution(arn);
  if (same) {
    if (same.status === 'RUNNING' && same.input === input)
      return { executionArn: arn, startDate: seconds(same.startedAt) };
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  }
  if (engine.quotas.starts && !engine.quotas.starts.take()) throw new ApiError('ThrottlingException', 'Rate exceeded');
  const execution = await engine.start({ machine, arn, name, input });
  return { executionArn: arn, startDate: seconds(execution.startedAt) };
}

function checkInput(input: string): void {
  if (Buffer.byteLength(input) > maximumBytes) {
    throw new ApiError(
      'ValidationException',
      `1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to ${maximumBytes}`,
    );
  }
  try {
    JSON.parse(input);
  } catch (error) {
    throw new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${(error as Error).message}'`);
  }
}

export function expectExecution({ engine }: Pick<Api, 'engine'>, arn: string): ExecutionRow {
  checkArn(arn, 'execution');
  const row = engine.findExecution(arn);
  if (!row) throw missing('Execution', arn);
  return row;
}

export function describeExecution({ engine }: Api, raw: unknown): object {
  const { executionArn: arn, includedData: included } = read(z.object({ executionArn: arnText, includedData }), raw);
  const row = expectExecution({ engine }, arn);
  return {
    executionArn: row.arn,
    stateMachineArn: row.machineArn,
    name: row.name,
    status: row.status,
    startDate: seconds(row.startedAt),
    stopDate: seconds(row.stoppedAt),
    ...(included === 'METADATA_ONLY' ? {} : dataOf(row)),
    error: row.error ?? undefined,
    cause: row.cause ?? undefined,
    mapRunArn: row.mapRunArn ?? undefined,
    redriveCount: row.redriveCount,
    redriveDate: seconds(row.redrivenAt),
    ...redriveStatus(engine, row),
  };
}

const dataOf = ({ input, output }: ExecutionRow): object => ({
  input,
  inputDetails: { included: true },
  ...(output === null ? {} : { output, outputDetails: { included: true } }),
});

const stopInput = z.object({ executionArn: arnText, error: text(256).optional(), cause: text(32_768).optional() });

/** Stopping one that has ended changes nothing and tells when it ended. */
export async function stopExecution({ engine }: Api, raw: unknown): Promise<object> {
  const { executionArn: arn, error, cause } = read(stopInput, raw);
  const staged = engine.isStaged(arn);
  const { row } = staged ?? expectExecution({ engine }, arn);
  await engine.post(row, { kind: 'stop', failure: { error, cause } as Failure });
  return { stopDate: seconds(engine.findExecution(arn)?.stoppedAt ?? engine.now()) };
}

/** Goes on where a failed, stopped or timed-out execution ended. */
export async function redriveExecution({ engine }: Api, raw: unknown): Promise<object> {
  const { executionArn: arn } = read(z.object({ executionArn: arnText, clientToken: text(64, 1).optional() }), raw);
  const row = expectExecution({ engine }, arn);
  const status = redriveStatus(engine, row);
  if (status.redriveStatus !== 'REDRIVABLE') {
    throw new ApiError(
      'ExecutionNotRedrivable',
      `The execution you specified is not redrivable: ${status.redriveStatusReason ?? arn}`,
    );
  }
  await engine.post(row.row, { kind: 'redrive' });
  return { redriveDate: seconds(engine.findExecution(arn)?.redrivenAt ?? engine.now()) };
}
