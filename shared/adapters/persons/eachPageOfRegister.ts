import type { BucketRange } from '../../comparison/bucketOf.ts';
import { type Person, persons } from '../../persons/person.ts';
import { rangesOfRegister } from '../../persons/register.ts';
import type { Reader } from '../../records/reader.ts';
import { eachOf } from '../eachOf.ts';
import { pagesOf } from '../pagesOf.ts';

/** Shards read at the same time. */
const width = 8;

/** Persons in one answer: more than fit into the 1 MB of one, so that it is as large as may be. */
const pageSize = 5000;

/** Does the work for the people on the register in these buckets, page by page and in no order. */
export async function eachPageOfRegister(
  reader: Pick<Reader, 'page'>,
  buckets: BucketRange,
  work: (page: readonly Person[]) => Promise<void>,
): Promise<void> {
  await eachOf(rangesOfRegister(buckets), width, async (range) => {
    for await (const page of pagesOf(reader, persons, range, pageSize)) await work(page);
  });
}
