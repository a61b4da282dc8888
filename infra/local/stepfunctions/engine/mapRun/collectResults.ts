import type { Execution, Outcome } from '../../frames/Execution.ts';
import type { MapRunPlan } from '../../frames/MapRunPlan.ts';
import { dataLimit, tooLarge } from '../../interpreter/exitState.ts';
import type { Store } from '../../store/openStore.ts';

const outputsSql =
  "SELECT e.output AS output FROM mapItems m JOIN executions e ON e.row = m.child WHERE m.run = ? AND m.status = 'SUCCEEDED' ORDER BY m.seq";

/** Without a ResultWriter the outputs of the children, in item order, are the state's result. */
export function collectResults(store: Store, plan: MapRunPlan, { machine }: Execution): Outcome {
  const outputs: string[] = [];
  let length = 0;
  for (const row of store.statement(outputsSql).iterate(plan.arn)) {
    outputs.push(String(row.output));
    length += String(row.output).length;
    if (length > 4_000_000) break;
  }
  const text = `[${outputs.join(',')}]`;
  if (tooLarge(text)) {
    const states = machine.blocks.flatMap(({ States }) => [...States.values()]);
    const map = states.find((state) => state.Type === 'Map' && state.ItemProcessor.id === plan.block);
    return dataLimit(map?.name ?? plan.label);
  }
  if (plan.writer?.transformation !== 'FLATTEN') return { output: text };
  return { output: JSON.stringify((JSON.parse(text) as unknown[]).flat()) };
}
