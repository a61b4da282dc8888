import * as executions from './executions.ts';
import { getExecutionHistory } from './getExecutionHistory.ts';
import * as machines from './machines.ts';
import * as mapRuns from './mapRuns.ts';
import type { Action } from './operation.ts';
import * as taskTokens from './taskTokens.ts';
import { testState } from './testState.ts';

const operations = { ...machines, ...executions, getExecutionHistory, ...taskTokens, ...mapRuns, testState };

/** The API, by AWS's action names: each exported operation, `startExecution` as StartExecution. */
export const actions: Partial<Record<string, Action>> = Object.fromEntries(
  Object.entries<Action>(operations).map(([name, action]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, action]),
);
