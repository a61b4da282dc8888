import { refuse } from '../../aws-protocol/serveAwsJson.ts';
import { type Machine, parseDefinition } from '../parser/parseDefinition.ts';
import { insert, op, put } from '../store/op.ts';
import type { Store } from '../store/openStore.ts';
import type { MachineRow } from '../store/rows.ts';

export type Machines = ReturnType<typeof createMachines>;

/** State machines and their definitions. An execution keeps the definition that it started with. */
export function createMachines({ get, run }: Store) {
  const models = new Map<number, Machine>();
  const known = new Map<string, MachineRow>();
  const isRunning = (arn: string): boolean =>
    get("SELECT 1 FROM executions WHERE machineArn = ? AND status = 'RUNNING' LIMIT 1", arn) !== undefined;
  const definitionText = (id: number): string =>
    get<{ body: string }>('SELECT body FROM definitions WHERE id = ?', id)?.body ?? '';

  const remove = (arn: string): void => {
    if (isRunning(arn)) run(op("UPDATE machines SET status = 'DELETING' WHERE arn = ?", arn));
    else run(op('DELETE FROM machines WHERE arn = ?', arn));
    known.delete(arn);
  };

  const find = (arn: string): MachineRow | undefined => {
    const row = known.get(arn) ?? get<MachineRow>('SELECT * FROM machines WHERE arn = ?', arn);
    if (row) known.set(arn, row);
    if (row?.status !== 'DELETING' || isRunning(arn)) return row;
    remove(arn);
    return undefined;
  };

  return {
    find,
    /** One that takes executions and changes (`active`), or at least can be looked at. */
    expect: (arn: string, active = false): MachineRow => {
      const row = find(arn) ?? refuse('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
      if (active && row.status === 'DELETING') refuse('StateMachineDeleting', `State Machine Deleting: '${arn}'`);
      return row;
    },
    definitionText,
    model: (definition: number): Machine => {
      const model = models.get(definition) ?? parseDefinition(definitionText(definition)).machine;
      if (!model) throw new Error(`Definition ${definition} does not parse any more`);
      models.set(definition, model);
      return model;
    },
    put: (row: Omit<MachineRow, 'definition'>, body: string): void => {
      const id = () => get<{ id: number }>('SELECT id FROM definitions WHERE body = ?', body)?.id;
      if (id() === undefined) run(insert('definitions', { body }));
      run(put('machines', { ...row, definition: id() }));
      known.delete(row.arn);
    },
    /** While executions run it is only marked, and found no more when the last has ended. */
    remove,
  };
}
