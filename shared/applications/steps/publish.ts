import { type Command, done } from '../../commands/command.ts';
import { onRegister } from '../../monitoring/onRegister.ts';
import { openWindow } from '../../monitoring/openWindow.ts';
import { persons } from '../../persons/person.ts';
import { Category } from '../../policy/category.ts';
import { explain, type Procedure, packOf } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { create, replace } from '../../records/write.ts';
import { type PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Application, applications } from '../application.ts';
import { caseDeterminations } from '../caseDetermination.ts';
import { caseFacts } from '../caseFacts.ts';
import { basisOf, legalActs } from '../legalAct.ts';
import { notices } from '../notice.ts';
import { writeNotice } from '../writeNotice.ts';
import { confirmedEntitlements } from './confirmed.ts';
import { countyOrgan } from './position.ts';

interface Published {
  status: string;
  noticeId: string;
}

/** Writes the decision out for the family and, where a norm asks for it, publishes name, number and sum: nothing else. */
export const publish: Command<{ caseId: string }, Published> = {
  name: 'publish-decision',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    const { decision, status } = application;
    if (!decision || application.noticeId) return done({ status, noticeId: application.noticeId ?? '' }, [], []);
    const { determination } = await reader.get(caseDeterminations, { caseId, id: application.determinationId ?? '' });
    const { facts } = await reader.get(caseFacts, { caseId });
    const category = Category.safeParse(decision.category).data;
    const granted = decision.result === 'grant' && category;
    const ended = decision.ground === 'non-cooperation';
    const noticeId = context.newId('not');
    const { letterhead, text, remedy } = writeNotice(application, decision, {
      'zh-CN': explain(determination, 'applicant', 'zh-CN').join('\n'),
      en: explain(determination, 'applicant', 'en').join('\n'),
    });
    const notice = {
      caseId,
      id: noticeId,
      kind: granted ? ('confirmation' as const) : ended ? ('procedure-ended' as const) : ('refusal' as const),
      letterhead,
      text,
      remedy,
      writtenAt: context.now,
    };
    const { procedure } = packOf(application.pack);
    const { publication } = procedure;
    const published = granted && publication.categories.includes(granted);
    const content = published && {
      applicantId: application.applicantId,
      members: application.members.filter((member) => member.covered).length,
      fen: monthlySum(confirmedEntitlements(application, facts, determination, granted)),
    };
    const act = content && {
      caseId,
      id: context.newId('act'),
      kind: 'publication' as const,
      organ: application.decider?.organ ?? countyOrgan(application.county),
      at: context.now,
      signatures: [],
      content,
      basis: basisOf(publication.basis),
    };
    const watched = granted ? [] : await watchOver(reader, application, procedure, shanghaiDateOf(decision.at));
    return done(
      { status, noticeId },
      [
        replace(applications, { ...application, noticeId }),
        create(notices, notice),
        ...(act ? [create(legalActs, act)] : []),
        ...watched.flatMap(({ writes }) => writes),
      ],
      [
        {
          chain: application.familyId,
          type: 'decision-published',
          caseId,
          payload: { noticeId, published: Boolean(published) },
        },
        ...watched.flatMap(({ events }) => events),
      ],
    );
  },
};

/** Who applied and was not confirmed stays watched for the pack's period, person by person. */
async function watchOver(reader: Reader, application: Application, procedure: Procedure, from: PlainDate) {
  const covered = application.members.filter((member) => member.covered).map(({ person }) => person);
  const appliedOn = shanghaiDateOf(application.openedAt);
  const known = await Promise.all(covered.map((id) => reader.find(persons, { id })));
  return Promise.all(
    known
      .filter((person) => person !== undefined)
      .map(async (person) => {
        const watched = { person, kind: 'refused' as const, caseId: application.id, from, appliedOn };
        const { writes, events } = await openWindow(reader, watched, procedure);
        // Whoever is watched is seen by comparisons.
        const seen = writes.length > 0 && person.bucket === undefined ? [replace(persons, onRegister(person))] : [];
        return { writes: [...writes, ...seen], events };
      }),
  );
}

/** Of the basic living allowances; null while an input is missing, which is not zero. */
function monthlySum(items: ReturnType<typeof confirmedEntitlements>): number | null {
  const allowances = items.filter(({ benefit }) => benefit === 'DIBAO_ALLOWANCE' || benefit === 'TEKUN_SUPPORT');
  const sums = allowances.map(({ amount }) => amount.fen);
  return sums.includes(null) ? null : sums.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
}
