import { Refused } from '../../../shared/api/refused.ts';
import { applications } from '../../../shared/applications/application.ts';
import { notices } from '../../../shared/applications/notice.ts';
import { receipts } from '../../../shared/applications/openCase.ts';
import { persons } from '../../../shared/persons/person.ts';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'lookUpReceipt'> = {
  /** A wrong number and a wrong second factor are answered alike, so that neither can be found out by trying. */
  async lookUpReceipt({ body }, { services: { reader, sealer } }) {
    const receipt = await reader.find(receipts, { receipt: body.receipt });
    const application = receipt && (await reader.find(applications, { id: receipt.caseId }));
    const applicant = application && (await reader.find(persons, { id: application.applicantId }));
    const { idNumber } = applicant ? await sealer.open(applicant, ['idNumber']) : {};
    if (!application || idNumber?.slice(-4) !== body.idNumberEnd.toUpperCase())
      throw new Refused('receipt-unknown', 404);
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
