import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { toItem } from '../../../shared/adapters/dynamodb/items.ts';
import { runCommand } from '../../../shared/adapters/dynamodb/runCommand.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { system } from '../../../shared/commands/actor.ts';
import { families } from '../../../shared/families/family.ts';
import { childrenOf } from '../../../shared/identity/index.ts';
import { persons } from '../../../shared/persons/person.ts';
import { packFor } from '../../../shared/policy/index.ts';
import type { RecordType, Versioned } from '../../../shared/records/record.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { raiseWarning } from '../../../shared/warnings/raiseWarning.ts';
import { tableOf } from './tableOf.ts';

const county = '340404';
const atOnce = 16;

/** Puts so many persons on record, spread over the townships, and raises a warning of each: the ids. */
export async function raiseMany(cloud: Cloud, count: number): Promise<string[]> {
  const table = await tableOf(cloud);
  const pack = packFor(county, shanghaiDateOf(now()));
  if (!pack) throw new Error('the demo county has no pack');
  const townships = childrenOf(county);
  const ids: string[] = [];
  const put = <I, D extends Versioned>(type: RecordType<I, D>, data: Omit<D, 'version'>) =>
    table.client.send(new PutCommand({ TableName: table.name, Item: toItem(type, { ...data, version: 1 }) }));
  await inParallel(
    Array.from({ length: count }, (_, index) => index),
    atOnce,
    async (index) => {
      const [personId, familyId] = [newId('per'), newId('fam')];
      const place = { county, township: townships[index % townships.length] ?? '', area: 'rural' as const };
      const since = '2025-01-01';
      await put(families, {
        id: familyId,
        ...place,
        members: [{ personId, relation: 'applicant', since }],
        excluded: [],
        registeredAt: now(),
      });
      await put(persons, {
        id: personId,
        familyId,
        ...place,
        idHash: `v1:${personId}`,
        birthDate: '1960-04-05',
        sex: 'female',
        categories: [],
        indicatorFacts: {},
        registeredAt: now(),
      });
      const input = {
        subject: { personId },
        indicator: { id: 'self-paid-medical', version: '1', family: 'expenditure-surge' },
        period: '2026-03',
        evidence: { feed: 'medical-cost', batchId: 'bat-1', asOf: '2026-03-01', facts: { selfPaidFen: 3_200_000 } },
        urgency: 'normal' as const,
        depth: 'telephone' as const,
        pack: { id: pack.identity.id, hash: pack.identity.hash },
      };
      const outcome = await runCommand(table, raiseWarning, input, newId('key'), {
        now: now(),
        by: system('bench'),
        newId,
      });
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
      ids.push(outcome.answer.warningId);
    },
  );
  table.client.destroy();
  return ids;
}
