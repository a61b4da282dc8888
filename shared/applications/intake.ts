import * as z from 'zod';
import { AssistanceRoute } from '../families/family.ts';
import { AuthorisationForm } from '../persons/authorisation.ts';
import { SealedIdentity } from '../persons/person.ts';
import { HouseholdFacts } from '../policy/facts/householdFacts.ts';
import { PlainDate } from '../time/index.ts';
import { Channel } from './application.ts';

/** A member as the door receives it: the identity already hashed and sealed under the id that a new person would get. */
export const IntakeMember = z.object({
  /** The name that `facts` uses for this member. */
  ref: z.string(),
  candidateId: z.string(),
  idHash: z.string(),
  identity: SealedIdentity,
  relation: z.string(),
  birthDate: PlainDate,
  sex: z.enum(['male', 'female']),
});
export type IntakeMember = z.infer<typeof IntakeMember>;

/** An application at the door. `facts` names members and obligors by `ref`; the decision puts person ids in place. */
export const Intake = z.object({
  channel: Channel,
  county: z.string(),
  township: z.string(),
  village: z.string().optional(),
  route: AssistanceRoute,
  applicant: z.string(),
  members: z.array(IntakeMember).min(1).max(20),
  consentToCascade: z.boolean(),
  authorisations: z
    .array(z.object({ ref: z.string(), form: AuthorisationForm, signedOn: PlainDate, witness: z.string().optional() }))
    .max(20),
  facts: HouseholdFacts,
  sourceWarningId: z.string().optional(),
});
export type Intake = z.infer<typeof Intake>;
