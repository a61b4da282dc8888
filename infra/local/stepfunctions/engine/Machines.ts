import { type Machine, parseDefinition } from '../parser/parseDefinition.ts';
import { insert, op, put } from '../store/op.ts';
import type { Store } from '../store/openStore.ts';
import type { MachineRow } from '../store/rows.ts';

/** State machines and their definitions. An execution keeps the definition that it started with. */
export class Machines {
  private readonly store: Store;
  private readonly models = new Map<number, Machine>();
  private readonly known = new Map<string, MachineRow>();

  constructor(store: Store) {
    this.store = store;
  }

  find(arn: string): MachineRow | undefined {
    const row = this.known.get(arn) ?? this.store.get<MachineRow>('SELECT * FROM machines WHERE arn = ?', arn);
    if (row) this.known.set(arn, row);
    return row;
  }

  definitionText(id: number): string {
    return this.store.get<{ body: string }>('SELECT body FROM definitions WHERE id = ?', id)?.body ?? '';
  }

  model(definition: number): Machine {
    const model = this.models.get(definition) ?? parseDefinition(this.definitionText(definition)).machine;
    if (!model) throw new Error(`Definition ${definition} does not parse any more`);
    this.models.set(definition, model);
    return model;
  }

  put(row: Omit<MachineRow, 'definition'>, body: string): void {
    const find = () => this.store.get<{ id: number }>('SELECT id FROM definitions WHERE body = ?', body)?.id;
    if (find() === undefined) this.store.run(insert('definitions', { body }));
    this.store.run(put('machines', { ...row, definition: find() }));
    this.known.delete(row.arn);
  }

  /** While executions run it is only marked. */
  delete(arn: string): void {
    const sql = "SELECT 1 FROM executions WHERE machineArn = ? AND status = 'RUNNING' LIMIT 1";
    if (this.store.get(sql, arn)) this.store.run(op("UPDATE machines SET status = 'DELETING' WHERE arn = ?", arn));
    else this.store.run(op('DELETE FROM machines WHERE arn = ?', arn));
    this.known.delete(arn);
  }
}
