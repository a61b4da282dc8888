import * as z from 'zod';
import { pendingShard } from '../cases/case.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { RollId } from './rolls/rollDefinitions.ts';

/**
 * A table is first checked and held against the register (试导入): nothing is written until somebody has seen the differences
 * and accepts them. What was loaded can be undone.
 */
export const ImportStatus = z.enum([
  'announced',
  'committed',
  'checking',
  'checked',
  'loading',
  'loaded',
  'undoing',
  'undone',
  'rejected',
]);
export type ImportStatus = z.infer<typeof ImportStatus>;

export const ImportFormat = z.enum(['ndjson', 'csv', 'xlsx']).meta({
  title: 'Format of a roll',
  description: 'xlsx and csv: the template of one roll; ndjson: one household a line, as programs write it',
});
export type ImportFormat = z.infer<typeof ImportFormat>;

export const ImportCounts = z.object({
  /** Of the file; of a table its rows, the header not counted. */
  lines: z.int(),
  /** Written by the load. */
  households: z.int(),
  persons: z.int(),
  /** Faults of the file; each has a line in the file of what is to be mended. */
  quarantined: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** Households of the roll, held against the register. */
export const ImportDifferences = z.object({
  new: z.int(),
  /** On the register, and the roll knows more of them: a category, a member, a unit. */
  changed: z.int(),
  same: z.int(),
  /** The register says otherwise; it stands, and an officer looks into it. */
  conflicting: z.int(),
  /** Families that hold the roll's category on the register and are not on the roll: nothing happens to them. */
  missing: z.int(),
});
export type ImportDifferences = z.infer<typeof ImportDifferences>;

/** The load of an opening roll: how far it is, and what it could not take. */
export const RegisterImport = z.object({
  id: z.string(),
  organ: z.string(),
  /** No household of the roll lives outside. */
  division: z.string(),
  status: ImportStatus,
  /** Absent: NDJSON. */
  format: ImportFormat.optional(),
  /** Of a table: which roll it is. */
  roll: RollId.optional(),
  /** Of a table: the day that it describes. */
  asOf: PlainDate.optional(),
  /** It is checked and held against the register before it is loaded. */
  dryRun: z.literal(true).optional(),
  announcedAt: Instant,
  announcedBy: z.string(),
  committedAt: Instant.optional(),
  finishedAt: Instant.optional(),
  declared: z.object({ lines: z.int().min(0).optional(), sha256: z.string() }).optional(),
  counts: ImportCounts.optional(),
  differences: ImportDifferences.optional(),
  /** Who has seen the differences and had the roll loaded. */
  accepted: z.object({ by: z.string(), at: Instant }).optional(),
  /** Quarantined lines by reason. */
  quarantine: z.record(z.string(), z.int()).optional(),
  rejection: z
    .object({
      reason: z.enum([
        'upload-missing',
        'checksum-mismatch',
        'line-count-mismatch',
        'unreadable-file',
        'missing-column',
        'column-twice',
        'too-many-rows',
      ]),
      column: z.string().optional(),
    })
    .optional(),
  /** That the load was taken back: what was, what could not be and stays (by reason). */
  undo: z
    .object({
      by: z.string(),
      at: Instant,
      reason: z.string(),
      undone: z.int().optional(),
      kept: z.record(z.string(), z.int()).optional(),
    })
    .optional(),
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

type Place = Pick<RegisterImport, 'id' | 'format'>;

/** Where the roll is uploaded to. NDJSON: one `ImportedHousehold` a line. */
export const rollKey = ({ id, format = 'ndjson' }: Place) => `imports/${id}/roll.${format}`;

/** Files that tell whoever sent the roll what came of it; none of them names a person. */
export const importFiles = ['quarantine', 'differences', 'kept'] as const;
export type ImportFile = (typeof importFiles)[number];

export const importFileKey = ({ id }: Pick<Place, 'id'>, file: ImportFile) => `imports/${id}/${file}.csv`;
/** Lines to be mended: line number, where in the line, reason. */
export const importQuarantineKey = (place: Pick<Place, 'id'>) => importFileKey(place, 'quarantine');
