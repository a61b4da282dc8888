import type { Purpose } from '../../../shared/access/index.ts';
import type { IdentityField } from '../../../shared/access/sight.ts';
import type { Dispute } from '../../../shared/api/operations/dispute.ts';
import type { Application } from '../../../shared/applications/application.ts';
import { caseDeterminations } from '../../../shared/applications/caseDetermination.ts';
import { caseFacts } from '../../../shared/applications/caseFacts.ts';
import { checkObjections } from '../../../shared/applications/checkObjections/checkObjection.ts';
import { evidenceOfCase, evidences } from '../../../shared/applications/evidence.ts';
import type { CaseHead } from '../../../shared/cases/case.ts';
import { caseKindOf } from '../../../shared/cases/case.ts';
import type { Deliberation } from '../../../shared/deliberations/deliberation.ts';
import type { Determination, HouseholdFacts } from '../../../shared/policy/index.ts';
import type { Reader } from '../../../shared/records/reader.ts';
import { type Referral, referrals } from '../../../shared/referrals/referral.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import type { Warning } from '../../../shared/warnings/warning.ts';

/** What somebody must see to do a task, before roles cut it down. */
export interface Needed {
  personIds: string[];
  identity: readonly IdentityField[];
  purpose: Purpose;
  facts?: HouseholdFacts | undefined;
  determination?: Determination | undefined;
  referral?: Referral | undefined;
  dispute?: Dispute | undefined;
  warning?: Warning | undefined;
  deliberation?: Deliberation | undefined;
}

const whom = ['name', 'idNumber'] as const;
const reachable = [...whom, 'phone', 'address'] as const;

const purposes: Readonly<Record<string, Purpose>> = {
  'accept-application': 'acceptance',
  'receive-papers': 'acceptance',
  'collect-authorisations': 'acceptance',
  'answer-check': 'investigation',
  'recheck-finding': 'investigation',
  'visit-home': 'investigation',
  'visit-for-another': 'investigation',
  'settle-withdrawn-authorisation': 'acceptance',
  'settle-representation': 'acceptance',
  'review-objection': 'investigation',
  'hold-democratic-review': 'investigation',
  'settle-relief': 'decision',
  'identify-person': 'investigation',
  'identify-urgent-person': 'investigation',
  'verify-warning': 'investigation',
  'verify-urgent-warning': 'investigation',
  'classify-warning': 'investigation',
  'review-eligibility': 'investigation',
  'decide-eligibility': 'decision',
  'convene-deliberation': 'decision',
  'record-deliberation': 'decision',
  'give-opinion': 'decision',
  'post-opinion': 'decision',
  'confirm-application': 'decision',
};

/**
 * An agency learns of the persons whom it is asked about, and no more: not the family, not what the family declared.
 *
 * @param head the whole record of the case, as `caseTypeOf` reads it
 */
export async function neededFor(reader: Reader, task: Task, head: CaseHead): Promise<Needed> {
  const purpose = purposes[task.kind] ?? 'service';
  const referral = await referralOf(reader, task);
  if (referral) {
    return { ...(await caseOf(reader, head)), personIds: [referral.personId], identity: reachable, purpose, referral };
  }
  if (task.kind === 'answer-check' || task.kind === 'recheck-finding') {
    const { authorised } = head as Application;
    return { personIds: authorised, identity: whom, purpose, ...(await disputedBy(reader, task)) };
  }
  return { identity: reachable, purpose, ...(await caseOf(reader, head)) };
}

/** What an agency is to check again: the family's objection, and the answer that it disputes. */
async function disputedBy(reader: Reader, { kind, caseId, subject = '' }: Task): Promise<Pick<Needed, 'dispute'>> {
  if (kind !== 'recheck-finding') return {};
  const objection = await reader.get(checkObjections, { caseId, id: subject });
  const evidence = await reader.list(evidences, evidenceOfCase(caseId));
  const answered = evidence.filter(({ kind: of, source }) => of === 'check' && source === objection.source);
  const findings = answered.flatMap((each) => each.findings).filter(({ path }) => objection.paths.includes(path));
  return {
    dispute: { paths: objection.paths, grounds: objection.grounds, proof: objection.proof, answered: findings },
  };
}

async function referralOf(reader: Reader, { caseId, subject }: Task): Promise<Referral | undefined> {
  return subject?.startsWith('ref-') ? reader.find(referrals, { caseId, id: subject }) : undefined;
}

async function caseOf(
  reader: Reader,
  head: CaseHead,
): Promise<Pick<Needed, 'personIds' | 'facts' | 'determination' | 'warning' | 'deliberation'>> {
  switch (caseKindOf(head.id)) {
    case 'application': {
      const { id: caseId, determinationId: id, members } = head as Application;
      const [{ facts }, determined] = await Promise.all([
        reader.get(caseFacts, { caseId }),
        id ? reader.find(caseDeterminations, { caseId, id }) : undefined,
      ]);
      const personIds = members.map(({ person }) => person);
      return { personIds, facts, ...(determined && { determination: determined.determination }) };
    }
    case 'warning': {
      const warning = head as Warning;
      return { personIds: [warning.personId], warning };
    }
    case 'deliberation': {
      const deliberation = head as Deliberation;
      return { personIds: [deliberation.personId], deliberation };
    }
  }
}
