import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createReader } from '../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../shared/adapters/dynamodb/runCommand.ts';
import { settle } from '../shared/adapters/dynamodb/settle.ts';
import { openTable } from '../shared/adapters/dynamodb/table.ts';
import { newId } from '../shared/adapters/ids.ts';
import { adoptCalendar } from '../shared/adapters/sweep/adoptCalendar.ts';
import { SweepIncomplete, sweep } from '../shared/adapters/sweep/sweep.ts';
import { sweepDue } from '../shared/adapters/sweep/sweepDue.ts';
import { writeDigests } from '../shared/adapters/sweep/writeDigests.ts';
import { applications } from '../shared/applications/application.ts';
import { submitApplication } from '../shared/applications/submitApplication.ts';
import { calendarVersion } from '../shared/calendar/index.ts';
import { shards } from '../shared/cases/case.ts';
import { chainEvents, eventsOf } from '../shared/chain/event.ts';
import { system } from '../shared/commands/actor.ts';
import { digests } from '../shared/supervision/digest.ts';
import { openTasks } from '../shared/tasks/openTasks.ts';
import { tasks } from '../shared/tasks/task.ts';
import { withDynamoDb } from './support/dynamodb.ts';
import { intakeOf } from './support/intake.ts';

const { client, tableName } = await withDynamoDb();
const table = openTable(tableName, client);
const reader = createReader(table);
const at = (now: string) => ({ now, by: system('sweep'), newId });
const county = 'civil-affairs:340404';

async function openVisit(seed: number, now: string): Promise<string> {
  const submitted = await runCommand(table, submitApplication, intakeOf(seed), newId('key'), at(now));
  if (submitted.kind !== 'done') throw new Error(JSON.stringify(submitted));
  const { applicationId: caseId } = submitted.answer;
  const message = {
    token: newId('t'),
    execution: `${caseId}-g1`,
    caseId,
    kind: 'visit-home',
    step: 'visit',
    round: 1,
    organ: 'township:340404001',
  };
  const opened = await runCommand(table, openTasks, [message], newId('key'), at(now));
  if (opened.kind !== 'done') throw new Error(JSON.stringify(opened));
  return opened.answer[0]?.taskId ?? '';
}

describe('the sweep', () => {
  it('tells an organ of all late work below it in one digest a day', async () => {
    const monday = '2026-03-02T02:00:00.000Z';
    const ids = [await openVisit(801, monday), await openVisit(802, monday)];
    const late = '2026-03-06T01:00:00.000Z';
    const { superiors } = await sweepDue(table, at(late));
    expect([...superiors]).toEqual([county]);
    await writeDigests(table, superiors, late);
    const first = await reader.get(digests, { organ: county, day: '2026-03-06' });
    expect(first).toMatchObject({ escalated: 2, supervised: 0, byOrgan: [{ organ: 'township:340404001', count: 2 }] });
    expect(first.taskIds.toSorted()).toEqual(ids.toSorted());
    const later = '2026-03-12T01:00:00.000Z';
    const again = await sweepDue(table, at(later));
    await writeDigests(table, again.superiors, later);
    expect(await reader.get(digests, { organ: county, day: '2026-03-12' })).toMatchObject({
      escalated: 0,
      supervised: 2,
    });
  });

  it('moves the deadlines that a new year’s calendar moves, once, and says so on the chain', async () => {
    const id = await openVisit(803, '2026-09-24T02:00:00.000Z');
    const known = await reader.get(tasks, { id });
    const { caseId, familyId } = known;
    // As it was reckoned before the arrangement of the year was known: Monday to Friday.
    await settle(table, tasks, { id }, (task) => ({ ...task, calendar: 'earlier', dueAt: '2026-09-27T16:00:00.000Z' }));
    let moved = 0;
    for (let sweep = 0; sweep < shards + 2; sweep++)
      moved += await adoptCalendar(table, at('2026-09-25T01:00:00.000Z'));
    expect(moved).toBe(1);
    expect(await reader.get(tasks, { id })).toMatchObject({ calendar: calendarVersion, dueAt: known.dueAt });
    expect((await reader.get(applications, { id: caseId })).waiting).toMatchObject([{ dueAt: known.dueAt }]);
    const types = (await reader.list(chainEvents, eventsOf(familyId))).map(({ type }) => type);
    expect(types.filter((type) => type === 'deadline-recomputed')).toHaveLength(1);
  });

  it('does everything else when rows and a service fail, names them in the log, and fails at the end', async () => {
    const stuck = { PK: 'CASE#app-STUCK', SK: 'TASK#app-STUCK.visit.1', GSI2SK: '2026-01-01T00:00:00.000Z' };
    for (let shard = 0; shard < shards; shard++) {
      const row = { ...stuck, SK: `${stuck.SK}.${shard}`, GSI2PK: `DUE#${shard}` };
      await table.client.send(new PutCommand({ TableName: tableName, Item: row }));
    }
    const id = await openVisit(804, '2026-11-02T02:00:00.000Z');
    const nowhere = { endpoint: 'http://127.0.0.1:1', region: 'us-east-1', maxAttempts: 1 };
    const credentials = { accessKeyId: 'LOCALTest', secretAccessKey: 'local' };
    const machine = (name: string) => `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`;
    const queue = 'http://127.0.0.1:1/queue';
    const lines: string[] = [];
    const means = {
      table,
      sfn: new SFNClient({ ...nowhere, credentials }),
      sqs: new SQSClient({ ...nowhere, credentials }),
      queues: {
        START_INTERACTIVE_QUEUE_URL: queue,
        START_BULK_QUEUE_URL: queue,
        TOKEN_QUEUE_URL: queue,
        FEED_QUEUE_URL: queue,
        REGISTER_IMPORT_QUEUE_URL: queue,
        WHAT_IF_QUEUE_URL: queue,
      },
      machines: {
        application: machine('application'),
        warning: machine('warning'),
        deliberation: machine('deliberation'),
      },
      log: (line: string) => lines.push(line),
    };
    const late = '2026-11-06T01:00:00.000Z';
    await expect(sweep(means, at(late))).rejects.toThrow(SweepIncomplete);
    expect((await reader.get(tasks, { id })).moved.map(({ kind }) => kind)).toContain('escalate');
    expect((await reader.get(digests, { organ: county, day: '2026-11-06' })).taskIds).toContain(id);
    const failed = lines.map((line) => JSON.parse(line).sweep);
    expect(failed).toContain(`${stuck.PK}/${stuck.SK}.0`);
    expect(failed).toContain('application#FAILED');
    expect(failed).not.toContain('monitoring');
  });
});
