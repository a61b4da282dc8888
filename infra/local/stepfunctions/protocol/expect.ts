import type { Engine } from '../engine/Engine.ts';
import type { Machine, Parsed } from '../parser/parseDefinition.ts';
import type { ExecutionRow, MachineRow, MapRunRow } from '../store/rows.ts';
import { refuse } from './operation.ts';

/** A machine that takes executions and changes, or at least can be looked at. */
export function expectMachine(engine: Engine, arn: string, active = false): MachineRow {
  const row = engine.machines.find(arn);
  if (!row) refuse('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  if (active && row.status === 'DELETING') refuse('StateMachineDeleting', `State Machine Deleting: '${arn}'`);
  return row;
}

export const expectExecution = (engine: Engine, arn: string): ExecutionRow =>
  engine.findExecution(arn) ?? refuse('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);

export const expectMapRun = ({ store }: Engine, arn: string): MapRunRow =>
  store.get<MapRunRow>('SELECT * FROM mapRuns WHERE arn = ?', arn) ??
  refuse('ResourceNotFound', `Resource not found: '${arn}'`);

export function expectValid({ machine, findings }: Parsed): Machine {
  if (machine) return machine;
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  const list = errors.map(({ code, message, location }) => `${code}: ${message} at ${location}`).join(', ');
  refuse('InvalidDefinition', `Invalid State Machine Definition: '${list}'`);
}
