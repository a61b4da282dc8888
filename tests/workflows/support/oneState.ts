import { CreateStateMachineCommand, DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { TestEngine } from '../../../infra/local/stepfunctions/conformance/startEngine.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { blocksOf, type Definition, type StateJson, targetsOf } from './definitions.ts';
import { render, substitutionsFor } from './render.ts';
import { sample } from './sample.ts';

const roleArn = 'arn:aws:iam::000000000000:role/machine';

/** A machine of one state: its variables are assigned before it, and each way out of it only says where it leads. */
export function machineOf(definition: Definition, name: string, values: Record<string, string> = {}): string {
  const state = blocksOf(definition.json).find(({ States }) => States[name])?.States[name] as StateJson;
  const out = (target: string) => ({ Type: 'Pass', Output: { next: target, input: '{% $states.input %}' }, End: true });
  const { [name]: _self, ...exits } = Object.fromEntries(targetsOf(state).map((target) => [target, out(target)]));
  const json = {
    QueryLanguage: 'JSONata',
    StartAt: 'Assign the variables',
    States: {
      'Assign the variables': { Type: 'Pass', Assign: sample.variables, Next: name },
      [name]: state,
      ...exits,
    },
  };
  const supplied = { ...substitutionsFor(definition.name, 'aws'), ...values };
  return render({ ...definition, text: JSON.stringify(json) }, supplied);
}

export interface Ran {
  status: string;
  /** The state that would come next; absent where the state ends its block. */
  next?: string;
  output?: unknown;
  cause?: string;
}

/** Starts a machine of one state; `ended` tells how it went once nothing moves any more. */
export async function runOne(engine: TestEngine, definition: string, input: object) {
  const { client } = engine;
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({ name: newId('one'), definition, roleArn }),
  );
  const { executionArn } = await client.send(
    new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }),
  );
  await engine.settle();
  return {
    async ended(): Promise<Ran> {
      await engine.settle();
      const { status = '', output, cause } = await client.send(new DescribeExecutionCommand({ executionArn }));
      const said = output === undefined ? undefined : (JSON.parse(output) as { next?: string; input?: unknown });
      const ran = { status, ...(cause && { cause }) };
      return said?.next ? { ...ran, next: said.next, output: said.input } : { ...ran, output: said };
    },
  };
}
