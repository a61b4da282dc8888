import type { Client } from '../play/client.ts';

/** How many people comparisons have drawn blindly: once a month, however often one ran. */
export async function countDrawn(auditor: Client): Promise<number> {
  const byMonth = new Map<string, number>();
  const { body } = await auditor.listRuns({ query: { limit: 100 } });
  for (const { id, period, status, seed } of body.items) {
    if (status !== 'closed' || !seed) continue;
    const { body: report } = await auditor.readRunReport({ params: { id } });
    const drawn = (report.sample?.counties ?? []).reduce((sum, county) => sum + county.drawn, 0);
    byMonth.set(period, Math.max(drawn, byMonth.get(period) ?? 0));
  }
  return [...byMonth.values()].reduce((sum, drawn) => sum + drawn, 0);
}
