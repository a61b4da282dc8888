import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Tells which commands a client sends while a piece of work runs, in their order; a retry of the client is no second command. */
export function commandsSentBy(client: DynamoDBClient): (work: () => Promise<unknown>) => Promise<string[]> {
  const sent: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        sent.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'noteCommand' },
  );
  return async (work) => {
    const before = sent.length;
    await work();
    return sent.slice(before);
  };
}
