import { ListExecutionsCommand, ListMapRunsCommand, type SFNClient } from '@aws-sdk/client-sfn';

export interface ChildExecution {
  name: string;
  status: string;
  startedAt: string;
  stoppedAt?: string;
  /** How many items it was given, where they are batched. */
  items?: number;
}

interface ChildPage {
  children: ChildExecution[];
  nextToken?: string;
}

/** The executions that a Distributed Map of this execution has started, the newest first; none where it has not run. */
export async function listChildren(
  sfn: SFNClient,
  executionArn: string,
  label: string,
  { limit, nextToken }: { limit: number; nextToken?: string | undefined },
): Promise<ChildPage> {
  const { mapRuns = [] } = await sfn.send(new ListMapRunsCommand({ executionArn, maxResults: 1000 }));
  // A redrive goes on with the Map run there was.
  const mapRunArn = mapRuns.find((each) => labelOf(each.mapRunArn ?? '') === label)?.mapRunArn;
  if (!mapRunArn) return { children: [] };
  const found = await sfn.send(
    new ListExecutionsCommand({ mapRunArn, maxResults: limit, ...(nextToken && { nextToken }) }),
  );
  const children = (found.executions ?? []).map(({ name = '', status = '', startDate, stopDate, itemCount }) => ({
    name,
    status,
    startedAt: startDate?.toISOString() ?? '',
    ...(stopDate && { stoppedAt: stopDate.toISOString() }),
    ...(itemCount !== undefined && { items: itemCount }),
  }));
  return { children, ...(found.nextToken && { nextToken: found.nextToken }) };
}

/** `arn:…:mapRun:machine/label:id` */
const labelOf = (mapRunArn: string): string | undefined => /:mapRun:[^/]+\/([^:]+):/.exec(mapRunArn)?.[1];

/** `arn:…:execution:machine/label:name` */
export const childArnOf = (machineArn: string, label: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}/${label}:${name}`;
