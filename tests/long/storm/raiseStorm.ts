import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { demoCounty } from '../../../infra/local/demo/generator/createCounty.ts';
import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import { toItem } from '../../../shared/adapters/dynamodb/items.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { beginCase } from '../../../shared/cases/beginCase.ts';
import { families } from '../../../shared/families/family.ts';
import { childrenOf } from '../../../shared/identity/index.ts';
import { persons } from '../../../shared/persons/person.ts';
import { type PackIdentity, packFor } from '../../../shared/policy/index.ts';
import type { RecordType, Versioned } from '../../../shared/records/record.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { warnings } from '../../../shared/warnings/warning.ts';
import { inventedHousehold } from '../../support/inventedHousehold.ts';

/** Households of one item batch: each is a family, a person and a warning. */
const together = 8;
const writers = 4;

/** As many warnings as a comparison leaves behind it, each of a household of its own and waiting for its start in bulk. */
export async function raiseStorm(table: Table, count: number): Promise<void> {
  const pack = packFor(demoCounty, shanghaiDateOf(now()));
  if (!pack) throw new Error('The demo county has no pack');
  const townships = childrenOf(demoCounty);
  const batches = Array.from({ length: Math.ceil(count / together) }, (_, index) => index * together);
  await inParallel(batches, writers, async (start) => {
    const households = Array.from({ length: Math.min(together, count - start) }, (_, index) =>
      warned(townships[(start + index) % townships.length] ?? '', pack.identity),
    );
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: households.flat() } }));
  });
}

const put = <Identity, Data extends Versioned>(type: RecordType<Identity, Data>, data: Omit<Data, 'version'>) => ({
  PutRequest: { Item: toItem(type, { ...data, version: 1 }) },
});

function warned(township: string, pack: PackIdentity) {
  const { family, person } = inventedHousehold(demoCounty, township);
  const { id: personId, familyId } = person;
  const today = shanghaiDateOf(now());
  const period = today.slice(0, 7);
  const indicator = { id: 'self-paid-medical', version: '1', family: 'expenditure-surge' };
  const evidence = { feed: 'self-paid-medical', batchId: 'bat-1', asOf: today, facts: { selfPaidFen: 3_200_000 } };
  return [
    put(families, family),
    put(persons, person),
    put(warnings, {
      id: newId('war'),
      kind: 'warning',
      status: 'raised',
      ...beginCase({ familyId, county: demoCounty, township, pack }, now()),
      followUp: { kind: 'start', bulk: true, since: now() },
      personId,
      indicator,
      period,
      source: 'comparison',
      triggers: [{ personId, indicator, period, source: 'comparison', evidence, at: now() }],
      urgency: 'normal',
      depth: 'telephone',
      round: 1,
      verifications: [],
      classes: [],
      actions: [],
      reopened: [],
    }),
  ];
}
