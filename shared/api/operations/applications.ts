import * as z from 'zod';
import { Purpose } from '../../access/index.ts';
import { Application } from '../../applications/application.ts';
import { CheckObjection } from '../../applications/checkObjections/checkObjection.ts';
import { Evidence } from '../../applications/evidence.ts';
import { LegalAct } from '../../applications/legalAct.ts';
import { Notice } from '../../applications/notice.ts';
import { Remedy } from '../../applications/remedies/remedy.ts';
import { Division } from '../../identity/index.ts';
import { HouseholdFacts } from '../../policy/index.ts';
import { Instant } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Consent, SubmitApplication, text } from './applicationInput.ts';
import { ExplainedDetermination } from './explainedDetermination.ts';
import { caseFields, Id, idParams, placeFilter, SeenPerson, SeenReferral, TaskSummary } from './shapes.ts';

export const Submitted = z
  .object({
    applicationId: Id,
    receipt: z.string().meta({ description: '受理编号: the family asks its status with it' }),
    linked: z
      .boolean()
      .meta({ description: 'True: the family has an open application, and this one was joined to it' }),
  })
  .meta({ title: 'Submitted application' });

export const submitApplication = defineOperation({
  id: 'submitApplication',
  identifies: true,
  method: 'POST',
  path: '/applications',
  tag: 'applications',
  summary: { zh: '提交救助申请', en: 'File an application for assistance' },
  access: 'application.submit',
  body: SubmitApplication,
  answers: { 201: Submitted, 200: Submitted },
  refusals: {
    'applicant-not-a-member': 422,
    'authorisation-of-a-stranger': 422,
    'member-unknown': 422,
    'date-in-the-future': 422,
    'no-pack': 422,
    'route-differs': 422,
    'part-of-a-family': 422,
    'route-of-one': 422,
    'representation-lacking': 422,
  },
});

const ApplicationSummary = z
  .object({
    ...caseFields,
    ...Application.pick({
      status: true,
      receipt: true,
      benefit: true,
      channel: true,
      route: true,
      round: true,
      clock: true,
    }).shape,
  })
  .meta({ title: 'Application summary' });

export const listApplications = defineOperation({
  id: 'listApplications',
  method: 'GET',
  path: '/applications',
  tag: 'applications',
  summary: { zh: '申请列表，最新在前', en: 'Applications, newest first' },
  access: 'application.list',
  query: z.strictObject({ division: Division.optional(), place: placeFilter, ...paging }),
  answers: { 200: pageOf(ApplicationSummary).meta({ title: 'Page of applications' }) },
  refusals: {},
});

export const readApplication = defineOperation({
  id: 'readApplication',
  method: 'GET',
  path: '/applications/{id}',
  tag: 'applications',
  summary: { zh: '查看一份申请', en: 'One application with its tasks, acts and determination' },
  access: 'application.read',
  params: idParams,
  query: z.strictObject({ purpose: Purpose.optional() }),
  answers: {
    200: z
      .object({
        ...ApplicationSummary.shape,
        unitId: Id,
        applicantId: Id,
        authorised: z.array(Id),
        unauthorised: z.array(Id),
        consentToCascade: z.boolean(),
        ...Application.pick({
          village: true,
          acceptedAt: true,
          papersAsked: true,
          proposed: true,
          opinion: true,
          posting: true,
          objections: true,
          decision: true,
          sourceWarningId: true,
          places: true,
          lacking: true,
          obligors: true,
          reusedAuthorisations: true,
          representations: true,
          relativesOfOfficials: true,
          paperRequests: true,
          handedOver: true,
          assistance: true,
          recognised: true,
          decider: true,
          overtaken: true,
          reopened: true,
          convertedFrom: true,
          relief: true,
        }).shape,
        /** An investigation that another determining organ made and that this one may recognise. */
        recognisable: Application.shape.recognised,
        evidence: z.array(Evidence.omit({ version: true }).meta({ title: 'Evidence' })),
        checkObjections: z.array(CheckObjection.omit({ version: true }).meta({ title: 'Objection to a check result' })),
        notices: z.array(Notice.omit({ version: true }).meta({ title: 'Notice' })),
        remedies: z.array(Remedy.omit({ version: true }).meta({ title: 'Remedy' })),
        members: z.array(SeenPerson),
        facts: HouseholdFacts.optional(),
        tasks: z.array(TaskSummary),
        acts: z.array(LegalAct.omit({ version: true }).meta({ title: 'Legal act' })),
        determination: ExplainedDetermination.optional(),
        referrals: z.array(SeenReferral),
      })
      .meta({ title: 'Application' }),
  },
  refusals: { 'application-unknown': 404 },
  versioned: true,
});

