import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { WhatIfResult } from '../../what-ifs/whatIfResult.ts';
import { WhatIfChange, WhatIfRun, WhatIfStatus } from '../../what-ifs/whatIfRun.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams } from './shapes.ts';

const WhatIfSummary = WhatIfRun.omit({ version: true, followUp: true, attempts: true, result: true }).meta({
  title: 'What-if summary',
});

export const requestWhatIf = defineOperation({
  id: 'requestWhatIf',
  method: 'POST',
  path: '/what-ifs',
  tag: 'policy',
  summary: {
    zh: '政策推演：改数值、换政策包或增条款，对已测算家庭重新测算',
    en: 'Ask what other numbers, another pack or an added clause would change',
  },
  access: 'what-if.run',
  body: z.strictObject({ division: Division.optional(), change: WhatIfChange }).meta({
    title: 'Request what-if',
    description: 'Over the households determined in a county; the caller’s own if absent',
  }),
  answers: { 202: z.object({ id: Id }).meta({ title: 'Requested what-if' }) },
  refusals: { 'nothing-changed': 422, 'pack-unknown': 422, 'slot-unknown': 422 },
});

export const listWhatIfs = defineOperation({
  id: 'listWhatIfs',
  method: 'GET',
  path: '/what-ifs',
  tag: 'policy',
  summary: { zh: '政策推演列表，最新在前', en: 'What-ifs of a county, newest first' },
  access: 'what-if.read',
  query: z.strictObject({ division: Division.optional(), ...paging }),
  answers: { 200: pageOf(WhatIfSummary).meta({ title: 'Page of what-ifs' }) },
  refusals: {},
});

export const readWhatIf = defineOperation({
  id: 'readWhatIf',
  method: 'GET',
  path: '/what-ifs/{id}',
  tag: 'policy',
  summary: { zh: '查看一次推演：进度或结果', en: 'One what-if: its progress, or its result with a file to fetch' },
  access: 'what-if.read',
  params: idParams,
  answers: {
    200: z
      .object({
        ...WhatIfSummary.shape,
        result: WhatIfResult.optional(),
        file: z.object({ url: z.url(), expiresAt: z.string() }).optional().meta({ description: 'The result as JSON' }),
      })
      .meta({ title: 'What-if' }),
  },
  refusals: { 'what-if-unknown': 404 },
  versioned: true,
});

export const cancelWhatIf = defineOperation({
  id: 'cancelWhatIf',
  method: 'POST',
  path: '/what-ifs/{id}/cancellation',
  tag: 'policy',
  summary: { zh: '取消推演', en: 'Stop a what-if that is not done' },
  access: 'what-if.run',
  params: idParams,
  answers: { 200: z.object({ id: Id, status: WhatIfStatus }).meta({ title: 'Cancelled what-if' }) },
  refusals: { 'what-if-unknown': 404, 'what-if-done': 409 },
});

const paired = <Names extends z.ZodRawShape, Numbers extends z.ZodRawShape>(
  row: z.ZodObject<Names & Numbers>,
  names: (keyof Names & string)[],
) => {
  const entries = Object.entries(row.shape);
  const named = Object.fromEntries(entries.filter(([field]) => names.includes(field))) as Names;
  const numbers = z.object(Object.fromEntries(entries.filter(([field]) => !names.includes(field))) as Numbers);
  return z.object({ ...named, a: numbers, b: numbers });
};

const { movers, cost, cliff } = WhatIfResult.shape;

export const compareWhatIfs = defineOperation({
  id: 'compareWhatIfs',
  method: 'GET',
  path: '/what-ifs/{id}/comparison/{other}',
  tag: 'policy',
  summary: { zh: '两次推演对照', en: 'Two results side by side, row by row' },
  access: 'what-if.read',
  params: idParams.extend({ other: Id }),
  answers: {
    200: z
      .object({
        a: WhatIfSummary,
        b: WhatIfSummary,
        movers: z.array(paired(movers.element, ['from', 'to'])),
        cost: z.array(paired(cost.element, ['area', 'category'])),
        cliff: z.array(paired(cliff.element, ['rule'])),
      })
      .meta({ title: 'What-ifs side by side' }),
  },
  refusals: { 'what-if-unknown': 404, 'what-if-not-done': 409 },
});
