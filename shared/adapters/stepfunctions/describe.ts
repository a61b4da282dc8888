import {
  DescribeExecutionCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/** An execution as Step Functions knows it. Asked only for the one that somebody opens. */
export interface PresentExecution {
  arn: string;
  status: string;
  startedAt?: string;
  stoppedAt?: string;
  error?: string;
  redrives: number;
  redrivable: boolean;
  /** Why it cannot be redriven, in the service's words. */
  notRedrivableBecause?: string;
}

/** Undefined when Step Functions does not know it: never started, or ended more than 90 days ago. */
export async function describeExecution(sfn: SFNClient, executionArn: string): Promise<PresentExecution | undefined> {
  const found = await orUnknown(
    sfn.send(new DescribeExecutionCommand({ executionArn, includedData: 'METADATA_ONLY' })),
  );
  if (!found) return undefined;
  const { status = '', startDate, stopDate, error, redriveCount = 0, redriveStatus, redriveStatusReason } = found;
  return {
    arn: executionArn,
    status,
    ...(startDate && { startedAt: startDate.toISOString() }),
    ...(stopDate && { stoppedAt: stopDate.toISOString() }),
    ...(error && { error }),
    redrives: redriveCount,
    redrivable: redriveStatus === 'REDRIVABLE',
    ...(redriveStatusReason && { notRedrivableBecause: redriveStatusReason }),
  };
}

/** The definition under which the execution runs: it may be older than the machine's present one. */
export async function definitionOfExecution(sfn: SFNClient, executionArn: string): Promise<string | undefined> {
  const found = await orUnknown(sfn.send(new DescribeStateMachineForExecutionCommand({ executionArn })));
  return found?.definition;
}

export interface HistoryPage {
  events: { id: number; type: string; timestamp: string }[];
  nextToken?: string;
}

/** Whoever held a task's token could answer in its officer's place. */
const tokens = /(\\*"(?:token|TaskToken)\\*":\s*\\*")[^"\\]+/g;

/** Events in AWS's own form, task tokens blotted out. */
export async function readHistory(
  sfn: SFNClient,
  executionArn: string,
  page: { limit: number; nextToken?: string | undefined; newestFirst: boolean },
): Promise<HistoryPage | undefined> {
  const found = await orUnknown(
    sfn.send(
      new GetExecutionHistoryCommand({
        executionArn,
        maxResults: page.limit,
        reverseOrder: page.newestFirst,
        ...(page.nextToken && { nextToken: page.nextToken }),
      }),
    ),
  );
  if (!found) return undefined;
  const events = JSON.parse(JSON.stringify(found.events ?? []).replaceAll(tokens, '$1…')) as HistoryPage['events'];
  return { events, ...(found.nextToken && { nextToken: found.nextToken }) };
}

async function orUnknown<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return undefined;
    throw error;
  }
}
