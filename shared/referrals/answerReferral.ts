import type { CaseHead } from '../cases/case.ts';
import type { Context } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { replace } from '../records/write.ts';
import type { TaskResult } from '../tasks/kind.ts';
import type { Task } from '../tasks/task.ts';
import { type ReferralAnswer, referrals } from './referral.ts';

interface At<Case extends CaseHead> {
  task: Task;
  case: Case;
  reader: Reader;
}

/** Puts the answer into the referral that the task is about; the case itself stays as it is. */
export async function answerReferral<Case extends CaseHead>(
  at: At<Case>,
  said: Omit<ReferralAnswer, 'by' | 'at'>,
  context: Context,
): Promise<TaskResult<Case>> {
  if (!at.task.subject) throw new Error(`${at.task.id} names no referral`);
  const referral = await at.reader.get(referrals, { caseId: at.case.id, id: at.task.subject });
  const answer: ReferralAnswer = { ...said, by: context.by.id, at: context.now };
  return {
    ok: true,
    outcome: said.outcome,
    case: at.case,
    writes: [
      replace(referrals, {
        ...referral,
        status: 'answered',
        acknowledged: referral.acknowledged ?? { by: context.by.id, at: context.now },
        answer,
      }),
    ],
    event: 'referral-answered',
    payload: { referralId: referral.id, organ: referral.organ },
    output: { referralId: referral.id, outcome: said.outcome },
  };
}
