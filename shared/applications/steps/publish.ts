import { type Command, done } from '../../commands/command.ts';
import { Category } from '../../policy/category.ts';
import { explain, packOf } from '../../policy/index.ts';
import { create, replace } from '../../records/write.ts';
import { applications } from '../application.ts';
import { caseDeterminations } from '../caseDetermination.ts';
import { caseFacts } from '../caseFacts.ts';
import { legalActs } from '../legalAct.ts';
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
    const noticeId = context.newId('not');
    const { text, remedy } = writeNotice(application, decision, {
      'zh-CN': explain(determination, 'applicant', 'zh-CN').join('\n'),
      en: explain(determination, 'applicant', 'en').join('\n'),
    });
    const notice = {
      caseId,
      id: noticeId,
      kind: granted ? ('confirmation' as const) : ('refusal' as const),
      text,
      remedy,
      writtenAt: context.now,
    };
    const { publication } = packOf(application.pack).procedure;
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
      organ: countyOrgan(application.county),
      at: context.now,
      signatures: [],
      content,
      basis: '57号 art. 24',
    };
    return done(
      { status, noticeId },
      [
        replace(applications, { ...application, noticeId }),
        create(notices, notice),
        ...(act ? [create(legalActs, act)] : []),
      ],
      [
        {
          chain: application.familyId,
          type: 'decision-published',
          caseId,
          payload: { noticeId, published: Boolean(published) },
        },
      ],
    );
  },
};

/** Of the basic living allowances; null while an input is missing, which is not zero. */
function monthlySum(items: ReturnType<typeof confirmedEntitlements>): number | null {
  const allowances = items.filter(({ benefit }) => benefit === 'DIBAO_ALLOWANCE' || benefit === 'TEKUN_SUPPORT');
  const sums = allowances.map(({ amount }) => amount.fen);
  return sums.includes(null) ? null : sums.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
}
