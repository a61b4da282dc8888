import type { Action } from './Api.ts';
import {
  describeStateMachine,
  describeStateMachineForExecution,
  listStateMachines,
} from './actions/describeMachines.ts';
import { describeExecution, redriveExecution, startExecution, stopExecution } from './actions/executions.ts';
import { getExecutionHistory } from './actions/getExecutionHistory.ts';
import { listExecutions } from './actions/listExecutions.ts';
import { createStateMachine, deleteStateMachine, updateStateMachine } from './actions/machines.ts';
import { describeMapRun, listMapRuns, updateMapRun } from './actions/mapRuns.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './actions/taskTokens.ts';
import { testState } from './actions/testState.ts';
import { validateStateMachineDefinition } from './actions/validateStateMachineDefinition.ts';

/** The API, by AWS's action names. */
export const actions: Record<string, Action> = {
  CreateStateMachine: createStateMachine,
  UpdateStateMachine: updateStateMachine,
  DescribeStateMachine: describeStateMachine,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  ListStateMachines: listStateMachines,
  DeleteStateMachine: deleteStateMachine,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
  StartExecution: startExecution,
  DescribeExecution: describeExecution,
  ListExecutions: listExecutions,
  StopExecution: stopExecution,
  RedriveExecution: redriveExecution,
  GetExecutionHistory: getExecutionHistory,
  SendTaskSuccess: sendTaskSuccess,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  TestState: testState,
  ListMapRuns: listMapRuns,
  DescribeMapRun: describeMapRun,
  UpdateMapRun: updateMapRun,
};
