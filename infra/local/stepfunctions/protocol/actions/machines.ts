import * as z from 'zod';
import type { Finding } from '../../parser/Findings.ts';
import { type Parsed, parseDefinition } from '../../parser/parseDefinition.ts';
import type { MachineRow } from '../../store/rows.ts';
import type { Api } from '../Api.ts';
import { ApiError, missing } from '../ApiError.ts';
import {
  arnText,
  checkArn,
  checkName,
  makePageToken,
  pageSize,
  pageToken,
  read,
  readPageToken,
  seconds,
  text,
} from '../input.ts';

const extras = {
  loggingConfiguration: z.unknown().optional(),
  tracingConfiguration: z.unknown().optional(),
  encryptionConfiguration: z.unknown().optional(),
};
const definitionText = text(1_048_576, 1);
const createInput = z.object({
  name: z.string(),
  definition: definitionText,
  roleArn: text(256, 1),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  publish: z.boolean().default(false),
  tags: z.unknown().optional(),
  ...extras,
});

export function createStateMachine({ engine }: Api, raw: unknown): object {
  const input = read(createInput, raw);
  checkName(input.name);
  if (input.type === 'EXPRESS')
    throw new ApiError('ValidationException', 'The local engine runs STANDARD state machines only');
  const { partition, region, accountId } = engine.options;
  const arn = `arn:${partition}:states:${region}:${accountId}:stateMachine:${input.name}`;
  const parsed = expectValid(parseDefinition(input.definition));
  const found = engine.machines.find(arn);
  if (found) {
    const same =
      engine.machines.definitionText(found.definition) === input.definition && found.roleArn === input.roleArn;
    if (!same) throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
    return { stateMachineArn: arn, creationDate: seconds(found.createdAt) };
  }
  const { definition, name, roleArn } = input;
  const row = engine.machines.create({
    arn,
    name,
    roleArn,
    definition,
    parsed,
    extras: extrasOf(input),
    now: engine.now(),
  });
  return { stateMachineArn: arn, creationDate: seconds(row.createdAt) };
}

const updateInput = z.object({
  stateMachineArn: arnText,
  definition: definitionText.optional(),
  roleArn: text(256, 1).optional(),
  publish: z.boolean().default(false),
  versionDescription: z.string().optional(),
  ...extras,
});

export function updateStateMachine({ engine }: Api, raw: unknown): object {
  const input = read(updateInput, raw);
  const row = expectMachine({ engine }, input.stateMachineArn);
  if (row.status === 'DELETING') throw new ApiError('StateMachineDeleting', `State Machine Deleting: '${row.arn}'`);
  const kept = extrasOf(input);
  if (input.definition === undefined && input.roleArn === undefined && Object.keys(kept).length === 0) {
    throw new ApiError(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, the TracingConfiguration or the EncryptionConfiguration must be specified',
    );
  }
  if (input.definition !== undefined) expectValid(parseDefinition(input.definition));
  const { definition, roleArn } = input;
  const updated = engine.machines.update(row, { definition, roleArn, extras: kept, now: engine.now() });
  return {
    updateDate: seconds(updated.updatedAt ?? 0),
    ...(updated.revisionId ? { revisionId: updated.revisionId } : {}),
  };
}

function extrasOf(input: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.keys(extras).flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  );
}

export function expectMachine({ engine }: Pick<Api, 'engine'>, arn: string): MachineRow {
  checkArn(arn, 'stateMachine');
  const row = engine.machines.find(arn);
  if (!row) throw missing('State Machine', arn);
  return row;
}

function expectValid(parsed: Parsed): Parsed {
  const errors = parsed.findings.filter((finding) => finding.severity === 'ERROR');
  if (errors.length === 0) return parsed;
  const list = errors.map((finding) => `${finding.code}: ${finding.message} at ${finding.location}`).join(', ');
  throw new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${list}'`);
}

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

/** Running executions are not started anew but go on; the machine is gone when the last one has ended. */
export function deleteStateMachine({ engine }: Api, raw: unknown): object {
  const { stateMachineArn } = read(z.object({ stateMachineArn: arnText }), raw);
  checkArn(stateMachineArn, 'stateMachine');
  const row = engine.machines.find(stateMachineArn);
  if (!row) return {};
  const running = engine.store.get(
    "SELECT 1 FROM executions WHERE machineArn = ? AND status = 'RUNNING' LIMIT 1",
    stateMachineArn,
  );
  if (running) engine.machines.setDeleting(stateMachineArn);
  else engine.machines.remove(stateMachineArn);
  return {};
}

const validateInput = z.object({
  definition: definitionText,
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  severity: z.enum(['ERROR', 'WARNING']).default('ERROR'),
  maxResults: z.number().int().min(0).max(100).default(0),
});

export function validateStateMachineDefinition(_api: Api, raw: unknown): object {
  const { definition, severity, maxResults } = read(validateInput, raw);
  const { findings } = parseDefinition(definition);
  const wanted = findings.filter((finding: Finding) => severity === 'WARNING' || finding.severity === 'ERROR');
  const size = maxResults || 100;
  return {
    result: findings.some((finding) => finding.severity === 'ERROR') ? 'FAIL' : 'OK',
    diagnostics: wanted.slice(0, size),
    truncated: wanted.length > size,
  };
}
