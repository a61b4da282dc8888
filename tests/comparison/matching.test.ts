import { describe, expect, it } from 'vitest';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { transact } from '../../shared/adapters/dynamodb/transact.ts';
import { ingestBatch } from '../../shared/adapters/feeds/ingestBatch.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { hashNames } from '../../shared/adapters/persons/hashNames.ts';
import { sweepMatches } from '../../shared/adapters/sweep/sweepWork.ts';
import { system } from '../../shared/commands/actor.ts';
import {
  answerMatch,
  feedBatches,
  matchesOfBatch,
  matchesOfCounty,
  matchProposals,
  quarantineKey,
  readyBatches,
  rowsKey,
} from '../../shared/feeds/index.ts';
import { personIdentities, persons } from '../../shared/persons/person.ts';
import { createParameterBook, parameterBook } from '../../shared/policy/index.ts';
import { replace } from '../../shared/records/write.ts';
import { escalations, escalationsTo } from '../../shared/tasks/moveTask.ts';
import { toInstant, toMillis } from '../../shared/time/index.ts';
import { identityHash, inventedIdNumber, sealer } from '../support/identity.ts';
import {
  act,
  createWorld,
  deliver,
  ingestion,
  objects,
  recently,
  registerPeople,
  type World,
} from './support/world.ts';

const feed = 'self-paid-medical' as const;
const organ = 'medical-insurance:340404';
const header = '身份证号,姓名,出生日期,居住地区划代码,个人自付金额,截止日期';
const switchedOn = createParameterBook(
  parameterBook.parameters.map((parameter) =>
    parameter.key === 'feeds.match-by-name' ? { ...parameter, value: 1 } : parameter,
  ),
);
const where = (world: World): World => ({ ...world, bookFor: async () => switchedOn });
const row = (idNumber: string, name: string, born: string, yuan: number) =>
  `${idNumber},${name},${born},340404001001,${yuan},${recently}`;

describe('rows without a usable ID number', { timeout: 60_000 }, () => {
  it('are not matched by name where no pack allows it', async () => {
    const world = await createWorld();
    await registerPeople(world, 1);
    const { batch } = await deliver(world, feed, organ, header, [
      row(inventedIdNumber(5), '某人', '', 1),
      row('', '某某', '1980-01-01', 30_000),
    ]);
    expect(batch).toMatchObject({ status: 'ready', counts: { good: 1, quarantined: 1 } });
    expect(batch.matching).toBeUndefined();
    expect(await createReader(world.table).list(matchProposals, matchesOfBatch(batch.id))).toEqual([]);
  });

  it('find people too who were put on the register before their names were hashed', async () => {
    const world = where(await createWorld());
    await registerPeople(world, 1);
    const reader = createReader(world.table);
    const { personId } = await reader.get(personIdentities, { idHash: await identityHash.of(inventedIdNumber(0)) });
    const person = await reader.get(persons, { id: personId });
    const { nameHash, ...unnamed } = person.identity ?? { dataKey: '' };
    await transact(world.table, [replace(persons, { ...person, identity: unnamed })]);
    const { bucket = 0 } = person;
    const range = { from: bucket, to: bucket };
    expect(await hashNames({ ...world, sealer, identityHash }, range)).toBe(1);
    expect(await hashNames({ ...world, sealer, identityHash }, range)).toBe(0);
    expect((await reader.get(persons, { id: personId })).identity).toEqual({ ...unnamed, nameHash });
  });

  it('are proposed where one person has the name, the birth date and the area, and count when a human says so', async () => {
    const world = where(await createWorld());
    // The only one of its name and birth date: the others of the roll share theirs.
    await registerPeople(world, 1);
    const reader = createReader(world.table);
    const delivered = await deliver(world, feed, organ, header, [
      row(inventedIdNumber(500), '张三', '', 1),
      row('', '某某', '1980-01-01', 30_000),
      row('123', ' 某 某', '1980/01/01', 40_000),
      row('', '某某', '1981-01-01', 30_000),
      row('', '某某', '1980-01-01', -1),
      row('', '', '1980-01-01', 1),
    ]);
    const { batchId, batch } = delivered;
    expect(batch).toMatchObject({
      status: 'ready',
      counts: { rows: 6, good: 1, quarantined: 5 },
      matching: { looked: 3, proposed: 2 },
    });
    expect(await objects.readText(quarantineKey(batch))).toContain('某 某');
    const identity = await reader.get(personIdentities, { idHash: await identityHash.of(inventedIdNumber(0)) });
    const open = await reader.list(matchProposals, { index: 'GSI1', pk: matchesOfCounty('340404', 'open') });
    expect(open).toMatchObject([
      { batchId, line: 3, fault: 'missing-value', confidence: 'high', personId: identity.personId },
      { batchId, line: 4, fault: 'id-number-format', confidence: 'high' },
    ]);
    expect(JSON.stringify(open)).not.toContain('某');

    // Nobody has looked at them: the county is reminded, then the city is told, once for all of a delivery.
    const [dueAt = ''] = open.map((proposal) => proposal.dueAt);
    const later = (days: number) => toInstant(toMillis(dueAt) + days * 86_400_000);
    const swept = (at: string) => sweepMatches(world.table, { now: at, by: system('sweep'), newId });
    expect(await swept(now())).toEqual(new Set());
    for (const _ of [1, 2, 3]) await swept(later(1));
    const told = { index: 'GSI1' as const, pk: escalationsTo('civil-affairs:340400') };
    expect(await reader.list(escalations, told)).toMatchObject([
      { kind: 'escalate', organ: 'civil-affairs:340404', batchId, open: 2, dueAt },
    ]);

    const officer = 'civil-affairs:340404';
    await act(world, officer, answerMatch, { batchId, line: 4, same: false });
    const standing = async () => reader.get(readyBatches, { feed, organ });
    expect((await standing()).corrections).toBeUndefined();
    await act(world, officer, answerMatch, { batchId, line: 3, same: true });
    await expect(act(world, officer, answerMatch, { batchId, line: 3, same: true })).rejects.toThrow('match-answered');
    const matched = `${batchId}-matched`;
    for (const _ of [1, 2]) await ingestBatch(ingestion(world), feed, matched);
    expect((await standing()).corrections).toEqual([matched]);
    expect(await swept(later(30))).toEqual(new Set());
    expect(await reader.list(escalations, told)).toHaveLength(1);
    const taken = await reader.get(feedBatches, { feed, id: matched });
    expect(taken).toMatchObject({ status: 'ready', kind: 'correction', counts: { rows: 1, good: 1 }, partitions: 1 });
    expect(await objects.read(rowsKey(taken, { from: 0, to: 1023 }))).toBeDefined();
  });
});
