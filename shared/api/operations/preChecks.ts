import * as z from 'zod';
import { Category, PreCheckAnswers, Text } from '../../policy/index.ts';
import { defineOperation } from '../operation.ts';

/** Public: nobody is named, nothing is kept, and no answer closes the door to an application. */
export const tryPreCheck = defineOperation({
  id: 'tryPreCheck',
  method: 'POST',
  path: '/pre-checks',
  tag: 'policy',
  summary: {
    zh: '自助预判：六个问题，不保存，不是审核结果',
    en: 'Six rough questions: doors that may be open; nothing is stored, not a decision',
  },
  access: 'public',
  storesNothing: true,
  body: PreCheckAnswers,
  answers: {
    200: z
      .object({
        notADecision: Text,
        doors: z.array(
          z
            .object({
              category: z.union([Category, z.enum(['temporary-relief', 'individual-inclusion'])]),
              name: Text,
              chance: z.enum(['likely', 'possible']),
            })
            .meta({ title: 'Door' }),
        ),
        papers: z.array(Text).meta({ description: 'What only the family has; what agencies hold is not asked for' }),
        place: Text,
        limit: Text,
      })
      .meta({ title: 'Pre-check hint' }),
  },
  refusals: { 'no-pack': 422, 'division-unknown': 422 },
});
