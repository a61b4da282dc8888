import { randomUUID } from 'node:crypto';
import type { Machine } from '../parser/model.ts';
import { type Parsed, parseDefinition } from '../parser/parseDefinition.ts';
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
    const known = this.known.get(arn);
    if (known) return known;
    const row = this.store.get<MachineRow>('SELECT * FROM machines WHERE arn = ?', arn);
    if (row) this.known.set(arn, row);
    return row;
  }

  definitionText(id: number): string {
    return this.store.get<{ body: string }>('SELECT body FROM definitions WHERE id = ?', id)?.body ?? '';
  }

  model(definition: number): Machine {
    let model = this.models.get(definition);
    if (!model) {
      model = parseDefinition(this.definitionText(definition)).machine;
      if (!model) throw new Error(`Definition ${definition} does not parse any more`);
      this.models.set(definition, model);
    }
    return model;
  }

  create(machine: {
    arn: string;
    name: string;
    roleArn: string;
    definition: string;
    parsed: Parsed;
    extras: object;
    now: number;
  }): MachineRow {
    const definition = this.addDefinition(machine.definition);
    this.store.run(
      'INSERT INTO machines (arn, name, roleArn, definition, createdAt, status, extras) VALUES (?, ?, ?, ?, ?, ?, ?)',
      machine.arn,
      machine.name,
      machine.roleArn,
      definition,
      machine.now,
      'ACTIVE',
      JSON.stringify(machine.extras),
    );
    return this.find(machine.arn) as MachineRow;
  }

  /** The same definition and role again change nothing, the revision neither. */
  update(
    row: MachineRow,
    change: { definition?: string | undefined; roleArn?: string | undefined; extras: object; now: number },
  ): MachineRow {
    const text = this.definitionText(row.definition);
    const definition =
      change.definition === undefined || change.definition === text
        ? row.definition
        : this.addDefinition(change.definition);
    const roleArn = change.roleArn ?? row.roleArn;
    const changed = definition !== row.definition || roleArn !== row.roleArn;
    this.store.run(
      'UPDATE machines SET definition = ?, roleArn = ?, revisionId = ?, updatedAt = ?, extras = ? WHERE arn = ?',
      definition,
      roleArn,
      changed ? randomUUID() : row.revisionId,
      change.now,
      JSON.stringify({ ...(JSON.parse(row.extras) as object), ...change.extras }),
      row.arn,
    );
    this.known.delete(row.arn);
    return this.find(row.arn) as MachineRow;
  }

  setDeleting(arn: string): void {
    this.store.run("UPDATE machines SET status = 'DELETING' WHERE arn = ?", arn);
    this.known.delete(arn);
  }

  remove(arn: string): void {
    this.store.run('DELETE FROM machines WHERE arn = ?', arn);
    this.known.delete(arn);
  }

  list(limit: number, after: string): MachineRow[] {
    return this.store.all<MachineRow>('SELECT * FROM machines WHERE arn > ? ORDER BY arn LIMIT ?', after, limit);
  }

  private addDefinition(body: string): number {
    const same = this.store.get<{ id: number }>('SELECT id FROM definitions WHERE body = ?', body);
    if (same) return same.id;
    return Number(this.store.statement('INSERT INTO definitions (body) VALUES (?)').run(body).lastInsertRowid);
  }
}
