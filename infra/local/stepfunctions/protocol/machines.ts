import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Engine } from '../engine/Engine.ts';
import { parseDefinition } from '../parser/parseDefinition.ts';
import type { MachineRow } from '../store/rows.ts';
import { expectExecution, expectValid } from './expect.ts';
import { arn, definitionText, includedData, name, paged, pageFields, seconds, text } from './fields.ts';
import { operation, refuse } from './operation.ts';

/** Kept as given, only to be shown again. */
const extra = z.unknown().optional();
const extraFields = { loggingConfiguration: extra, tracingConfiguration: extra, encryptionConfiguration: extra };
const type = z.enum(['STANDARD', 'EXPRESS']).default('STANDARD');
const roleArn = text(256, 1);
const machineFields = { stateMachineArn: arn('stateMachine') };

export const createStateMachine = operation(
  { name, definition: definitionText, roleArn, type, ...extraFields },
  (engine, { name, definition, roleArn, type, ...extras }) => {
    if (type === 'EXPRESS') refuse('ValidationException', 'The local engine runs STANDARD state machines only');
    const { partition, region, accountId } = engine.options;
    const arn = `arn:${partition}:states:${region}:${accountId}:stateMachine:${name}`;
    expectValid(parseDefinition(definition));
    const found = engine.machines.find(arn);
    if (found && (engine.machines.definitionText(found.definition) !== definition || found.roleArn !== roleArn)) {
      refuse('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
    }
    const createdAt = found?.createdAt ?? engine.now();
    const row = { arn, name, roleArn, createdAt, revisionId: null, updatedAt: null, status: 'ACTIVE' } as const;
    if (!found) engine.machines.put({ ...row, extras: JSON.stringify(extras) }, definition);
    return { stateMachineArn: arn, creationDate: seconds(createdAt) };
  },
);

/** The same definition and role again change nothing, the revision neither. */
export const updateStateMachine = operation(
  { ...machineFields, definition: definitionText.optional(), roleArn: roleArn.optional(), ...extraFields },
  (engine, { stateMachineArn, definition, ...changes }) => {
    const row = engine.machines.expect(stateMachineArn, true);
    const { roleArn = row.roleArn, ...given } = changes;
    const extras = JSON.stringify({ ...(JSON.parse(row.extras) as object), ...given });
    if (definition === undefined && changes.roleArn === undefined && Object.keys(given).length === 0) {
      refuse(
        'MissingRequiredParameter',
        'Either the definition, the role ARN, the LoggingConfiguration, the TracingConfiguration or the EncryptionConfiguration must be specified',
      );
    }
    if (definition !== undefined) expectValid(parseDefinition(definition));
    const before = engine.machines.definitionText(row.definition);
    const changed = (definition ?? before) !== before || roleArn !== row.roleArn;
    const revisionId = changed ? randomUUID() : row.revisionId;
    const updatedAt = engine.now();
    engine.machines.put({ ...row, roleArn, revisionId, updatedAt, extras }, definition ?? before);
    return { updateDate: seconds(updatedAt), revisionId: revisionId ?? undefined };
  },
);

export const describeStateMachine = operation({ ...machineFields, includedData }, (engine, input) => {
  const row = engine.machines.expect(input.stateMachineArn);
  const definition = definitionOf(engine, row.definition, input);
  return { ...shown(row), definition, status: row.status, creationDate: seconds(row.createdAt) };
});

/** The definition that the execution runs, which need not be the machine's latest; the machine may be gone by now. */
export const describeStateMachineForExecution = operation(
  { executionArn: arn('execution'), includedData },
  (engine, input) => {
    const { machineArn, roleArn, definition, startedAt, mapRunArn } = expectExecution(engine, input.executionArn);
    const row = engine.machines.find(machineArn);
    return {
      ...(row ? shown(row) : { stateMachineArn: machineArn, name: machineArn.split(':').pop(), roleArn }),
      definition: definitionOf(engine, definition, input),
      updateDate: seconds(row ? (row.updatedAt ?? row.createdAt) : startedAt),
      mapRunArn: mapRunArn ?? undefined,
      label: mapRunArn ? /\/(.+):/.exec(mapRunArn)?.[1] : undefined,
    };
  },
);

const definitionOf = ({ machines }: Engine, id: number, input: { includedData: string }): string =>
  input.includedData === 'METADATA_ONLY' ? '{}' : machines.definitionText(id);

const shown = ({ arn, name, roleArn, revisionId, extras }: MachineRow): object => ({
  stateMachineArn: arn,
  name,
  roleArn,
  type: 'STANDARD',
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
  ...(JSON.parse(extras) as object),
  revisionId: revisionId ?? undefined,
});

export const listStateMachines = operation(pageFields, (engine, input) => {
  const sql = "SELECT * FROM machines WHERE arn > ? AND status = 'ACTIVE' ORDER BY arn LIMIT ?";
  const { rows, nextToken } = paged(
    input,
    'machines',
    (after = '', most) => engine.store.all<MachineRow>(sql, after, most),
    ({ arn }) => arn,
  );
  const stateMachines = rows.map(({ arn, name, createdAt }) => ({
    stateMachineArn: arn,
    name,
    type: 'STANDARD',
    creationDate: seconds(createdAt),
  }));
  return { stateMachines, nextToken };
});

/** Running executions are not started anew but go on; the machine is gone when the last one has ended. */
export const deleteStateMachine = operation(machineFields, (engine, { stateMachineArn: arn }) => {
  engine.machines.remove(arn);
  return {};
});

export const validateStateMachineDefinition = operation(
  {
    definition: definitionText,
    type,
    severity: z.enum(['ERROR', 'WARNING']).default('ERROR'),
    maxResults: z.number().int().min(0).max(100).default(0),
  },
  (_engine, { definition, severity, maxResults }) => {
    const { machine, findings } = parseDefinition(definition);
    const wanted = findings.filter((finding) => severity === 'WARNING' || finding.severity === 'ERROR');
    const diagnostics = wanted.slice(0, maxResults || 100);
    return { result: machine ? 'OK' : 'FAIL', diagnostics, truncated: wanted.length > diagnostics.length };
  },
);
