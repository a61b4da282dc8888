import { organOf } from '../../../shared/access/index.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { transact } from '../../../shared/adapters/dynamodb/transact.ts';
import { officers } from '../../../shared/officers/officer.ts';
import { create, replace } from '../../../shared/records/write.ts';
import { toMillis } from '../../../shared/time/index.ts';
import type { Exchange } from '../exchange.ts';

/** ms; so long is believed what was last found in the table: a desk is read again and again. */
const believed = 10 * 60_000;

interface Found {
  desk: string;
  at: number;
}

const foundIn = new WeakMap<Table, Map<string, Found>>();

/** Who sits at a desk is known from then on, with its organ and roles; written only when something of it changed. */
export async function noteOfficer({ principal, services, now }: Exchange): Promise<void> {
  const organ = organOf(principal);
  if (!organ || principal.roles.length === 0) return;
  const { id } = principal;
  const seen = { id, organ, roles: [...principal.roles].toSorted(), since: now };
  const found = foundIn.get(services.table) ?? new Map<string, Found>();
  foundIn.set(services.table, found);
  const desk = [organ, ...seen.roles].join();
  const last = found.get(id);
  const at = toMillis(now);
  if (last?.desk === desk && at - last.at < believed) return;
  const known = await services.reader.find(officers, { id });
  const changed = !known || [known.organ, ...known.roles].join() !== desk;
  const write = known ? replace(officers, { ...seen, version: known.version }) : create(officers, seen);
  // Not written when another request of the same officer was first: a later one finds it.
  if (!changed || (await transact(services.table, [write]))) found.set(id, { desk, at });
}
