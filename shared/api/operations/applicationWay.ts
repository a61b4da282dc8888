import * as z from 'zod';
import { Departure } from '../../applications/departure.ts';
import { RemedyKind, RemedyOutcome } from '../../applications/remedies/remedy.ts';
import { DelegatedBenefit, Delegation } from '../../delegations/delegation.ts';
import { Division } from '../../identity/index.ts';
import { Fen } from '../../money/index.ts';
import { Category } from '../../policy/index.ts';
import { extensionCauses } from '../../policy/procedure.ts';
import { PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { PersonIdentityInput, RepresentationInput, text } from './applicationInput.ts';
import { Submitted } from './applications.ts';
import { Id, idParams } from './shapes.ts';

export const withdrawAuthorisation = defineOperation({
  id: 'withdrawAuthorisation',
  method: 'POST',
  path: '/applications/{id}/authorisation-withdrawals',
  tag: 'applications',
  summary: {
    zh: '登记撤回核对授权',
    en: 'Record that somebody takes its consent back; it opens a task and refuses nothing',
  },
  access: 'application.authorise',
  params: idParams,
  body: z
    .strictObject({ personId: Id, reason: text(500).optional() })
    .meta({ title: 'Withdrawal of an authorisation' }),
  answers: { 200: z.object({ taskId: Id }).meta({ title: 'Withdrawn authorisation' }) },
  refusals: { 'application-unknown': 404, 'case-closed': 409, 'not-authorised': 422 },
  versioned: true,
});

export const recordRepresentation = defineOperation({
  id: 'recordRepresentation',
  identifies: true,
  method: 'POST',
  path: '/applications/{id}/representations',
  tag: 'applications',
  summary: {
    zh: '登记或者变更代理、监护',
    en: 'Record who acts for a member; a new paper takes the place of the earlier one',
  },
  access: 'application.authorise',
  params: idParams,
  body: RepresentationInput.omit({ ref: true })
    .extend({ personId: Id.meta({ description: 'The member who is represented' }) })
    .meta({ title: 'Representation of a member', description: '代理、监护' }),
  answers: {
    201: z.object({ representationId: Id, replaced: z.array(Id) }).meta({ title: 'Recorded representation' }),
  },
  refusals: { 'application-unknown': 404, 'case-closed': 409, 'member-unknown': 422, 'date-in-the-past': 422 },
  versioned: true,
});

export const endRepresentation = defineOperation({
  id: 'endRepresentation',
  method: 'POST',
  path: '/applications/{id}/representations/{representationId}/end',
  tag: 'applications',
  summary: { zh: '登记代理终止', en: 'A representation is taken back; it opens a task and ends nothing else' },
  access: 'application.authorise',
  params: idParams.extend({ representationId: Id }),
  body: z.strictObject({ reason: text(500) }).meta({ title: 'End of a representation' }),
  answers: { 200: z.object({ taskId: Id }).meta({ title: 'Ended representation' }) },
  refusals: {
    'application-unknown': 404,
    'case-closed': 409,
    'representation-unknown': 404,
    'representation-ended': 409,
  },
  versioned: true,
});

export const changeClock = defineOperation({
  id: 'changeClock',
  method: 'POST',
  path: '/applications/{id}/clock',
  tag: 'applications',
  summary: { zh: '延长、中止或者恢复办理期限', en: 'Extend, pause or resume the statutory clock' },
  access: 'application.clock',
  params: idParams,
  body: z
    .strictObject({ kind: z.enum(['extend', 'pause', 'resume']), cause: z.enum(extensionCauses), reason: text(1000) })
    .meta({ title: 'Change of the clock' }),
  answers: {
    200: z
      .object({ dueOn: PlainDate, workingDays: z.int(), pausedOn: PlainDate.optional() })
      .meta({ title: 'Changed clock' }),
  },
  refusals: {
    'application-unknown': 404,
    'no-clock': 409,
    'cause-not-cited': 422,
    'already-extended': 409,
    'already-paused': 409,
    'not-paused': 409,
  },
  versioned: true,
});

export const fileRemedy = defineOperation({
  id: 'fileRemedy',
  method: 'POST',
  path: '/applications/{id}/remedies',
  tag: 'applications',
  summary: { zh: '登记行政复议、诉讼或者自行纠正', en: 'Record a remedy against a served decision' },
  access: 'application.remedy',
  params: idParams,
  body: z
    .strictObject({ kind: RemedyKind, filedOn: PlainDate, body: text(120).meta({ description: '复议机关或者法院' }) })
    .meta({ title: 'Remedy input' }),
  answers: { 201: z.object({ remedyId: Id, late: z.boolean() }).meta({ title: 'Recorded remedy' }) },
  refusals: { 'application-unknown': 404, 'nothing-served': 409, 'date-in-the-future': 422 },
  versioned: true,
});

export const recordRemedyOutcome = defineOperation({
  id: 'recordRemedyOutcome',
  method: 'POST',
  path: '/applications/{id}/remedies/{remedyId}/outcome',
  tag: 'applications',
  summary: {
    zh: '登记救济结果；撤销或者责令重作的，重新办理',
    en: 'Record the outcome of a remedy; it may reopen the case',
  },
  access: 'application.remedy',
  params: idParams.extend({ remedyId: Id }),
  body: z
    .strictObject({ outcome: RemedyOutcome, on: PlainDate, document: text(120), reason: text(1000) })
    .meta({ title: 'Outcome of a remedy input' }),
  answers: {
    200: z
      .object({ status: z.string(), reopened: z.boolean(), round: z.int().optional() })
      .meta({ title: 'Settled remedy' }),
  },
  refusals: {
    'application-unknown': 404,
    'remedy-unknown': 404,
    'remedy-settled': 409,
    'case-open': 409,
    'date-in-the-future': 422,
  },
  versioned: true,
});

export const convertApplication = defineOperation({
  id: 'convertApplication',
  method: 'POST',
  path: '/applications/{id}/conversion',
  tag: 'applications',
  summary: {
    zh: '经本人同意转入其他类别的认定程序，不重复填表',
    en: 'Go on into another category’s procedure, without a new form',
  },
  access: 'application.convert',
  params: idParams,
  body: z
    .strictObject({
      to: Category,
      consent: z.strictObject({ signedBy: text(60), signedOn: PlainDate }).meta({ title: 'Consent to convert' }),
    })
    .meta({ title: 'Conversion input' }),
  answers: { 201: Submitted, 200: Submitted },
  refusals: {
    'application-unknown': 404,
    'case-open': 409,
    'conversion-not-offered': 422,
    'date-in-the-future': 422,
    'no-pack': 422,
  },
});

export const GiveRelief = z
  .strictObject({
    division: Division.meta({ description: '急难发生地, township or village' }),
    person: PersonIdentityInput.optional().meta({ description: 'Absent for somebody whose identity is not known' }),
    unidentified: z
      .strictObject({ birthDate: PlainDate, sex: z.enum(['male', 'female']), description: text(200) })
      .optional()
      .meta({ title: 'Unidentified person', description: 'As it seems; merged later' }),
    residence: Division.optional(),
    hukou: Division.optional(),
    reason: text(500),
    fen: Fen.min(1).max(100_000_000),
    channel: z.enum(['bank', 'cash', 'goods']),
    voucher: text(120),
    givenOn: PlainDate,
  })
  .meta({ title: 'Relief first', description: '先行救助' });
export type GiveRelief = z.infer<typeof GiveRelief>;

export const giveReliefFirst = defineOperation({
  id: 'giveReliefFirst',
  identifies: true,
  method: 'POST',
  path: '/relief-first',
  tag: 'applications',
  summary: { zh: '登记先行救助：先给予，事后补充说明', en: 'Relief first: given at once, explained afterwards' },
  access: 'relief.give',
  body: GiveRelief,
  answers: {
    201: z
      .object({
        applicationId: Id,
        receipt: z.string(),
        paymentId: Id,
        cap: z
          .int()
          .nullable()
          .optional()
          .meta({ description: 'fen; null = capped, and the county has not entered it' }),
        earlierThisYear: z.int(),
      })
      .meta({ title: 'Given relief' }),
  },
  refusals: { 'no-pack': 422, 'no-relief-first': 409, 'above-cap': 422, 'date-in-the-future': 422 },
});

export const listDelegations = defineOperation({
  id: 'listDelegations',
  method: 'GET',
  path: '/delegations',
  tag: 'delegations',
  summary: { zh: '审核确认权限委托（赋权）表', en: 'The dated table of delegated powers' },
  access: 'delegation.list',
  query: z.strictObject({ division: Division.optional() }),
  answers: {
    200: z
      .object({ items: z.array(Delegation.omit({ version: true }).meta({ title: 'Delegation' })) })
      .meta({ title: 'Delegations' }),
  },
  refusals: {},
});

export const recordDelegation = defineOperation({
  id: 'recordDelegation',
  method: 'POST',
  path: '/delegations',
  tag: 'delegations',
  summary: { zh: '登记一项委托（赋权）', en: 'Record what a written instrument delegates' },
  access: 'delegation.record',
  body: z
    .strictObject({
      benefit: DelegatedBenefit,
      organ: text(80).meta({ description: 'township:<division>' }),
      mode: z.enum(['entrusted', 'own-name']).meta({ description: '委托、以自身名义' }),
      instrument: text(120).meta({ description: '文号' }),
      from: PlainDate,
      until: PlainDate.optional(),
    })
    .meta({ title: 'Delegation input' }),
  answers: { 201: z.object({ delegationId: Id }).meta({ title: 'Recorded delegation' }) },
  refusals: { 'delegate-outside-county': 422, 'delegation-overlaps': 409 },
});

export const endDelegation = defineOperation({
  id: 'endDelegation',
  method: 'POST',
  path: '/delegations/{id}/end',
  tag: 'delegations',
  summary: { zh: '终止一项委托（赋权）', en: 'End a delegation on a day' },
  access: 'delegation.record',
  params: idParams,
  body: z.strictObject({ until: PlainDate }).meta({ title: 'End of a delegation' }),
  answers: { 200: z.object({ delegationId: Id }).meta({ title: 'Ended delegation' }) },
  refusals: { 'delegation-unknown': 404, 'date-in-the-past': 422 },
});

export const listDepartures = defineOperation({
  id: 'listDepartures',
  method: 'GET',
  path: '/departures',
  tag: 'applications',
  summary: { zh: '与测算建议不一致的决定，最新在前', en: 'Acts that depart from the proposal, newest first' },
  access: 'departure.list',
  query: z.strictObject({ division: Division.optional(), ...paging }),
  answers: {
    200: pageOf(Departure.omit({ version: true }).meta({ title: 'Departure' })).meta({ title: 'Page of departures' }),
  },
  refusals: {},
});
