import * as z from 'zod';

export const ApplicationStatus = z.enum([
  'submitted',
  'papers-awaited',
  'accepted',
  'investigated',
  'determined',
  'opinion-given',
  'posted',
  'objected',
  'under-review',
  'posting-ended',
  'deliberating',
  'deliberated',
  'confirmed',
  'refused',
  'served',
  'assisted',
  'relief-given',
  'relief-stated',
  'relief-recovering',
  'relief-settled',
  'withdrawn',
  'closed',
]);
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

/** From each status, where an application may go. Whoever may take it there is said by the task or step that does. */
export const transitions = {
  submitted: ['accepted', 'papers-awaited', 'withdrawn'],
  'papers-awaited': ['submitted', 'withdrawn'],
  accepted: ['investigated', 'withdrawn'],
  investigated: ['determined', 'withdrawn'],
  // An item of the check that is corrected has the case determined again (57号 art. 18).
  determined: ['opinion-given', 'accepted', 'investigated', 'withdrawn'],
  'opinion-given': ['posted', 'deliberating', 'confirmed', 'refused', 'accepted', 'investigated', 'withdrawn'],
  posted: ['objected', 'posting-ended', 'withdrawn'],
  objected: ['accepted', 'under-review', 'posting-ended', 'withdrawn'],
  'under-review': ['accepted', 'posting-ended', 'withdrawn'],
  'posting-ended': ['deliberating', 'confirmed', 'refused', 'accepted', 'investigated', 'withdrawn'],
  deliberating: ['deliberated', 'withdrawn'],
  deliberated: ['confirmed', 'refused', 'accepted', 'investigated', 'withdrawn'],
  confirmed: ['served'],
  refused: ['served'],
  served: ['assisted', 'closed'],
  assisted: ['closed'],
  // 先行救助: paid before anything is examined, so that nothing can be withdrawn and nothing stays unexamined.
  'relief-given': ['relief-stated'],
  'relief-stated': ['relief-settled', 'relief-recovering'],
  'relief-recovering': ['relief-settled'],
  'relief-settled': ['closed'],
  withdrawn: ['closed'],
  // A remedy that annuls the decision, or has it made again, reopens the case (P13); of relief first, its settlement.
  closed: ['accepted', 'relief-stated'],
} as const satisfies Record<ApplicationStatus, readonly ApplicationStatus[]>;

/** True until the competent organ has decided: up to then the family may withdraw. */
export const isUndecided = (status: ApplicationStatus): boolean =>
  (transitions[status] as readonly ApplicationStatus[]).includes('withdrawn');
