import type { Client } from '../play/client.ts';
import { inParallel } from '../play/inParallel.ts';

export type ChainEvent = Awaited<ReturnType<Client['readChain']>>['body']['items'][number];

/** The assistance chain of each family, oldest event first. */
export async function readChains(auditor: Client, families: Iterable<string>): Promise<Map<string, ChainEvent[]>> {
  const chains = new Map<string, ChainEvent[]>();
  await inParallel(families, 16, async (id) => {
    const events: ChainEvent[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 100, ...(cursor && { cursor }) };
      const { body } = await auditor.readChain({ params: { id }, query });
      events.push(...body.items);
      cursor = body.cursor;
    } while (cursor);
    chains.set(id, events);
  });
  return chains;
}
