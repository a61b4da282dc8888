import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

export const AuthorisationForm = z.enum(['paper', 'online', 'telephone', 'fingerprint']);

/** One person's consent to have its means checked (57号 art. 9(三); P7). Never given by somebody else without a paper. */
export const Authorisation = z.object({
  id: z.string(),
  personId: z.string(),
  purpose: z.literal('economic-check'),
  form: AuthorisationForm,
  signedOn: PlainDate,
  witness: z.string().optional(),
  /** The representation under which somebody else signed. */
  representationId: z.string().optional(),
  caseId: z.string(),
  recordedAt: Instant,
  withdrawnAt: Instant.optional(),
  withdrawnBy: z.string().optional(),
  version: z.int(),
});
export type Authorisation = z.infer<typeof Authorisation>;

export const authorisations = defineRecord<Pick<Authorisation, 'personId' | 'id'>, Authorisation>({
  name: 'Authorisation',
  schema: Authorisation,
  key: ({ personId, id }) => ({ PK: `PERSON#${personId}`, SK: `AUTHORISATION#${id}` }),
});

export const authorisationsOf = (personId: string) => ({ pk: `PERSON#${personId}`, prefix: 'AUTHORISATION#' });
