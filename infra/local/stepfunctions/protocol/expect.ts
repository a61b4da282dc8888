import type { Engine } from '../engine/Engine.ts';
import { findMapRun } from '../engine/mapRun/mapRunRows.ts';
import type { Machine, Parsed } from '../parser/parseDefinition.ts';
import type { ExecutionRow, MapRunRow } from '../store/rows.ts';
import { refuse } from './operation.ts';

export const expectExecution = (engine: Engine, arn: string): ExecutionRow =>
  engine.findExecution(arn) ?? refuse('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);

export const expectMapRun = ({ store }: Engine, arn: string): MapRunRow =>
  findMapRun(store, arn) ?? refuse('ResourceNotFound', `Resource not found: '${arn}'`);

export function expectValid({ machine, findings }: Parsed): Machine {
  if (machine) return machine;
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  const list = errors.map(({ code, message, location }) => `${code}: ${message} at ${location}`).join(', ');
  refuse('InvalidDefinition', `Invalid State Machine Definition: '${list}'`);
}
