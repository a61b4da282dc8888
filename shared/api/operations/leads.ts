import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { Lead } from '../../leads/lead.ts';
import { IndicatorFamily, NeedKind } from '../../policy/index.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import { WarningSource } from '../../warnings/source.ts';
import { WarningStatus } from '../../warnings/status.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams } from './shapes.ts';

const Whom = z
  .union([
    z.strictObject({ personId: Id }).meta({ title: 'Person on record' }),
    z
      .strictObject({
        idNumber: z.string().trim().min(15).max(18),
        name: z.string().trim().min(1).max(60),
        phone: z.string().trim().max(40).optional(),
        address: z.string().trim().max(200).optional(),
        division: Division.meta({ description: '所在乡镇或村（社区） / township or village where the person lives' }),
        area: z.enum(['urban', 'rural']),
      })
      .meta({ title: 'Person met' }),
    z
      .strictObject({
        whereabouts: z.string().trim().min(2).max(400).meta({
          description: '怎样找到本人：住处、常去的地方、体貌 / how the person is to be found',
        }),
        name: z.string().trim().min(1).max(60).optional().meta({ description: '所说的姓名 / name as told' }),
        phone: z.string().trim().max(40).optional(),
        division: Division.meta({
          description: '所在乡镇或村（社区） / township or village where the person was seen',
        }),
        area: z.enum(['urban', 'rural']),
      })
      .meta({ title: 'Person not known yet' }),
  ])
  .meta({ title: 'Whom a lead concerns' });

export const FileLeadBody = z
  .strictObject({
    whom: Whom,
    source: WarningSource.optional().meta({ description: 'The first that the role may report in when absent' }),
    kind: z.union([IndicatorFamily, z.literal('reported')]).default('reported'),
    note: z.string().trim().min(2).max(1000).meta({ title: '情况 What was noticed' }),
    needs: z.array(NeedKind).max(9).default([]).meta({ title: '困难类型 Kinds of need' }),
    urgency: z.enum(['normal', 'urgent']).default('normal'),
    sourceCaseId: Id.optional().meta({ description: 'Another case or an old decision that it comes from' }),
    clause: z.string().max(200).optional().meta({ description: '回头看：依据的新标准或条款' }),
  })
  .meta({ title: 'File lead', description: '线索上报' });
export type FileLeadBody = z.infer<typeof FileLeadBody>;

export const fileLead = defineOperation({
  id: 'fileLead',
  identifies: true,
  method: 'POST',
  path: '/leads',
  tag: 'leads',
  summary: {
    zh: '上报线索（走访、协理员、热线、部门、其他事项、回头看），形成预警',
    en: 'Report what was noticed: a visit, a village reporter, the hotline, an agency; it becomes a warning',
  },
  access: 'lead.file',
  body: FileLeadBody,
  answers: {
    201: z
      .object({
        leadId: Id,
        warningId: Id,
        outcome: z.enum(['raised', 'merged', 'suppressed', 'repeated']),
      })
      .meta({ title: 'Filed lead' }),
  },
  refusals: { 'person-unknown': 404, 'source-not-yours': 403, 'no-pack': 422 },
});

const LeadShape = Lead.omit({ version: true }).meta({ title: 'Lead' });

export const listLeads = defineOperation({
  id: 'listLeads',
  method: 'GET',
  path: '/leads',
  tag: 'leads',
  summary: { zh: '线索列表，最新在前；协理员只看自己上报的', en: 'Leads, newest first; a reporter sees its own' },
  access: 'lead.read',
  query: z.strictObject({ division: Division.optional(), ...paging }),
  answers: { 200: pageOf(LeadShape).meta({ title: 'Page of leads' }) },
  refusals: {},
});

export const readLead = defineOperation({
  id: 'readLead',
  method: 'GET',
  path: '/leads/{id}',
  tag: 'leads',
  summary: { zh: '查看一条线索及其办理进度', en: 'One lead and how far it is' },
  access: 'lead.read',
  params: idParams,
  answers: {
    200: z
      .object({
        ...LeadShape.shape,
        progress: z.object({ status: WarningStatus, closedAt: Instant.optional(), outcome: z.string().optional() }),
      })
      .meta({ title: 'Lead with progress' }),
  },
  refusals: { 'lead-unknown': 404 },
});

const reach = {
  phone: z.string().trim().max(40).optional(),
  address: z.string().trim().max(200).optional(),
};

export const IdentifyPersonBody = z
  .union([
    z
      .strictObject({
        idNumber: z.string().trim().min(15).max(18),
        name: z.string().trim().min(1).max(60),
        ...reach,
      })
      .meta({ title: 'Person with an ID number' }),
    z
      .strictObject({
        noNumber: z
          .string()
          .trim()
          .min(2)
          .max(500)
          .meta({ description: '没有身份证号的原因 / why there is no number' }),
        name: z.string().trim().min(1).max(60),
        birthDate: PlainDate.meta({ description: '本人或者知情人所述，可为估计 / as told, estimated where need be' }),
        sex: z.enum(['male', 'female']),
        ...reach,
      })
      .meta({ title: 'Person without an ID number' }),
  ])
  .meta({ title: 'Identify person', description: '登记查明的身份' });
export type IdentifyPersonBody = z.infer<typeof IdentifyPersonBody>;

export const identifyPerson = defineOperation({
  id: 'identifyPerson',
  identifies: true,
  method: 'POST',
  path: '/tasks/{id}/identification',
  tag: 'leads',
  summary: {
    zh: '登记查明的身份：新人员继续核实；在册人员并入其家庭的预警',
    en: 'Say who a lead was about: somebody new is verified next, somebody on record takes the lead over',
  },
  access: 'task.work',
  params: idParams,
  body: IdentifyPersonBody,
  answers: {
    200: z
      .object({ outcome: z.enum(['registered', 'on-record']), personId: Id, warningId: Id })
      .meta({ title: 'Identified person' }),
  },
  refusals: {
    'task-unknown': 404,
    'task-not-open': 409,
    'task-claimed': 409,
    'relative-of-family': 409,
    'signer-not-due': 403,
    'kind-differs': 409,
    'no-pack': 422,
    'date-in-the-future': 422,
  },
  versioned: true,
});
