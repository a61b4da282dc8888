/** Runs in the page: the list of executions comes from here, all else from the service. */
export function manyExecutions(count: number): void {
  const at = '2026-03-02T01:00:00.000Z';
  const items = Array.from({ length: count }, (_, index) => ({
    caseId: `app-${String(index).padStart(26, '0')}`,
    workflow: 'application',
    name: `app-${index}-g1`,
    generation: 1,
    status: 'accepted',
    state: 'running',
    township: '340404001',
    openedAt: at,
    since: at,
    waiting: [],
  }));
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) =>
    /\/executions\?/.test(String(input)) ? new Response(JSON.stringify({ items })) : ask(input, init);
}
