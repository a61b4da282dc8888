import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** What one household of a roll became: by it a load is undone, record by record, as long as nothing was built on them. */
export const ImportedRow = z.object({
  importId: z.string(),
  line: z.int().min(1),
  reference: z.string(),
  outcome: z.enum(['new', 'changed', 'same']),
  familyId: z.string(),
  county: z.string(),
  /** Each record that the load wrote, in the version in which it left it. */
  family: z.object({ version: z.int(), added: z.array(z.string()) }).optional(),
  persons: z.array(z.object({ id: z.string(), version: z.int(), created: z.boolean() })),
  unitId: z.string().optional(),
  /** The family had been brought by a feed, and nobody had asked yet with whom it lives. */
  wasProvisional: z.literal(true).optional(),
  undoneAt: Instant.optional(),
  version: z.int(),
});
export type ImportedRow = z.infer<typeof ImportedRow>;

export const importedRows = defineRecord<Pick<ImportedRow, 'importId' | 'line'>, ImportedRow>({
  name: 'ImportedRow',
  schema: ImportedRow,
  key: ({ importId, line }) => ({ PK: `IMPORT#${importId}`, SK: `ROW#${String(line).padStart(8, '0')}` }),
  index: ({ county, reference, importId, line, undoneAt }) =>
    undoneAt ? {} : { GSI1PK: oldCasesOf(county, reference), GSI1SK: `${importId}#${line}` },
});

export const rowsOfImport = (importId: string) => ({ pk: `IMPORT#${importId}`, prefix: 'ROW#' });

/** Under which number a household was kept before: whoever knows only that finds what was loaded of it. */
export const oldCasesOf = (county: string, reference: string) => `OLDCASE#${county}#${reference}`;
