export type Item = Record<string, unknown>;

interface Part {
  TableName: string;
  Item?: Item;
  Key?: Item;
}

/** A request in DynamoDB's own JSON, as far as the proxy reads it. */
export interface Operation {
  name: string;
  input: {
    TableName?: string;
    IndexName?: string;
    ResourceArn?: string;
    StreamArn?: string;
    ShardIterator?: string;
    Item?: Item;
    Key?: Item;
    TransactItems?: { Put?: Part; Update?: Part; Delete?: Part; ConditionCheck?: Part; Get?: Part }[];
    RequestItems?: Record<string, unknown>;
  };
}

/** Reads the operation out of `x-amz-target` and the body; a body that is not JSON is left to the emulator to refuse. */
export function readOperation(target: string, body: Buffer): Operation {
  const name = target.slice(target.indexOf('.') + 1);
  try {
    return { name, input: JSON.parse(body.toString('utf8')) };
  } catch {
    return { name, input: {} };
  }
}
