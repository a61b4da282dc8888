import {
  RedriveExecutionCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { type CaseHead, caseKindOf, executionName } from '../../cases/case.ts';
import { caseTypeOf } from '../../cases/registry.ts';
import { createReader } from '../dynamodb/reader.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';
import { executionArnOf, type Machines } from './machines.ts';

/** Carries out what is ordered of a case's execution, once: to begin, to go on from where it failed, or to end. */
export async function pursueCase(table: Table, sfn: SFNClient, machines: Machines, caseId: string): Promise<void> {
  const type = caseTypeOf(caseId);
  const head = await createReader(table).get(type, { id: caseId });
  const { followUp, generation } = head;
  if (!followUp) return;
  const stateMachineArn = machines[caseKindOf(caseId)];
  const executionArn = await orders[followUp.kind](sfn, stateMachineArn, head);
  const settled = (now: CaseHead): CaseHead | undefined => {
    if (now.generation !== generation || now.followUp?.since !== followUp.since) return undefined;
    const { followUp: _, ...rest } = now;
    return { ...rest, executionArn };
  };
  await settle(table, type, { id: caseId }, settled, head);
}

type Order = (sfn: SFNClient, stateMachineArn: string, head: CaseHead) => Promise<string>;

const orders: Record<NonNullable<CaseHead['followUp']>['kind'], Order> = {
  /**
   * Asked twice it starts once: the execution's name is the case and its generation, and the same name with the same
   * input is the same execution. An earlier generation is ended first: two would ask for the same work.
   */
  async start(sfn, stateMachineArn, head) {
    const { id, generation } = head;
    if (generation > 1) {
      await end(sfn, executionArnOf(stateMachineArn, executionName({ id, generation: generation - 1 })));
    }
    const name = executionName(head);
    const input = JSON.stringify({ caseId: id, generation });
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input })).catch(unless('ExecutionAlreadyExists'));
    return executionArnOf(stateMachineArn, name);
  },

  async stop(sfn, stateMachineArn, head) {
    const executionArn = executionArnOf(stateMachineArn, executionName(head));
    await end(sfn, executionArn);
    return executionArn;
  },

  async redrive(sfn, stateMachineArn, head) {
    const executionArn = executionArnOf(stateMachineArn, executionName(head));
    // Asked twice, it runs already; where it cannot go on any more, the sweep finds it ended.
    await sfn.send(new RedriveExecutionCommand({ executionArn })).catch(unless('ExecutionNotRedrivable'));
    return executionArn;
  },
};

const end = (sfn: SFNClient, executionArn: string) =>
  sfn.send(new StopExecutionCommand({ executionArn })).catch(unless('ExecutionDoesNotExist'));

const unless = (name: string) => (error: unknown) => {
  if (!(error instanceof Error && error.name === name)) throw error;
};
