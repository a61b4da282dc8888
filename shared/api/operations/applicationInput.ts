import * as z from 'zod';
import { Channel } from '../../applications/application.ts';
import { Division } from '../../identity/index.ts';
import { AuthorisationForm } from '../../persons/authorisation.ts';
import { RepresentationKind, RepresentationScope } from '../../persons/representation.ts';
import { Relation } from '../../policy/facts/person.ts';
import { AssistanceRoute, HouseholdFacts } from '../../policy/index.ts';
import { PlainDate } from '../../time/index.ts';

export const text = (maximum: number) => z.string().trim().min(1).max(maximum);

const Ref = z.string().min(1).max(64).meta({ description: 'Name of a member within this request' });

const phone = z.string().regex(/^[0-9+ -]{5,20}$/);

export const PersonIdentityInput = z
  .strictObject({
    idNumber: z.string().min(15).max(20).meta({ description: '公民身份号码' }),
    name: text(60),
    phone: phone.optional(),
    address: text(200).optional(),
    account: text(64).optional(),
  })
  .meta({ title: 'Person identity', description: 'Sealed on arrival; masked in every answer' });

export const Consent = { form: AuthorisationForm, signedOn: PlainDate, witness: text(60).optional() };

export const RepresentationInput = z
  .strictObject({
    ref: Ref.meta({ description: 'The member who is represented' }),
    kind: RepresentationKind,
    document: text(200).meta({ description: '监护证明、委托书等的名称和编号' }),
    scope: z.array(RepresentationScope).min(1).max(3),
    from: PlainDate,
    until: PlainDate.optional().meta({ description: 'First day on which it no longer holds' }),
    organ: z.string().max(80).optional().meta({ description: '村（居）民委员会: village:<division>' }),
    name: text(60).optional().meta({ description: 'Of a natural person; sealed on arrival' }),
    idNumber: z.string().min(15).max(20).optional(),
    phone: phone.optional(),
  })
  .meta({ title: 'Representation input', description: '代理、监护' });

export const PlacesInput = z
  .strictObject({ hukou: Division.optional(), residence: Division.optional(), emergency: Division.optional() })
  .meta({ title: 'Places input', description: '户籍地、居住地、急难发生地; the accepting place is the window’s own' });

export const SubmitApplication = z
  .strictObject({
    route: AssistanceRoute,
    channel: Channel.exclude(['conversion']),
    applicant: Ref,
    members: z
      .array(
        z.strictObject({ ref: Ref, identity: PersonIdentityInput, relation: Relation }).meta({ title: 'Member input' }),
      )
      .min(1)
      .max(20),
    authorisations: z
      .array(
        z
          .strictObject({ ref: Ref, ...Consent, byRepresentative: z.boolean().optional() })
          .meta({ title: 'Authorisation input' }),
      )
      .max(20)
      .default([]),
    obligorAuthorisations: z
      .array(z.strictObject({ ref: Ref, ...Consent }).meta({ title: 'Authorisation of an obligor' }))
      .max(30)
      .optional()
      .meta({ description: '特困: 法定义务人的授权; named as in `facts.obligors`' }),
    representations: z.array(RepresentationInput).max(20).optional(),
    relativesOfOfficials: z
      .array(
        z
          .strictObject({ ref: Ref, relation: text(40), post: text(120) })
          .meta({ title: 'Relative of an official', description: '经办人员、村（居）干部近亲属备案' }),
      )
      .max(20)
      .optional(),
    places: PlacesInput.optional(),
    consentToCascade: z.boolean().meta({ description: '同意依次按各类别审核' }),
    facts: HouseholdFacts.meta({ description: 'Names members by their `ref`' }),
  })
  .meta({ title: 'Submit application', description: '社会救助申请' });
export type SubmitApplication = z.infer<typeof SubmitApplication>;
