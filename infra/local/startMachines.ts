import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  SFNClient,
  StateMachineDoesNotExist,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { operatorKey } from './operatorClients.ts';
import type { MachineBlueprint } from './resources/Blueprint.ts';

/** Creates each machine, or gives the one that is there its present definition. */
export const startMachines = async (
  machines: readonly MachineBlueprint[],
  endpoint: string,
  region: string,
): Promise<SFNClient> => {
  const sfn = new SFNClient({
    region,
    endpoint,
    credentials: { accessKeyId: operatorKey, secretAccessKey: 'local' },
  });
  for (const { name, arn, definition, roleArn } of machines) {
    const known = await sfn.send(new DescribeStateMachineCommand({ stateMachineArn: arn })).catch(absent);
    if (!known) await sfn.send(new CreateStateMachineCommand({ name, definition, roleArn, type: 'STANDARD' }));
    else if (known.definition !== definition || known.roleArn !== roleArn)
      await sfn.send(new UpdateStateMachineCommand({ stateMachineArn: arn, definition, roleArn }));
  }
  return sfn;
};

const absent = (error: unknown): undefined => {
  if (error instanceof StateMachineDoesNotExist) return undefined;
  throw error;
};
