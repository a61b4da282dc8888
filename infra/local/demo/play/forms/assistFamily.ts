import type * as z from 'zod';
import type { assistApplication } from '../../../../../shared/warnings/tasks/assistApplication.ts';
import { recast } from '../../generator/applications/recast.ts';
import { toFacts } from '../../generator/toFacts.ts';
import { toSubmission } from '../toSubmission.ts';
import type { Work } from './Work.ts';

/** Six families in ten decline; the others sign, and their application is filed like any other. */
export async function assistFamily(work: Work): Promise<z.input<(typeof assistApplication)['form']>> {
  const { persons } = await work.detail();
  const known = persons.map(({ idNumber }) => idNumber && work.world.familyOf(idNumber)).find((each) => !!each);
  if (!known || work.random.chance(0.6)) return { outcome: 'declined', reason: '家庭表示暂不需要救助' };
  const family = recast(known, 'dibao', work.random.fork('circumstances'));
  const facts = toFacts(family, work.today);
  const signed = family.members.filter(({ age }) => age >= 18).map(({ key }) => key);
  const { body } = await work.office.client.submitApplication({
    body: toSubmission({ family, declared: facts, signed, channel: 'assisted' }),
    idempotencyKey: `assisted/${work.task.id}`,
  });
  return { outcome: 'signed', applicationId: body.applicationId };
}
