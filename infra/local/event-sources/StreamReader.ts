import type { Checkpoint } from './openCheckpoints.ts';
import type { Shard, StreamRecord, Streams } from './openStreams.ts';
import type { SharedReads } from './shareReads.ts';

export interface Read {
  shardId: string;
  records: readonly StreamRecord[];
}

/** The most that one read asks for. */
export const recordsAtOnce = 1000;

/** The iterator is too old, or what it points at: one for the checkpoint is asked for anew. */
const begunAnew = new Set(['ExpiredIteratorException', 'TrimmedDataAccessException']);

/** Reads a table's stream shard after shard, from a checkpoint or from its beginning. */
export class StreamReader {
  readonly #streams: Streams;
  readonly #streamArn: string;
  readonly #shared: SharedReads;
  #checkpoint: Checkpoint | undefined;
  #shardId: string | undefined;
  #iterator: string | undefined;

  constructor(streams: Streams, streamArn: string, shared: SharedReads, from: Checkpoint | undefined) {
    this.#streams = streams;
    this.#streamArn = streamArn;
    this.#shared = shared;
    this.#checkpoint = from;
    this.#shardId = from?.shardId;
  }

  /** The next records, none when the stream is read to its end for now. */
  async read(): Promise<Read> {
    const { shardId, records } = await this.#readOnce();
    const all = [...records];
    // What another reader has read in many small pieces is one piece for this one.
    while (records.length > 0 && all.length < recordsAtOnce && this.#shared.knows(this.#position(shardId)))
      all.push(...(await this.#readOnce()).records);
    return { shardId, records: all };
  }

  async #readOnce(): Promise<Read> {
    this.#iterator ??= await this.#open();
    if (!this.#iterator) return { shardId: '', records: [] };
    const shardId = this.#shardId as string;
    try {
      const { Records = [], NextShardIterator } = await this.#next(shardId, this.#iterator);
      this.#iterator = NextShardIterator;
      const sequenceNumber = Records.at(-1)?.dynamodb?.SequenceNumber;
      if (sequenceNumber) this.#checkpoint = { shardId, sequenceNumber };
      // A closed shard is read to its end: go on with its child before calling the stream read.
      if (!NextShardIterator && Records.length === 0 && (await this.#moveToChild())) return this.#readOnce();
      return { shardId, records: Records };
    } catch (error) {
      if (!begunAnew.has((error as Error).name)) throw error;
      this.#iterator = undefined;
      return this.#readOnce();
    }
  }

  #position(shardId: string): string {
    const after = this.#checkpoint?.shardId === shardId ? this.#checkpoint.sequenceNumber : '';
    return `${this.#streamArn} ${shardId} ${after}`;
  }

  #next(shardId: string, ShardIterator: string) {
    return this.#shared.read(this.#position(shardId), () =>
      this.#streams.call('GetRecords', { ShardIterator, Limit: recordsAtOnce }),
    );
  }

  async #open(): Promise<string | undefined> {
    const shards = await this.#shards();
    const shard = shards.find(({ ShardId }) => ShardId === this.#shardId) ?? shards[0];
    if (!shard) return undefined;
    const after = this.#checkpoint?.shardId === shard.ShardId ? this.#checkpoint : undefined;
    this.#shardId = shard.ShardId;
    const { ShardIterator } = await this.#streams.call('GetShardIterator', {
      StreamArn: this.#streamArn,
      ShardId: shard.ShardId,
      ...(after
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after.sequenceNumber }
        : { ShardIteratorType: 'TRIM_HORIZON' }),
    });
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
      const { StreamDescription } = await this.#streams.call('DescribeStream', {
        StreamArn: this.#streamArn,
        ...(last && { ExclusiveStartShardId: last }),
      });
      shards.push(...(StreamDescription?.Shards ?? []));
      last = StreamDescription?.LastEvaluatedShardId;
    } while (last);
    return shards;
  }
}
