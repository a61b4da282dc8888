import { GetExecutionHistoryCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { operatorKey } from '../../../infra/local/operatorClients.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { executionArnOf } from '../../../shared/adapters/stepfunctions/machines.ts';

/**
 * State transitions of one case's first execution: each state that was entered is one, and so is each repeat of a task
 * that failed. They are the bill.
 */
export async function transitionsOf({ endpoints, region }: Cloud, machine: string, caseId: string): Promise<number> {
  const credentials = { accessKeyId: operatorKey, secretAccessKey: 'local' };
  const sfn = new SFNClient({ endpoint: endpoints.stepFunctions, region, credentials });
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  const { stateMachineArn = '' } = stateMachines.find(({ name }) => name?.endsWith(machine)) ?? {};
  const executionArn = executionArnOf(stateMachineArn, `${caseId}-g1`);
  let entered = 0;
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken }));
    const { events = [] } = page;
    const scheduled = events.filter(({ type }) => type === 'TaskScheduled').length;
    const tasks = events.filter(({ type }) => type === 'TaskStateEntered').length;
    entered += events.filter(({ type }) => type?.endsWith('StateEntered')).length + scheduled - tasks;
    nextToken = page.nextToken;
  } while (nextToken);
  sfn.destroy();
  return entered;
}
