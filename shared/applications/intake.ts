import * as z from 'zod';
import { AssistanceRoute } from '../families/family.ts';
import { AuthorisationForm } from '../persons/authorisation.ts';
import { SealedIdentity } from '../persons/person.ts';
import { Representation } from '../persons/representation.ts';
import { HouseholdFacts } from '../policy/facts/householdFacts.ts';
import { PlainDate } from '../time/index.ts';
import { Channel } from './application.ts';
import { Places } from './places/places.ts';

/** A member as the door receives it: the identity already hashed and sealed under the id that a new person would get. */
export const IntakeMember = z.object({
  /** The name that `facts` uses for this member. */
  ref: z.string(),
  candidateId: z.string(),
  idHash: z.string(),
  /** Absent for a person who is on record already. */
  identity: SealedIdentity.optional(),
  relation: z.string(),
  birthDate: PlainDate,
  sex: z.enum(['male', 'female']),
});
export type IntakeMember = z.infer<typeof IntakeMember>;

const IntakeConsent = z.object({
  ref: z.string(),
  form: AuthorisationForm,
  signedOn: PlainDate,
  witness: z.string().optional(),
  /** Signed by whoever represents this person. */
  byRepresentative: z.boolean().optional(),
});

export const IntakeRepresentation = Representation.pick({
  kind: true,
  document: true,
  scope: true,
  from: true,
  until: true,
  organ: true,
  identity: true,
}).extend({ ref: z.string(), candidateId: z.string() });
export type IntakeRepresentation = z.infer<typeof IntakeRepresentation>;

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
  authorisations: z.array(IntakeConsent).max(20),
  /** Consent of 义务人 outside the family, by the name that `facts` gives them. */
  obligorAuthorisations: z.array(IntakeConsent).max(30).optional(),
  representations: z.array(IntakeRepresentation).max(20).optional(),
  relativesOfOfficials: z
    .array(z.object({ ref: z.string(), relation: z.string(), post: z.string() }))
    .max(20)
    .optional(),
  places: Places.optional(),
  convertedFrom: z.string().optional(),
  facts: HouseholdFacts,
  sourceWarningId: z.string().optional(),
});
export type Intake = z.infer<typeof Intake>;
