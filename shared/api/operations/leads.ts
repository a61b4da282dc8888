import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { Lead } from '../../leads/lead.ts';
import { IndicatorFamily, NeedKind } from '../../policy/index.ts';
import { Instant } from '../../time/index.ts';
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
