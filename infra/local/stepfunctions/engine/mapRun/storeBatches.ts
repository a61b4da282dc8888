import type { Execution } from '../../frames/Execution.ts';
import type { MapRunPlan } from '../../frames/MapRunPlan.ts';
import { bindingsOf } from '../../interpreter/bindings.ts';
import { evaluate } from '../../interpreter/evaluate.ts';
import type { MapState } from '../../parser/model.ts';
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
  const run = engine.reading(parent);
  const state = run.stateOf(frame) as MapState;
  let ops: Op[] = [];
  let seq = 0;
  const store = async (input: string, count: number): Promise<void> => {
    seq += 1;
    ops.push(
      op(
        "INSERT INTO mapItems (run, seq, input, items, status) VALUES (?, ?, ?, ?, 'PENDING')",
        plan.arn,
        seq,
        input,
        count,
      ),
    );
    if (ops.length >= opsPerCommit) await commit();
  };
  const commit = async (): Promise<void> => {
    const written = ops;
    ops = [];
    await new Promise<void>((resolve, reject) =>
      engine.committer.push(written, (error) => (error ? reject(error) : resolve())),
    );
  };
  const batch = new Batch(plan);
  let index = 0;
  for await (const value of items) {
    const item = { Index: index, Value: value };
    index += 1;
    const selected = state.itemSelector ? await evaluate(state.itemSelector, bindingsOf(run, frame, { item })) : value;
    const text = JSON.stringify(selected);
    if (!plan.batch) {
      await store(text, 1);
      continue;
    }
    if (!batch.fits(text)) await store(batch.take(), batch.taken);
    batch.add(text);
  }
  if (plan.batch && batch.size > 0) await store(batch.take(), batch.taken);
  await commit();
}

/** `{"BatchInput": …, "Items": […]}` up to so many items and bytes. */
class Batch {
  taken = 0;
  private readonly limits: NonNullable<MapRunPlan['batch']>;
  private readonly head: string;
  private items: string[] = [];
  private bytes = 0;

  constructor(plan: MapRunPlan) {
    this.limits = plan.batch ?? { maxItems: 1, maxBytes: 262_144 };
    this.head = this.limits.input === undefined ? '' : `"BatchInput":${JSON.stringify(this.limits.input)},`;
  }

  get size(): number {
    return this.items.length;
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

  take(): string {
    const text = `{${this.head}"Items":[${this.items.join(',')}]}`;
    this.taken = this.items.length;
    this.items = [];
    this.bytes = 0;
    return text;
  }
}
