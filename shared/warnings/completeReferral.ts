import type { Context } from '../commands/command.ts';
import type { Reader } from '../records/reader.ts';
import { replace, type Write } from '../records/write.ts';
import { referrals } from '../referrals/referral.ts';
import type { Action } from './action.ts';
import type { Warning } from './warning.ts';

/** Where the determining organ was told in writing (002 三（四）), its decision is the answer. */
export async function completeReferral(
  reader: Reader,
  warning: Warning,
  { subject }: Action,
  { now, by }: Context,
): Promise<Write[]> {
  if (!subject?.startsWith('ref-')) return [];
  const referral = await reader.get(referrals, { caseId: warning.id, id: subject });
  const answer = { outcome: 'decided' as const, by: by.id, at: now };
  return [replace(referrals, { ...referral, status: 'answered', answer })];
}
