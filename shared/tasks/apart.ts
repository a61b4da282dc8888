/**
 * Who found out does not decide: whoever signed a task of one of these kinds in a case does not give the last signature
 * under its decision (经办与审核、审批分离). A default of ours: the notices ask for supervision and name no pair.
 */
const apart: Readonly<Record<string, readonly string[]>> = {
  'confirm-application': ['visit-home', 'answer-check', 'recheck-finding', 'give-opinion', 'review-objection'],
  'decide-eligibility': ['verify-warning', 'verify-urgent-warning', 'review-eligibility'],
};

export const apartFrom = (kind: string): readonly string[] => apart[kind] ?? [];
