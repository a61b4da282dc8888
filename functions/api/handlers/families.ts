import { sha256 } from '../../../shared/adapters/digest.ts';
import { seePersons } from '../../../shared/adapters/persons/seePersons.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { openCases, openCasesOf } from '../../../shared/applications/openCase.ts';
import { chainEvents, eventsOf } from '../../../shared/chain/event.ts';
import { verifyChain } from '../../../shared/chain/verify.ts';
import { familyCard } from '../../../shared/entitlements/familyCard.ts';
import { assistanceUnits, type Family, families, unitsOf } from '../../../shared/families/family.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Exchange, Granted } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'readFamily' | 'readFamilyCard' | 'readChain' | 'verifyFamilyChain'> = {
  async readFamily({ params }, exchange) {
    const { family, granted } = await findFamily(exchange, params.id);
    const { reader, sealer } = exchange.services;
    const ids = family.members.map(({ personId }) => personId);
    const [{ persons, fields }, units, open] = await Promise.all([
      seePersons(reader, sealer, ids, granted.role),
      reader.list(assistanceUnits, unitsOf(family.id)),
      reader.list(openCases, openCasesOf(family.id)),
    ]);
    if (fields.length > 0) await exchange.noteReading({ personIds: ids, granted, fields });
    const relation = new Map(family.members.map((member) => [member.personId, member.relation]));
    const members = persons.map((person) => ({ ...person, relation: relation.get(person.id) }));
    const body = { ...family, members, units, openCases: open };
    return { status: 200, headers: { etag: etagOf(family.version) }, body };
  },

  async readFamilyCard({ params }, exchange) {
    const { family, granted } = await findFamily(exchange, params.id);
    const on = shanghaiDateOf(exchange.now);
    const rows = await familyCard(exchange.services.reader, family.id, on);
    const personIds = family.members.map(({ personId }) => personId);
    await exchange.noteReading({ personIds, granted, fields: ['entitlements', 'payments'] });
    return { status: 200, body: { familyId: family.id, on, rows } };
  },

  async readChain({ params, query }, exchange) {
    const { family, granted } = await findFamily(exchange, params.id);
    const page = await pageThrough(exchange.services.reader, chainEvents, eventsOf(family.id), query);
    const items = page.items.map(({ salt: _, ...event }) => event);
    const personIds = family.members.map(({ personId }) => personId);
    await exchange.noteReading({ personIds, granted, fields: ['chain'] });
    return { status: 200, body: { ...page, items } };
  },

  async verifyFamilyChain({ params }, exchange) {
    const { family } = await findFamily(exchange, params.id);
    const events = await exchange.services.reader.list(chainEvents, eventsOf(family.id));
    return { status: 200, body: verifyChain(family.id, events, sha256) };
  },
};

async function findFamily(exchange: Exchange, id: string): Promise<{ family: Family; granted: Granted }> {
  const family = await exchange.services.reader.find(families, { id });
  if (!family) throw new Refused('family-unknown', 404);
  return { family, granted: exchange.authorise({ division: family.village ?? family.township }) };
}
