import type { Execution } from '../../frames/Execution.ts';
import type { MapRunPlan } from '../../frames/MapRunPlan.ts';
import { bindingsOf } from '../../interpreter/bindings.ts';
import { evaluate } from '../../interpreter/evaluate.ts';
import type { StateOf } from '../../parser/states.ts';
import { type Op, op } from '../../store/op.ts';
import type { Engine } from '../Engine.ts';

const opsPerCommit = 200;

/** Selects and batches the items as they come, and stores each child's input; at most some hundred are in memory. */
export async function storeBatches(
  engine: Engine,
  parent: Execution,
  frameId: number,
  plan: MapRunPlan,
  items: AsyncIterable<unknown>,
): Promise<void> {
  const frame = parent.frames.get(frameId);
  if (!frame) return;
  const run = engine.run(parent);
  const { ItemSelector } = run.stateOf(frame) as StateOf<'Map'>;
  const ops: Op[] = [];
  let seq = 0;
  const store = async ({ input, items }: { input: string; items: number }): Promise<void> => {
    seq += 1;
    ops.push(op(itemSql, plan.arn, seq, input, items));
    if (ops.length >= opsPerCommit) await engine.committer.write(...ops.splice(0));
  };
  const batch = plan.batch && new Batch(plan.batch);
  let index = 0;
  for await (const value of items) {
    const item = { Index: index, Value: value };
    index += 1;
    const text = JSON.stringify(ItemSelector ? await evaluate(ItemSelector, bindingsOf(run, frame, { item })) : value);
    if (!batch) await store({ input: text, items: 1 });
    else {
      if (!batch.fits(text)) await store(batch.take());
      batch.add(text);
    }
  }
  if (batch && index > 0) await store(batch.take());
  await engine.committer.write(...ops);
}

const itemSql = "INSERT INTO mapItems (run, seq, input, items, status) VALUES (?, ?, ?, ?, 'PENDING')";

/** `{"BatchInput": …, "Items": […]}` up to so many items and bytes. */
class Batch {
  private readonly limits: NonNullable<MapRunPlan['batch']>;
  private readonly head: string;
  private items: string[] = [];
  private bytes = 0;

  constructor(limits: NonNullable<MapRunPlan['batch']>) {
    this.limits = limits;
    this.head = limits.input === undefined ? '' : `"BatchInput":${JSON.stringify(limits.input)},`;
  }

  fits(text: string): boolean {
    if (this.items.length === 0) return true;
    const bytes = this.bytes + Buffer.byteLength(text) + this.head.length + 16;
    return this.items.length < this.limits.maxItems && bytes <= this.limits.maxBytes;
  }

  add(text: string): void {
    this.items.push(text);
    this.bytes += Buffer.byteLength(text) + 1;
  }

  take(): { input: string; items: number } {
    const items = this.items.splice(0);
    this.bytes = 0;
    return { input: `{${this.head}"Items":[${items.join(',')}]}`, items: items.length };
  }
}
