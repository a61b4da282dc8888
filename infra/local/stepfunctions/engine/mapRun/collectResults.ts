import type { Execution, Outcome } from '../../frames/Execution.ts';
import type { MapRunPlan } from '../../frames/MapRunPlan.ts';
import { dataLimit, tooLarge } from '../../interpreter/exitState.ts';
import type { Store } from '../../store/openStore.ts';

/** Without a ResultWriter the outputs of the children, in item order, are the state's result. */
export function collectResults(store: Store, plan: MapRunPlan, parent: Execution): Outcome {
  const rows = store
    .statement(
      "SELECT e.output AS output FROM mapItems m JOIN executions e ON e.row = m.child WHERE m.run = ? AND m.status = 'SUCCEEDED' ORDER BY m.seq",
    )
    .iterate(plan.arn);
  const outputs: string[] = [];
  let length = 0;
  for (const row of rows) {
    const output = String(row.output);
    length += output.length + 1;
    if (length > 4_000_000) break;
    outputs.push(output);
  }
  const text = `[${outputs.join(',')}]`;
  if (tooLarge(text)) return { failure: dataLimit(nameOf(plan, parent)).failure };
  if (plan.writer?.transformation !== 'FLATTEN') return { output: text };
  return { output: JSON.stringify((JSON.parse(text) as unknown[]).flat()) };
}

function nameOf(plan: MapRunPlan, parent: Execution): string {
  for (const block of parent.machine.blocks) {
    for (const state of block.states.values())
      if (state.type === 'Map' && state.processor.id === plan.block) return state.name;
  }
  return plan.label;
}
