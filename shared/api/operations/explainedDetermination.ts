import * as z from 'zod';
import { Determination, Entitlement } from '../../policy/index.ts';

const lines = z.array(z.string());

/** 测算建议 with its written reasons, in the language that the request asks for. */
export const ExplainedDetermination = z
  .object({
    ...Determination.shape,
    explanation: z
      .object({
        officer: lines.meta({ description: 'Every rule with its numbers, sources, clause and layer' }),
        applicant: lines.meta({ description: 'Plain words: the reasons, and what to do next' }),
      })
      .meta({ title: 'Explanation' }),
    entitlements: z
      .array(
        z
          .object({ ...Entitlement.shape, explanation: z.string() })
          .meta({ title: 'Explained entitlement', description: '应享项目' }),
      )
      .meta({ description: 'What a decision as proposed would give; nothing is granted yet' }),
  })
  .meta({ title: 'Explained determination', description: '测算建议及说明' });
