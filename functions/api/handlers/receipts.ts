import { Refused } from '../../../shared/api/refused.ts';
import { applications } from '../../../shared/applications/application.ts';
import { notices } from '../../../shared/applications/notice.ts';
import { receipts } from '../../../shared/applications/openCase.ts';
import { persons } from '../../../shared/persons/person.ts';
import { countLookUp } from './countLookUp.ts';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'lookUpReceipt'> = {
  /** A wrong number and a wrong second factor are answered alike; who has a receipt may guess at the factor a few times only. */
  async lookUpReceipt({ body }, { services }) {
    const { reader, sealer } = services;
    const receipt = await reader.find(receipts, { receipt: body.receipt });
    const application = receipt && (await reader.find(applications, { id: receipt.caseId }));
    const applicant = application && (await reader.find(persons, { id: application.applicantId }));
    if (!application || !applicant) throw new Refused('receipt-unknown', 404);
    const forgetTries = await countLookUp(services, body.receipt);
    const { idNumber } = await sealer.open(applicant, ['idNumber']);
    if (idNumber?.slice(-4) !== body.idNumberEnd.toUpperCase()) throw new Refused('receipt-unknown', 404);
    await forgetTries();
    const { status, openedAt, closedAt, papersAsked, waiting, clock, noticeId, id: caseId } = application;
    const notice = noticeId ? await reader.find(notices, { caseId, id: noticeId }) : undefined;
    return {
      status: 200,
      body: {
        receipt: body.receipt,
        status,
        filedAt: openedAt,
        ...(closedAt && { closedAt }),
        missing: status === 'papers-awaited' ? (papersAsked ?? []) : [],
        ...(clock && !closedAt && { dueOn: clock.dueOn }),
        ...(notice?.remedyTerms && { remedyTerms: notice.remedyTerms }),
        waiting,
      },
    };
  },
};
