import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { openDuckDb, type Row, text } from '../../shared/adapters/duckdb/openDuckDb.ts';
import { type IngestedFile, ingestFile } from '../../shared/adapters/feeds/ingestFile.ts';
import { readKeys } from '../../shared/adapters/feeds/readKeys.ts';
import { receiveFile } from '../../shared/adapters/feeds/receiveFile.ts';
import { stageFile } from '../../shared/adapters/feeds/stageFile.ts';
import { inTemporaryDirectory } from '../../shared/adapters/inTemporaryDirectory.ts';
import { type BatchRejection, definitionOf, type FeedId } from '../../shared/feeds/index.ts';

export const identityKey = { version: 'v1', key: Buffer.alloc(32, 7) };

export interface IngestedBytes extends IngestedFile {
  kept: Row[];
  /** Line, column and reason of each fault. */
  faults: string[];
  quarantined: string[][];
  unknown: string[];
  sheet?: string | undefined;
}

/** Takes in a file as the function does, without store and table. */
export async function tryBytes(
  feed: FeedId,
  content: string | Buffer,
  rowsPerPart = 1000,
): Promise<IngestedBytes | { rejection: BatchRejection }> {
  const definition = definitionOf(feed);
  return inTemporaryDirectory(async (directory) => {
    const received = await receiveFile(Readable.from([Buffer.from(content)]), join(directory, 'upload'));
    const staged = await stageFile(received, definition);
    if (!staged.ok) return { rejection: staged.rejection };
    const { file, sheet } = staged;
    const duck = await openDuckDb(directory);
    try {
      const header = staged.header ?? (await readKeys(duck, definition, file));
      if (!header.ok) return { rejection: { reason: header.reason, column: header.column } };
      const policy = { today: '2026-03-31', synthetic: 'allowed', divisionPrefix: '340404' } as const;
      const options = { ...policy, ...header, headerLine: header.line, replaced: file.replaced, rowsPerPart };
      const done = await ingestFile(duck, directory, definition, file, { ...options, key: identityKey.key });
      const kept = await duck.rows(
        'kept',
        `SELECT * REPLACE (id::VARCHAR AS id) FROM read_parquet([${done.parts.map(({ path }) => text(path)).join(', ')}], hive_partitioning = false) ORDER BY line`,
      );
      const quarantined: string[][] = done.quarantinePath ? parse(await readFile(done.quarantinePath)) : [];
      const faults = quarantined.slice(1).map(([line, column, reason]) => `${line} ${column} ${reason}`);
      return { ...done, kept, faults, quarantined, unknown: header.unknown, sheet };
    } finally {
      duck.close();
    }
  });
}

/** @throws Error when the file is rejected as a whole */
export async function ingestBytes(feed: FeedId, content: string | Buffer, rowsPerPart?: number) {
  const done = await tryBytes(feed, content, rowsPerPart);
  if ('rejection' in done) throw new Error(JSON.stringify(done.rejection));
  return done;
}
