import * as z from 'zod';
import { pendingShard } from '../cases/case.ts';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

export const ImportStatus = z.enum(['announced', 'committed', 'loading', 'loaded', 'rejected']);
export type ImportStatus = z.infer<typeof ImportStatus>;

export const ImportCounts = z.object({
  lines: z.int(),
  households: z.int(),
  persons: z.int(),
  quarantined: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** The load of an opening roll: how far it is, and what it could not take. */
export const RegisterImport = z.object({
  id: z.string(),
  organ: z.string(),
  /** No household of the roll lives outside. */
  division: z.string(),
  status: ImportStatus,
  announcedAt: Instant,
  announcedBy: z.string(),
  committedAt: Instant.optional(),
  finishedAt: Instant.optional(),
  declared: z.object({ lines: z.int().min(0), sha256: z.string() }).optional(),
  counts: ImportCounts.optional(),
  /** Quarantined lines by reason. */
  quarantine: z.record(z.string(), z.int()).optional(),
  rejection: z.object({ reason: z.enum(['upload-missing', 'checksum-mismatch', 'line-count-mismatch']) }).optional(),
  followUp: z.object({ kind: z.literal('register-import'), since: Instant }).optional(),
  version: z.int(),
});
export type RegisterImport = z.infer<typeof RegisterImport>;

export const registerImports = defineRecord<{ id: string }, RegisterImport>({
  name: 'RegisterImport',
  schema: RegisterImport,
  key: ({ id }) => ({ PK: `IMPORT#${id}`, SK: 'IMPORT' }),
  index: ({ id, organ, announcedAt, followUp }) => ({
    GSI1PK: importsOfOrgan(organ),
    GSI1SK: `${announcedAt}#${id}`,
    ...(followUp && { GSI2PK: pendingShard(id), GSI2SK: `${followUp.since}#${id}` }),
  }),
});

export const importsOfOrgan = (organ: string) => `IMPORTS#${organ}`;

/** Where the roll is uploaded to: NDJSON, one `ImportedHousehold` a line. */
export const rollKey = ({ id }: Pick<RegisterImport, 'id'>) => `imports/${id}/roll.ndjson`;
/** Lines to be mended: line number, where in the line, reason. */
export const importQuarantineKey = ({ id }: Pick<RegisterImport, 'id'>) => `imports/${id}/quarantine.csv`;
