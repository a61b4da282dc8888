import * as z from 'zod';
import { Figure } from '../../figures/figure.ts';
import { Division } from '../../identity/index.ts';
import { PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';

export const readFigures = defineOperation({
  id: 'readFigures',
  method: 'GET',
  path: '/figures',
  tag: 'figures',
  summary: { zh: '县级数据：各状态的事项数', en: 'Counts of a county: cases by status, now or entered on a day' },
  access: 'figures.read',
  query: z.strictObject({
    county: Division.optional(),
    day: z
      .union([z.literal('now'), PlainDate])
      .default('now')
      .meta({ description: '`now`: cases in each status; a date: cases that entered it on that day' }),
  }),
  answers: {
    200: z
      .object({
        county: Division,
        day: z.string(),
        items: z.array(Figure.pick({ kind: true, status: true, count: true }).meta({ title: 'Figure' })),
      })
      .meta({ title: 'Figures' }),
  },
  refusals: {},
});
