import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { CallLog } from './CallLog.ts';

const CallCount = z.object({ accessKeyId: z.string(), action: z.string(), resource: z.string(), count: z.int() });
export type CallCount = z.infer<typeof CallCount>;

export interface OpenCallLog extends CallLog {
  /** Every distinct (access key, action, resource) seen since the file was made, sorted. */
  counts(): CallCount[];
  clear(): void;
  flush(): void;
  close(): void;
}

/**
 * Counts the calls that the local services serve, by access key, action and resource.
 * With a file, counts go on from it and are written back at most once in `flushEvery` ms (default 2,000): a `kill -9` loses that much.
 */
export function openCallLog({ file, flushEvery = 2000 }: { file?: string; flushEvery?: number } = {}): OpenCallLog {
  const counts = new Map<string, CallCount>(readCounts(file).map((count) => [keyOf(count), count]));
  let timer: NodeJS.Timeout | undefined;

  const sorted = () =>
    [...counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, count]) => ({ ...count }));
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (file) writeCounts(file, sorted());
  };
  const flushSoon = () => {
    if (file && !timer) timer = setTimeout(flush, flushEvery).unref();
  };

  return {
    record(call, count = 1) {
      const key = keyOf(call);
      const known = counts.get(key);
      if (known) known.count += count;
      else counts.set(key, { ...call, count });
      flushSoon();
    },
    counts: sorted,
    clear() {
      counts.clear();
      flushSoon();
    },
    flush,
    close: flush,
  };
}

const keyOf = (call: { accessKeyId: string; action: string; resource: string }) =>
  `${call.accessKeyId}\n${call.action}\n${call.resource}`;

function readCounts(file: string | undefined): CallCount[] {
  if (!file) return [];
  try {
    return z.array(CallCount).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function writeCounts(file: string, counts: CallCount[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(counts, null, 1)}\n`);
  renameSync(`${file}.new`, file);
}
