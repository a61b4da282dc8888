import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import { createReader } from '../../../shared/adapters/dynamodb/reader.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { chainEvents, eventsOf } from '../../../shared/chain/event.ts';
import { differencesOf } from '../../../shared/replay/differencesOf.ts';
import { recordsOf } from '../../../shared/replay/recordsOf.ts';
import { replayChain } from '../../../shared/replay/replayChain.ts';

interface Case {
  id: string;
  familyId: string;
}

/** Replays the chain of each family that had a case: where the register says otherwise, and cases that no chain knows. */
export async function explainCounty(
  table: Table,
  cases: readonly Case[],
): Promise<{ families: number; findings: string[] }> {
  const reader = createReader(table);
  const findings: string[] = [];
  const byFamily = Map.groupBy(cases, ({ familyId }) => familyId);
  await inParallel(byFamily, 8, async ([familyId, theirs]) => {
    const events = await reader.list(chainEvents, eventsOf(familyId));
    const told = replayChain(events);
    if (!told.complete) findings.push(`${familyId}: a payload is gone`);
    findings.push(...theirs.filter(({ id }) => !told.cases.has(id)).map(({ id }) => `${id}: on no chain`));
    findings.push(...differencesOf(told, await recordsOf(reader, familyId, told)));
  });
  return { families: byFamily.size, findings };
}
