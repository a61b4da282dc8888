import { refuse } from '../../aws-protocol/serveAwsJson.ts';
import type { ExecutionRow, NewExecution } from '../store/rows.ts';
import type { Engine } from './Engine.ts';
import { isJson } from './isJson.ts';

/** `origin`: of a start by a state. */
type Asked = Pick<NewExecution, 'machineArn' | 'name' | 'input' | 'origin'>;

export const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/**
 * StartExecution, by the API or by a state: a start made again is the same start, one of the same name and input joins
 * the execution that runs. One that was joined (`joined`) may have ended by the time the call is made again.
 */
export async function startExecution(engine: Engine, asked: Asked, joined = false): Promise<ExecutionRow> {
  const { machineArn, name, input, origin } = asked;
  const { roleArn, definition } = engine.machines.expect(machineArn, true);
  if (!isJson(input)) refuse('InvalidExecutionInput', `Invalid State Machine Execution Input: '${input}'`);
  const arn = executionArn(machineArn, name);
  const found = engine.holderOf(arn);
  const again = origin !== undefined && found?.origin === origin;
  if (found && (again || ((joined || found.status === 'RUNNING') && found.input === input))) return found;
  if (found) refuse('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  if (origin === undefined && engine.quotas.starts?.take() === false) refuse('ThrottlingException', 'Rate exceeded');
  return engine.start({ ...asked, arn, roleArn, definition });
}
