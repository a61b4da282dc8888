import * as z from 'zod';
import { type Disposition, formatCitation } from '../policy/index.ts';

/** 测算建议 for a classification: classes, acts and organs by the rules, and which facts would tell more. */
export const Proposal = z.object({
  result: z.enum(['classified', 'nothing-to-do', 'needs-input']),
  classes: z.array(z.object({ class: z.string(), citation: z.string() })),
  acts: z.array(
    z.object({
      class: z.string(),
      act: z.string(),
      organ: z.string(),
      agency: z.string(),
      mode: z.enum(['shall', 'may']),
      need: z.string().nullable(),
      benefit: z.string().nullable(),
    }),
  ),
  missing: z.array(z.string()),
});
export type Proposal = z.infer<typeof Proposal>;

export const proposalOf = ({ result, classes, acts, missing }: Disposition): Proposal => ({
  result,
  classes: classes.map(({ warningClass, citation }) => ({ class: warningClass, citation: formatCitation(citation) })),
  acts: acts.map(({ warningClass, act, organ, agency, mode, need, benefit }) => ({
    class: warningClass,
    act,
    organ,
    agency,
    mode,
    need,
    benefit,
  })),
  missing,
});
