import * as z from 'zod';
import { type Parsed, parseDefinition } from '../../parser/parseDefinition.ts';
import type { MachineRow } from '../../store/rows.ts';
import type { Api } from '../Api.ts';
import { ApiError, missing } from '../ApiError.ts';
import { arnText, checkArn, checkName, read, seconds, text } from '../input.ts';

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
