import * as z from 'zod';
import type { Context } from '../commands/command.ts';
import { formatCitation } from '../policy/citation.ts';
import type { Basis } from '../policy/procedure.ts';
import { defineRecord } from '../records/record.ts';
import { create, type Write } from '../records/write.ts';
import { Signature, type Task } from '../tasks/task.ts';
import { Instant } from '../time/index.ts';

/** 受理, 初审意见, 公示, 审核确认, 公布: what an organ did in law, and who signed it (P9). */
export const LegalAct = z.object({
  caseId: z.string(),
  id: z.string(),
  kind: z.enum([
    'acceptance',
    'opinion',
    'posting',
    'democratic-review',
    'confirmation',
    'refusal',
    'procedure-ended',
    'publication',
    'keeping',
    'conversion',
    'ending',
    'extension',
    'pause',
    'resumption',
    'hand-over',
    'relief-first',
    'relief-confirmed',
    'relief-recovery',
    'reopening',
  ]),
  organ: z.string(),
  /** Where the organ acts by delegation: in whose name, and by which instrument. */
  delegation: z.object({ mode: z.enum(['entrusted', 'own-name']), instrument: z.string() }).optional(),
  at: Instant,
  signatures: z.array(Signature),
  content: z.record(z.string(), z.unknown()),
  /** Citation of the norm that the act rests on. */
  basis: z.string(),
  version: z.int(),
});
export type LegalAct = z.infer<typeof LegalAct>;

export const legalActs = defineRecord<Pick<LegalAct, 'caseId' | 'id'>, LegalAct>({
  name: 'LegalAct',
  schema: LegalAct,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `ACT#${id}` }),
});

export const actsOf = (caseId: string) => ({ pk: `CASE#${caseId}`, prefix: 'ACT#' });

/** The citation as it stands in an act; `default` where no norm says it. */
export const basisOf = (basis: Basis): string => (basis.kind === 'norm' ? formatCitation(basis.citation) : 'default');

type Acted = Pick<LegalAct, 'kind' | 'content' | 'basis' | 'delegation'>;

/** The act that a task's signers have signed, to be written with what it does. */
export const actOfTask = ({ caseId, organ, signatures }: Task, acted: Acted, context: Context) =>
  writeAct({ caseId, organ, signatures, ...acted }, context);

/** An act outside a task: signed by whoever carries the command out, in the role given. */
export const actOf = (caseId: string, role: string, acted: Acted, context: Context) =>
  writeAct(
    {
      caseId,
      organ: context.by.organ ?? context.by.id,
      signatures: [{ by: context.by.id, role, at: context.now }],
      ...acted,
    },
    context,
  );

function writeAct(
  { delegation, ...given }: Omit<LegalAct, 'id' | 'at' | 'version'>,
  context: Context,
): { id: string; write: Write } {
  const id = context.newId('act');
  const act = { ...given, id, at: context.now, ...(delegation && { delegation }) };
  return { id, write: create(legalActs, act) };
}
