import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** An officer is away from one day to another, both included; a colleague may stand in. */
export const Absence = z.object({
  id: z.string(),
  officer: z.string(),
  organ: z.string(),
  from: PlainDate,
  until: PlainDate,
  /** Who takes the officer's tasks meanwhile; without one, whoever of the organ comes first. */
  standIn: z.string().optional(),
  reason: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
  version: z.int(),
});
export type Absence = z.infer<typeof Absence>;

export const absences = defineRecord<Pick<Absence, 'officer' | 'id'>, Absence>({
  name: 'Absence',
  schema: Absence,
  key: ({ officer, id }) => ({ PK: `OFFICER#${officer}`, SK: `ABSENCE#${id}` }),
  index: ({ organ, until, id }) => ({ GSI1PK: absencesOfOrgan(organ), GSI1SK: `${until}#${id}` }),
});

export const absencesOf = (officer: string) => ({ pk: `OFFICER#${officer}`, prefix: 'ABSENCE#' });
export const absencesOfOrgan = (organ: string) => `ABSENCES#${organ}`;

export const isAway = ({ from, until }: Absence, today: PlainDate): boolean => from <= today && today <= until;
