import { type Operation, ServiceError } from '../../aws-protocol/serveAwsJson.ts';
import type { Engine } from '../engine/Engine.ts';
import { readToken } from '../engine/taskTokens.ts';
import * as executions from './executions.ts';
import { getExecutionHistory } from './getExecutionHistory.ts';
import * as machines from './machines.ts';
import * as mapRuns from './mapRuns.ts';
import type { Action } from './operation.ts';
import * as taskTokens from './taskTokens.ts';
import { testState } from './testState.ts';

const actions = { ...machines, ...executions, getExecutionHistory, ...taskTokens, ...mapRuns, testState };

/** The API of an engine, by AWS's action names: each exported operation, `startExecution` as StartExecution. */
export function operationsOf(engine: Engine): Record<string, Operation> {
  const operation = (action: Action): Operation => ({
    resource: (input) => resourceOf(engine, input as Record<string, unknown> | null),
    perform: (input) => {
      const { broken } = engine;
      if (!broken) return action(engine, input);
      throw new ServiceError('ServiceUnavailable', `The state cannot be written: ${broken.message}`, {}, 503);
    },
  });
  const named = Object.entries<Action>(actions);
  return Object.fromEntries(named.map(([name, act]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, operation(act)]));
}

/** What the call is about; SendTask* is allowed or refused by the state machine. */
function resourceOf(engine: Engine, input: Record<string, unknown> | null): string {
  const { taskToken, executionArn, stateMachineArn, mapRunArn } = input ?? {};
  const target = typeof taskToken === 'string' ? readToken(engine.store.secret, taskToken) : 'malformed';
  const machineOfToken = typeof target === 'object' ? engine.executionOf(target.execution)?.machineArn : undefined;
  return String(machineOfToken ?? executionArn ?? stateMachineArn ?? mapRunArn ?? '*');
}
