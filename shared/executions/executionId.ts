const name = /^((?:app|war|del)-[0-9A-Za-z]+)(?:-g(\d+))?$/;

/** The case, and the generation when one is named: `war-…` or `war-…-g2`; undefined for anything else. */
export function parseExecutionId(id: string): { caseId: string; generation?: number } | undefined {
  const [, caseId, generation] = name.exec(id) ?? [];
  if (!caseId) return undefined;
  return generation ? { caseId, generation: Number(generation) } : { caseId };
}
