import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { Checkpoint } from './openCheckpoints.ts';

export interface Read {
  shardId: string;
  records: readonly StreamRecord[];
}

/** Reads a table's stream shard after shard, from a checkpoint or from its beginning. */
export class StreamReader {
  readonly #streams: DynamoDBStreamsClient;
  readonly #streamArn: string;
  readonly #limit: number;
  #checkpoint: Checkpoint | undefined;
  #shardId: string | undefined;
  #iterator: string | undefined;

  constructor(streams: DynamoDBStreamsClient, streamArn: string, limit: number, from: Checkpoint | undefined) {
    this.#streams = streams;
    this.#streamArn = streamArn;
    this.#limit = limit;
    this.#checkpoint = from;
    this.#shardId = from?.shardId;
  }

  /** The next records, none when the stream is read to its end for now. */
  async read(): Promise<Read> {
    this.#iterator ??= await this.#open();
    if (!this.#iterator) return { shardId: '', records: [] };
    const shardId = this.#shardId as string;
    try {
      const { Records = [], NextShardIterator } = await this.#streams.send(
        new GetRecordsCommand({ ShardIterator: this.#iterator, Limit: this.#limit }),
      );
      this.#iterator = NextShardIterator;
      const sequenceNumber = Records.at(-1)?.dynamodb?.SequenceNumber;
      if (sequenceNumber) this.#checkpoint = { shardId, sequenceNumber };
      // A closed shard is read to its end: go on with its child before calling the stream read.
      if (!NextShardIterator && Records.length === 0 && (await this.#moveToChild())) return this.read();
      return { shardId, records: Records };
    } catch (error) {
      if (!(error instanceof ExpiredIteratorException) && !(error instanceof TrimmedDataAccessException)) throw error;
      this.#iterator = undefined;
      return this.read();
    }
  }

  async #open(): Promise<string | undefined> {
    const shards = await this.#shards();
    const shard = shards.find(({ ShardId }) => ShardId === this.#shardId) ?? shards[0];
    if (!shard) return undefined;
    const after = this.#checkpoint?.shardId === shard.ShardId ? this.#checkpoint : undefined;
    this.#shardId = shard.ShardId;
    const { ShardIterator } = await this.#streams.send(
      new GetShardIteratorCommand({
        StreamArn: this.#streamArn,
        ShardId: shard.ShardId,
        ...(after
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after.sequenceNumber }
          : { ShardIteratorType: 'TRIM_HORIZON' }),
      }),
    );
    return ShardIterator;
  }

  async #moveToChild(): Promise<boolean> {
    const child = (await this.#shards()).find(({ ParentShardId }) => ParentShardId === this.#shardId);
    if (!child) return false;
    this.#shardId = child.ShardId;
    this.#checkpoint = undefined;
    return true;
  }

  /** Oldest first. */
  async #shards(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let last: string | undefined;
    do {
      const { StreamDescription } = await this.#streams.send(
        new DescribeStreamCommand({ StreamArn: this.#streamArn, ...(last && { ExclusiveStartShardId: last }) }),
      );
      shards.push(...(StreamDescription?.Shards ?? []));
      last = StreamDescription?.LastEvaluatedShardId;
    } while (last);
    return shards;
  }
}
