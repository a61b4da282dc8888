import { type Command, done } from '../../commands/command.ts';
import { awaitDeliberation } from '../../deliberations/awaitDeliberation.ts';
import { openDeliberation } from '../../deliberations/openDeliberation.ts';
import { Category } from '../../policy/category.ts';
import { packOf } from '../../policy/index.ts';
import { replace } from '../../records/write.ts';
import { advance, applications } from '../application.ts';
import { categoryInQuestion, deliberationOwed, isDeterminedByMeeting } from '../deliberationOwed.ts';
import { basisOf } from '../legalAct.ts';
import { mustBePosted } from '../mustBePosted.ts';
import { type Called, calledBy, countyOrgan } from './position.ts';

/** 一事一议 before the decision: the meeting says whether the family belongs to the category, and an officer decides. */
export const callDeliberation: Command<{ caseId: string }, Called> = {
  name: 'call-deliberation',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    const { status, opinion, referred, round, county, township, applicantId } = application;
    const { procedure } = packOf(application.pack);
    const unposted = status === 'opinion-given' && opinion !== undefined && !mustBePosted(opinion, procedure);
    const due = (unposted || status === 'posting-ended') && deliberationOwed(application, procedure);
    if (!due) return done(await calledBy(application, reader), [], []);
    const category = Category.safeParse(categoryInQuestion(application)).data;
    const { level, basis } =
      (isDeterminedByMeeting(category, procedure) && procedure.determinedByMeeting) || procedure.deliberation;
    const organ = level === 'township' ? `township:${township}` : countyOrgan(county);
    const opened = openDeliberation(
      application,
      {
        personId: applicantId,
        level,
        organ,
        matter: (referred?.round === round ? referred.reason : opinion?.reason) ?? '',
        basis: basisOf(basis),
        ...(category && { purpose: 'determination' as const, category }),
      },
      context,
    );
    const called = {
      ...advance(application, 'deliberating', context.now),
      meeting: { round, deliberationId: opened.id, ...(category && { category }) },
      waiting: [...application.waiting, awaitDeliberation(opened.id, organ, context)],
    };
    return done(
      { status: called.status, subject: opened.id, generation: 1 },
      [replace(applications, called), ...opened.writes],
      opened.events,
    );
  },
};
