import { isDeterminedByMeeting } from '../applications/deliberationOwed.ts';
import { caseKindOf } from '../cases/case.ts';
import { packOf } from '../policy/index.ts';
import type { Deliberation } from './deliberation.ts';

/** Whether a meeting is owed, or may be held or declined with a reason: by the rules of the case that called it. */
export function modeOf({ category, sourceCaseId, pack }: Deliberation): 'may' | 'shall' {
  const { procedure, warnings } = packOf(pack);
  if (isDeterminedByMeeting(category, procedure)) return 'shall';
  return (caseKindOf(sourceCaseId) === 'warning' ? warnings : procedure).deliberation.mode;
}
