import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { countedCases, figures } from '../../figures/figure.ts';
import { additionsOf, type Transition } from '../../figures/tally.ts';
import { groupsOf } from '../groupsOf.ts';
import { isConflict } from './conflict.ts';
import { createReader } from './reader.ts';
import type { Table } from './table.ts';

/** With a mark each, and figures that many of them share: mostly below `itemsOfTransaction`. */
const casesAtOnce = 40;
/** DynamoDB's own limit. */
const itemsOfTransaction = 100;
const attempts = 12;

/** Adds changes of status to the figures; each change counts once, however often its record is read. */
export async function countTransitions(table: Table, transitions: readonly Transition[]): Promise<void> {
  const byCase = [...Map.groupBy(transitions, ({ caseId }) => caseId)];
  for (const some of groupsOf(byCase, casesAtOnce)) await countCases(table, some);
}

async function countCases(table: Table, byCase: [string, Transition[]][]): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reader = createReader(table);
    const fresh = await Promise.all(
      byCase.map(async ([caseId, steps]) => {
        const { counted = 0 } = (await reader.find(countedCases, { caseId })) ?? {};
        return { caseId, counted, steps: steps.filter(({ version }) => version > counted) };
      }),
    );
    const left = fresh.filter(({ steps }) => steps.length > 0);
    if (left.length === 0) return;
    const items = [...left.map(mark), ...add(left)];
    if (items.length > itemsOfTransaction && byCase.length > 1) {
      const half = Math.ceil(byCase.length / 2);
      await countCases(table, byCase.slice(0, half));
      await countCases(table, byCase.slice(half));
      return;
    }
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems: items }));
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Error(`Figures met ${attempts} conflicts in a row`);

  function mark({ caseId, counted, steps }: { caseId: string; counted: number; steps: Transition[] }) {
    const upTo = Math.max(...steps.map(({ version }) => version));
    return {
      Update: {
        TableName: table.name,
        Key: countedCases.key({ caseId }),
        UpdateExpression: 'SET #counted = :upTo, #type = :type, caseId = :caseId',
        ConditionExpression: counted ? '#counted = :counted' : 'attribute_not_exists(#counted)',
        ExpressionAttributeNames: { '#counted': 'counted', '#type': 'recordType' },
        ExpressionAttributeValues: {
          ':upTo': upTo,
          ':type': countedCases.name,
          ':caseId': caseId,
          ...(counted && { ':counted': counted }),
        },
      },
    };
  }

  function add(left: { steps: Transition[] }[]) {
    return additionsOf(left.flatMap(({ steps }) => steps)).map(({ by, ...figure }) => ({
      Update: {
        TableName: table.name,
        Key: figures.key(figure),
        UpdateExpression:
          'SET #type = :type, county = :county, #day = :day, kind = :kind, #status = :status ADD #count :by',
        ExpressionAttributeNames: { '#type': 'recordType', '#day': 'day', '#status': 'status', '#count': 'count' },
        ExpressionAttributeValues: {
          ':type': figures.name,
          ':county': figure.county,
          ':day': figure.day,
          ':kind': figure.kind,
          ':status': figure.status,
          ':by': by,
        },
      },
    }));
  }
}