export const fileObjection = defineOperation({
  id: 'fileObjection',
  method: 'POST',
  path: '/applications/{id}/objections',
  tag: 'applications',
  summary: { zh: '登记公示异议', en: 'Record an objection to a posted opinion' },
  access: 'application.object',
  params: idParams,
  body: z.strictObject({ grounds: text(2000) }).meta({ title: 'Objection input' }),
  answers: { 201: z.object({ objectionId: Id }).meta({ title: 'Recorded objection' }) },
  refusals: { 'application-unknown': 404, 'not-posted': 409 },
  versioned: true,
});

export const fileCheckObjection = defineOperation({
  id: 'fileCheckObjection',
  method: 'POST',
  path: '/applications/{id}/check-objections',
  tag: 'applications',
  summary: {
    zh: '登记核对异议，请作出反馈的部门复核',
    en: 'Record an objection to an item of the check; the agency that answered looks again',
  },
  access: 'application.object',
  params: idParams,
  body: z
    .strictObject({
      source: text(80).meta({ description: 'The agency, as the evidence names it' }),
      paths: z.array(text(120)).min(1).max(20).meta({ description: '有异议的事项: paths in the facts' }),
      grounds: text(2000),
      proof: z.array(text(120)).max(20).default([]).meta({ description: '证明材料' }),
    })
    .meta({ title: 'Objection to a check' }),
  answers: {
    201: z.object({ objectionId: Id, taskId: Id, dueAt: Instant }).meta({ title: 'Commissioned re-check' }),
  },
  refusals: {
    'application-unknown': 404,
    'case-decided': 409,
    'no-check-answered': 422,
    'fact-unknown': 422,
    'recheck-asked': 409,
  },
  versioned: true,
});

export const withdrawApplication = defineOperation({
  id: 'withdrawApplication',
  method: 'POST',
  path: '/applications/{id}/withdrawal',
  tag: 'applications',
  summary: { zh: '撤回申请', en: 'Withdraw an application that is not decided yet' },
  access: 'application.withdraw',
  params: idParams,
  body: z.strictObject({ reason: text(500) }).meta({ title: 'Withdrawal' }),
  answers: { 200: z.object({ status: z.string() }).meta({ title: 'Withdrawn' }) },
  refusals: { 'application-unknown': 404, 'already-decided': 409 },
  versioned: true,
});

export const addAuthorisations = defineOperation({
  id: 'addAuthorisations',
  method: 'POST',
  path: '/applications/{id}/authorisations',
  tag: 'applications',
  summary: { zh: '补交核对授权', en: 'Record the consent of further members' },
  access: 'application.authorise',
  params: idParams,
  body: z
    .strictObject({
      authorisations: z
        .array(
          z
            .strictObject({ personId: Id, ...Consent, byRepresentative: z.boolean().optional() })
            .meta({ title: 'Given authorisation' }),
        )
        .min(1)
        .max(20),
    })
    .meta({ title: 'Authorisations input' }),
  answers: { 200: z.object({ unauthorised: z.array(Id) }).meta({ title: 'Recorded authorisations' }) },
  refusals: {
    'application-unknown': 404,
    'case-closed': 409,
    'authorisation-of-a-stranger': 422,
    'date-in-the-future': 422,
    'representation-lacking': 422,
  },
  versioned: true,
});
