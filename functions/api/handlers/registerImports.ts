import { organOf } from '../../../shared/access/index.ts';
import { rollTemplate } from '../../../shared/adapters/register-import/rollTemplate.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { families } from '../../../shared/families/family.ts';
import { contains } from '../../../shared/identity/index.ts';
import {
  acceptImport,
  announceImport,
  commitImport,
  type ImportFile,
  importedRows,
  importFileKey,
  importsOfOrgan,
  oldCasesOf,
  type RegisterImport,
  registerImports,
  undoImport,
} from '../../../shared/register-import/index.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

type Names =
  | 'readRollTemplate'
  | 'announceImport'
  | 'commitImport'
  | 'acceptImport'
  | 'undoImport'
  | 'listImports'
  | 'readImport'
  | 'readImportFile'
  | 'findOldCase';

export const handlers: Pick<Handlers, Names> = {
  async readRollTemplate({ params, query }, exchange) {
    exchange.authorise({ division: exchange.principal.organ?.division });
    const { content, ...file } = rollTemplate(params.roll, query.format);
    return { status: 200, body: { ...file, content: content.toString('base64') } };
  },

  async announceImport({ body }, exchange) {
    exchange.authorise({ division: exchange.principal.organ?.division });
    const { importId, status, uploadKey } = await exchange.run(announceImport, body);
    const upload = { ...(await exchange.services.presigner.put(uploadKey)), method: 'PUT' as const };
    return { status: 201, headers: { location: `/register-imports/${importId}` }, body: { importId, status, upload } };
  },

  async commitImport({ params, body }, exchange) {
    const { id } = await findImport(exchange, params.id);
    return { status: 202, body: await exchange.run(commitImport, { importId: id, ...body }, changed(id)) };
  },

  async acceptImport({ params }, exchange) {
    const { id } = await findImport(exchange, params.id);
    return { status: 202, body: await exchange.run(acceptImport, { importId: id }, changed(id)) };
  },

  async undoImport({ params, body }, exchange) {
    const { id } = await findImport(exchange, params.id);
    return { status: 202, body: await exchange.run(undoImport, { importId: id, ...body }, changed(id)) };
  },

  async listImports({ query }, exchange) {
    exchange.authorise({ division: exchange.principal.organ?.division });
    const pk = importsOfOrgan(organOf(exchange.principal) ?? '');
    const range = { index: 'GSI1' as const, pk, descending: true };
    return {
      status: 200,
      body: await pageThrough(exchange.services.reader, registerImports, range, query, () => true),
    };
  },

  async readImport({ params }, exchange) {
    const found = await findImport(exchange, params.id);
    return { status: 200, headers: { etag: etagOf(found.version) }, body: found };
  },

  async readImportFile({ params }, exchange) {
    const found = await findImport(exchange, params.id);
    if (!filesOf(found).includes(params.file)) throw new Refused('no-such-file', 404);
    return { status: 200, body: await exchange.services.presigner.get(importFileKey(found, params.file)) };
  },

  async findOldCase({ query }, exchange) {
    const scope = exchange.scope();
    const { reader } = exchange.services;
    const pk = oldCasesOf(partitionOf(scope), query.number);
    const found = await reader.list(importedRows, { index: 'GSI1', pk });
    const homes = await Promise.all(found.map(({ familyId }) => reader.find(families, { id: familyId })));
    const items = found.flatMap(({ county, reference, familyId, importId, line }, at) => {
      const home = homes[at];
      const seen = home && contains(scope.within, home.village ?? home.township);
      return seen ? [{ county, reference, familyId, importId, line }] : [];
    });
    return { status: 200, body: { items } };
  },
};

const changed = (id: string) => ({ type: registerImports, key: registerImports.key({ id }) });

/** Which files an import has brought forth so far. */
function filesOf({ quarantine, differences, undo }: RegisterImport): ImportFile[] {
  const some = (counts: Record<string, number> | undefined) => Object.keys(counts ?? {}).length > 0;
  return [
    ...(some(quarantine) ? ['quarantine' as const] : []),
    ...(differences ? ['differences' as const] : []),
    ...(some(undo?.kept) ? ['kept' as const] : []),
  ];
}

async function findImport(exchange: Exchange, id: string): Promise<RegisterImport> {
  const found = await exchange.services.reader.find(registerImports, { id });
  if (!found) throw new Refused('import-unknown', 404);
  exchange.authorise({ division: found.division });
  return found;
}
