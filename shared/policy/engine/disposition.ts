import * as z from 'zod';
import { AdminLevel, Agency } from '../agency.ts';
import { Citation } from '../citation.ts';
import { PackIdentity } from '../pack.ts';
import { Act, VerificationDepth, WarningClass } from '../warningPolicy.ts';
import { NeedKind } from './warningFacts.ts';

export const DisposedAct = z
  .strictObject({
    act: Act,
    warningClass: WarningClass,
    mode: z.enum(['shall', 'may']),
    agency: Agency,
    level: AdminLevel,
    organ: z.string().meta({ title: 'Organ', description: 'agency:division' }),
    need: NeedKind.nullable(),
    benefit: z.string().nullable(),
    workingDays: z.number().int(),
    deadlineBasis: z.enum(['norm', 'our-default']),
    citation: Citation,
  })
  .meta({ title: 'Act', description: 'What is owed, by which organ, within how many working days' });
export type DisposedAct = z.infer<typeof DisposedAct>;

export const Disposition = z
  .strictObject({
    pack: PackIdentity,
    result: z.enum(['classified', 'nothing-to-do', 'needs-input']),
    classes: z.array(
      z.strictObject({
        warningClass: WarningClass,
        reason: z.enum(['for-benefit', 'for-determination']).nullable(),
        citation: Citation,
        ambiguities: z.array(z.string()),
      }),
    ),
    acts: z.array(DisposedAct),
    urgency: z.enum(['urgent', 'normal']),
    missing: z.array(z.string()),
  })
  .meta({ title: 'Disposition', description: '分类处置建议. No act in it ends or grants anything' });
export type Disposition = z.infer<typeof Disposition>;

export const Verification = z
  .strictObject({
    required: z.boolean(),
    depth: VerificationDepth,
    workingDays: z.number().int(),
    deadlineBasis: z.enum(['norm', 'our-default']),
  })
  .meta({ title: 'Verification', description: 'How deep a warning is verified, and by when' });
export type Verification = z.infer<typeof Verification>;
