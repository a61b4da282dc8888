import type { Objects, StoredObject } from './objects.ts';

export interface Page {
  objects: StoredObject[];
  commonPrefixes: string[];
  /** The last key or common prefix of a page that is not the last. */
  next: string | undefined;
}

export interface PageQuery {
  bucket: string;
  prefix: string;
  delimiter: string;
  /** Listing goes on behind this key or common prefix. */
  after: string;
  limit: number;
}

/** One page of a bucket's keys in UTF-8 order, with keys that share a prefix up to the delimiter rolled up. */
export function listPage(objects: Objects, { bucket, prefix, delimiter, after, limit }: PageQuery): Page {
  const page: Page = { objects: [], commonPrefixes: [], next: undefined };
  if (limit === 0) return page;
  const rolledUp = delimiter !== '' && after.endsWith(delimiter) && after.startsWith(prefix);
  let last = after;
  for (const object of objects.from(bucket, after > prefix ? after : prefix)) {
    const { key } = object;
    if (!key.startsWith(prefix)) break;
    if (key === after || (rolledUp && key.startsWith(after))) continue;
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    const common = end < 0 ? undefined : key.slice(0, end + delimiter.length);
    if (common !== undefined && common === page.commonPrefixes.at(-1)) continue;
    if (page.objects.length + page.commonPrefixes.length === limit) return { ...page, next: last };
    last = common ?? key;
    if (common === undefined) page.objects.push(object);
    else page.commonPrefixes.push(common);
  }
  return page;
}
