import { CfnParameter, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Buckets } from '../constructs/Buckets.ts';
import { IdentitySecret } from '../constructs/IdentitySecret.ts';
import { Keys } from '../constructs/Keys.ts';
import { Queues } from '../constructs/Queues.ts';
import { RecordsTable } from '../constructs/RecordsTable.ts';

/** Everything that holds state; nothing here is replaced or deleted by a deployment. */
export class StatefulStack extends Stack {
  readonly keys: Keys;
  readonly records: RecordsTable;
  readonly buckets: Buckets;
  readonly queues: Queues;
  readonly identity: IdentitySecret;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const consoleOrigin = new CfnParameter(this, 'ConsoleOrigin', {
      description: 'Origin from which browsers upload to the buckets, such as https://doudi.example',
    });
    this.keys = new Keys(this, 'Keys');
    this.records = new RecordsTable(this, 'Records', { key: this.keys.storage });
    this.buckets = new Buckets(this, 'Buckets', {
      key: this.keys.storage,
      consoleOrigin: consoleOrigin.valueAsString,
    });
    this.queues = new Queues(this, 'Queues');
    this.identity = new IdentitySecret(this, 'Identity', { key: this.keys.data });
  }
}
