import { Refused } from '../../../shared/api/refused.ts';
import {
  announceImport,
  commitImport,
  type RegisterImport,
  registerImports,
} from '../../../shared/register-import/index.ts';
import type { Exchange } from '../exchange.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'announceImport' | 'commitImport' | 'readImport'> = {
  async announceImport(_request, exchange) {
    exchange.authorise({ division: exchange.principal.organ?.division });
    const { importId, status, uploadKey } = await exchange.run(announceImport, {});
    const upload = { ...(await exchange.services.presigner.put(uploadKey)), method: 'PUT' as const };
    return { status: 201, headers: { location: `/register-imports/${importId}` }, body: { importId, status, upload } };
  },

  async commitImport({ params, body }, exchange) {
    const { id } = await findImport(exchange, params.id);
    const changed = { type: registerImports, key: registerImports.key({ id }) };
    return { status: 202, body: await exchange.run(commitImport, { importId: id, ...body }, changed) };
  },

  async readImport({ params }, exchange) {
    const found = await findImport(exchange, params.id);
    return { status: 200, headers: { etag: etagOf(found.version) }, body: found };
  },
};

async function findImport(exchange: Exchange, id: string): Promise<RegisterImport> {
  const found = await exchange.services.reader.find(registerImports, { id });
  if (!found) throw new Refused('import-unknown', 404);
  exchange.authorise({ division: found.division });
  return found;
}
