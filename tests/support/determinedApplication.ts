import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { toItem } from '../../shared/adapters/dynamodb/items.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { applications } from '../../shared/applications/application.ts';
import { caseDeterminations } from '../../shared/applications/caseDetermination.ts';
import { determineCase } from '../../shared/applications/steps/determineCase.ts';
import { system } from '../../shared/commands/actor.ts';
import type { Determination } from '../../shared/policy/index.ts';
import { type TestApi, townshipOfficer } from './api.ts';
import { applicationBody } from './applicationBody.ts';

/** Files an application and, as if it had been investigated, has it determined as its execution does: its id. */
export async function determinedApplication({ services, clock, call }: TestApi, seed: number): Promise<string> {
  const filed = await call('POST', '/applications', { as: townshipOfficer, body: applicationBody(seed) });
  const caseId: string = filed.body.applicationId;
  const application = await services.reader.get(applications, { id: caseId });
  const investigated = { ...application, status: 'investigated' as const };
  const Item = toItem(applications, investigated);
  await services.table.client.send(new PutCommand({ TableName: services.table.name, Item }));
  const context = { now: clock.now, by: system('application'), newId: services.newId };
  await runCommand(services.table, determineCase(services.bookFor), { caseId }, `determine:${caseId}`, context);
  return caseId;
}

export async function storedDetermination({ services }: TestApi, caseId: string): Promise<Determination> {
  const { determinationId = '' } = await services.reader.get(applications, { id: caseId });
  return (await services.reader.get(caseDeterminations, { caseId, id: determinationId })).determination;
}
