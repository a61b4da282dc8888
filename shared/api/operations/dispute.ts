import * as z from 'zod';
import { CheckObjection } from '../../applications/checkObjections/checkObjection.ts';
import { Finding } from '../../applications/findings.ts';

/** What an agency is shown of an objection to its answer: what is disputed and why, and what it had answered. */
export const Dispute = CheckObjection.pick({ paths: true, grounds: true, proof: true })
  .extend({ answered: z.array(Finding.extend({ value: z.unknown() }).meta({ title: 'Disputed finding' })) })
  .meta({ title: 'Disputed check' });
export type Dispute = z.infer<typeof Dispute>;
