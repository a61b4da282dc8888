import * as z from 'zod';
import { Purpose } from '../../access/index.ts';
import { Division } from '../../identity/index.ts';
import { WarningEvidence } from '../../warnings/trigger.ts';
import { Warning } from '../../warnings/warning.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { caseFields, idParams, placeFilter, SeenPerson, SeenReferral, TaskSummary } from './shapes.ts';

const WarningSummary = z
  .object({
    ...caseFields,
    ...Warning.pick({
      status: true,
      personId: true,
      village: true,
      indicator: true,
      period: true,
      urgency: true,
      depth: true,
      round: true,
      source: true,
      queuedSince: true,
      unidentified: true,
      handedTo: true,
    }).shape,
    triggerCount: z
      .int()
      .meta({ description: 'How many things were noticed in the household while the case was open' }),
  })
  .meta({ title: 'Warning summary' });

export const listWarnings = defineOperation({
  id: 'listWarnings',
  method: 'GET',
  path: '/warnings',
  tag: 'warnings',
  summary: { zh: '预警列表，最新在前', en: 'Warnings, newest first' },
  access: 'warning.list',
  query: z.strictObject({ division: Division.optional(), place: placeFilter, ...paging }),
  answers: { 200: pageOf(WarningSummary).meta({ title: 'Page of warnings' }) },
  refusals: {},
});

export const readWarning = defineOperation({
  id: 'readWarning',
  method: 'GET',
  path: '/warnings/{id}',
  tag: 'warnings',
  summary: { zh: '查看一条预警', en: 'One warning: what the data said, what was verified, what is being done' },
  access: 'warning.read',
  params: idParams,
  query: z.strictObject({ purpose: Purpose.optional() }),
  answers: {
    200: z
      .object({
        ...WarningSummary.shape,
        persons: z.array(SeenPerson),
        evidence: WarningEvidence.optional().meta({ description: 'Of the first trigger' }),
        triggers: Warning.shape.triggers.optional(),
        verdict: Warning.shape.verdict,
        suppressedBy: Warning.shape.suppressedBy,
        reopened: Warning.shape.reopened,
        verifications: Warning.shape.verifications.optional(),
        proposed: Warning.shape.proposed,
        classes: Warning.shape.classes.optional(),
        actions: Warning.shape.actions.optional(),
        tasks: z.array(TaskSummary),
        referrals: z.array(SeenReferral),
      })
      .meta({ title: 'Warning' }),
  },
  refusals: { 'warning-unknown': 404 },
  versioned: true,
});
