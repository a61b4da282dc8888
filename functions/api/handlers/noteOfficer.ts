import { organOf } from '../../../shared/access/index.ts';
import { transact } from '../../../shared/adapters/dynamodb/transact.ts';
import { officers } from '../../../shared/officers/officer.ts';
import { create, replace } from '../../../shared/records/write.ts';
import type { Exchange } from '../exchange.ts';

/** Who sits at a desk is known from then on, with its organ and roles; written only when something of it changed. */
export async function noteOfficer({ principal, services, now }: Exchange): Promise<void> {
  const organ = organOf(principal);
  if (!organ || principal.roles.length === 0) return;
  const known = await services.reader.find(officers, { id: principal.id });
  const seen = { id: principal.id, organ, roles: [...principal.roles].toSorted(), since: now };
  if (known?.organ === organ && known.roles.join() === seen.roles.join()) return;
  // Written by another request of the same officer at the same moment: the next one finds it.
  await transact(services.table, [
    known ? replace(officers, { ...seen, version: known.version }) : create(officers, seen),
  ]);
}
