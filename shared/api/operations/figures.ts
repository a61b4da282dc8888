import * as z from 'zod';
import { Month } from '../../feeds/index.ts';
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

export const readOverview = defineOperation({
  id: 'readOverview',
  method: 'GET',
  path: '/overview',
  tag: 'figures',
  summary: {
    zh: '概览：各乡镇各状态各类别的事项数、在办时长、按时率',
    en: 'A county at a glance: cases by place, status and class, how old the open ones are, terms kept and missed',
  },
  access: 'figures.read',
  query: z.strictObject({
    county: Division.optional(),
    month: Month.meta({ description: 'Month whose terms are counted' }),
  }),
  answers: {
    200: z
      .object({
        county: Division,
        places: z.array(
          z
            .object({
              kind: z.string(),
              township: z.string(),
              class: z.string().optional().meta({ description: 'Class of a warning, once it has one' }),
              status: z.string(),
              count: z.int(),
            })
            .meta({ title: 'Cases of a place' }),
        ),
        ages: z.array(
          z
            .object({ kind: z.string(), week: z.string().meta({ description: 'Its Monday' }), count: z.int() })
            .meta({ title: 'Open cases of a week' }),
        ),
        terms: z.array(
          z.object({ organ: z.string(), onTime: z.int(), late: z.int() }).meta({ title: 'Terms of an organ' }),
        ),
      })
      .meta({ title: 'Overview' }),
  },
  refusals: {},
});
