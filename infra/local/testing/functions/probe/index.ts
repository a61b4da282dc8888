import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const dynamodb = new DynamoDBClient({});
let invocations = 0;

/** Does what a test asks for by path, so that the runner's limits can be seen from outside. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2 | string> => {
  invocations += 1;
  switch (event.rawPath) {
    case '/throw':
      throw new TypeError('asked to throw');
    case '/exit':
      process.exit(3);
      break;
    case '/endless':
      for (;;) invocations += 0;
    case '/sleep':
      await new Promise((resolve) => setTimeout(resolve, Number(event.queryStringParameters?.ms)));
      return json({ invocations });
    case '/heap': {
      const held: unknown[] = [];
      for (;;) held.push(new Array(1_000_000).fill(invocations));
    }
    case '/now':
      return json({ now: Date.now(), date: new Date().toISOString(), isDate: new Date() instanceof Date });
    case '/environment':
      return json(process.env);
    case '/log':
      console.log('a line of text');
      console.log(JSON.stringify({ _aws: { Timestamp: 1, CloudWatchMetrics: [] }, Answers: 1 }));
      return json({ invocations });
    case '/large':
      return json({ text: 'x'.repeat(7 * 1024 * 1024) });
    case '/cookies':
      return { statusCode: 204, cookies: ['a=1', 'b=2'], headers: { 'x-probe': 'yes' } };
    case '/plain':
      return 'just text';
    case '/put':
      await dynamodb.send(
        new PutItemCommand({
          TableName: process.env.TABLE_NAME,
          Item: { PK: { S: `PROBE#${event.queryStringParameters?.id}` }, SK: { S: 'probe' } },
        }),
      );
      return json({ invocations }, 201);
  }
  return json(event);
};

const json = (body: unknown, statusCode = 200): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
