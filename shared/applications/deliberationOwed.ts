import type { Category } from '../policy/category.ts';
import type { Procedure } from '../policy/procedure.ts';
import type { Application } from './application.ts';

type Terms = Pick<Procedure, 'determinedByMeeting'>;

/** True where nobody belongs to the category before a meeting has said so (002 二（二）). */
export const isDeterminedByMeeting = (
  category: Category | string | undefined,
  { determinedByMeeting }: Terms,
): boolean => determinedByMeeting?.categories.some((each) => each === category) ?? false;

/** The category about which the meeting is, or would be, asked. */
export const categoryInQuestion = ({ referred, opinion, proposed, round }: Application): string | undefined =>
  (referred?.round === round ? referred.category : undefined) ?? opinion?.category ?? proposed?.category;

/** Whether a meeting comes before the decision: one is asked for, or the category takes one. Once in a round. */
export function deliberationOwed(application: Application, terms: Terms): boolean {
  const { round, meeting, referred, opinion } = application;
  if (meeting?.round === round) return false;
  if (referred?.round === round) return true;
  return opinion?.result === 'grant' && isDeterminedByMeeting(opinion.category, terms);
}
