import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

const Checkpoint = z.object({ shardId: z.string(), sequenceNumber: z.string() });
export type Checkpoint = z.infer<typeof Checkpoint>;

export interface Checkpoints {
  get(mapping: string): Checkpoint | undefined;
  set(mapping: string, checkpoint: Checkpoint): void;
  flush(): void;
}

/** ms; so much is read again after a `kill -9`. */
const flushEvery = 500;

/** How far each stream mapping has read. A `kill -9` between work and write repeats some batches and loses none. */
export const openCheckpoints = (file?: string): Checkpoints => {
  const known = file ? read(file) : {};
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(known));
    renameSync(`${file}.new`, file);
  };
  return {
    get: (mapping) => known[mapping],
    set(mapping, checkpoint) {
      known[mapping] = checkpoint;
      timer ??= setTimeout(flush, flushEvery).unref();
    },
    flush,
  };
};

const read = (file: string): Record<string, Checkpoint> => {
  try {
    return z.record(z.string(), Checkpoint).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
};
