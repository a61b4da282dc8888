import type { Fault } from './createFaults.ts';
import type { Operation } from './Operation.ts';

const api = 'com.amazonaws.dynamodb.v20120810#';
const overThroughput = 'Throughput exceeds the current capacity for your table or index.';

/** The error that DynamoDB answers for a fault: status and body. */
export function refusal(fault: Fault, { input }: Operation): { status: number; body: Buffer } {
  if (fault === 'lostAnswer')
    return answer(500, { __type: `${api}InternalServerError`, message: 'Internal server error' });
  const conflict = fault === 'transactionConflict';
  if (input.TransactItems) return cancelled(input.TransactItems.length, conflict);
  return conflict
    ? answer(400, { __type: `${api}TransactionConflictException`, message: 'Transaction is ongoing for the item' })
    : answer(400, { __type: 'com.amazon.coral.availability#ThrottlingException', message: overThroughput });
}

/** DynamoDB gives one reason per item, in order: here the first item is the one in the way. */
function cancelled(items: number, conflict: boolean) {
  const reason = conflict
    ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
    : { Code: 'ThrottlingError', Message: overThroughput };
  const CancellationReasons = [reason, ...Array.from({ length: items - 1 }, () => ({ Code: 'None' }))];
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
  return answer(400, {
    __type: `${api}TransactionCanceledException`,
    CancellationReasons,
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
  });
}

const answer = (status: number, body: unknown) => ({ status, body: Buffer.from(JSON.stringify(body)) });
