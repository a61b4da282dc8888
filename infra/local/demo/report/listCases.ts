import type { Inspection } from '../invariants/Inspection.ts';
import type { Client } from '../play/client.ts';

/** Every application and warning of the county, open and closed, page by page. */
export async function listCases(auditor: Client): Promise<Pick<Inspection, 'applications' | 'warnings'>> {
  return {
    applications: await every((query) => auditor.listApplications({ query })),
    warnings: await every((query) => auditor.listWarnings({ query })),
  };
}

interface Query {
  place: 'open' | 'closed';
  limit: number;
  cursor?: string;
}

async function every<Item>(page: (query: Query) => Promise<{ body: { items: Item[]; cursor?: string | undefined } }>) {
  const items: Item[] = [];
  for (const place of ['open', 'closed'] as const) {
    let cursor: string | undefined;
    do {
      const { body } = await page({ place, limit: 100, ...(cursor && { cursor }) });
      items.push(...body.items);
      cursor = body.cursor;
    } while (cursor);
  }
  return items;
}
