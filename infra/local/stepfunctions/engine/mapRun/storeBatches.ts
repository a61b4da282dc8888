import type { Execution } from '../../frames/Execution.ts';
import { bindingsOf } from '../../interpreter/bindings.ts';
import type { MapRunPlan } from '../../interpreter/distributedMap.ts';
import { Run } from '../../interpreter/Run.ts';
import type { StateOf } from '../../parser/states.ts';
import { type Op, op } from '../../store/op.ts';
import type { Engine } from '../Engine.ts';

const opsPerCommit = 200;

/** Selects and batches the items as they come, and stores each child's input; at most some hundred are in memory. */
export async function storeBatches(
  engine: Engine,
  parent: Execution,
  frame: number,
  plan: MapRunPlan,
  items: AsyncIterable<unknown>,
): Promise<void> {
  const place = parent.frames.get(frame);
  if (!place) return;
  const run = new Run(parent, engine.surroundings);
  const { ItemSelector } = run.stateOf(place) as StateOf<'Map'>;
  const selected = async function* (): AsyncGenerator<string> {
    let Index = 0;
    for await (const Value of items) {
      const item = { Index: Index++, Value };
      yield JSON.stringify(ItemSelector ? await ItemSelector.evaluate(bindingsOf(run, place, { item })) : Value);
    }
  };
  const ops: Op[] = [];
  let seq = 0;
  for await (const { input, count } of batched(selected(), plan.batch)) {
    ops.push(op(itemSql, plan.arn, ++seq, input, count));
    if (ops.length >= opsPerCommit) await engine.committer.write(...ops.splice(0));
  }
  await engine.committer.write(...ops);
}

const itemSql = "INSERT INTO mapItems (run, seq, input, items, status) VALUES (?, ?, ?, ?, 'PENDING')";

/** `{"BatchInput": …, "Items": […]}` up to so many items and bytes; without limits each item by itself. */
async function* batched(texts: AsyncIterable<string>, limits: MapRunPlan['batch']) {
  const head = limits?.input === undefined ? '' : `"BatchInput":${JSON.stringify(limits.input)},`;
  let items: string[] = [];
  let bytes = 0;
  const take = () => ({ input: `{${head}"Items":[${items.join(',')}]}`, count: items.length });
  for await (const text of texts) {
    const size = Buffer.byteLength(text);
    const full = limits && (items.length >= limits.maxItems || bytes + size + head.length + 16 > limits.maxBytes);
    if (!limits) yield { input: text, count: 1 };
    else if (full && items.length > 0) {
      yield take();
      [items, bytes] = [[text], size + 1];
    } else {
      items.push(text);
      bytes += size + 1;
    }
  }
  if (items.length > 0) yield take();
}
