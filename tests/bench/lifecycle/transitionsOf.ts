import { GetExecutionHistoryCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { operatorKey } from '../../../infra/local/operatorClients.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { executionArnOf } from '../../../shared/adapters/stepfunctions/machines.ts';

/** State transitions of one case's first execution: each state that was entered is one, and they are the bill. */
export async function transitionsOf({ endpoints, region }: Cloud, machine: string, caseId: string): Promise<number> {
  const credentials = { accessKeyId: operatorKey, secretAccessKey: 'local' };
  const sfn = new SFNClient({ endpoint: endpoints.stepFunctions, region, credentials });
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  const { stateMachineArn = '' } = stateMachines.find(({ name }) => name?.endsWith(machine)) ?? {};
  const executionArn = executionArnOf(stateMachineArn, `${caseId}-g1`);
  const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
  sfn.destroy();
  return events.filter(({ type }) => type?.endsWith('StateEntered')).length;
}
