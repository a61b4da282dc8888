import * as z from 'zod';
import { type DocumentId, documents } from './documents.ts';

/** Where a rule stands: document, clause, and a short phrase that is found there word for word. */
export const Citation = z
  .strictObject({
    document: z.enum(Object.keys(documents) as [DocumentId, ...DocumentId[]]),
    clause: z.string().min(1),
    phrase: z.string().min(2),
  })
  .meta({ title: 'Citation', description: 'Document, clause and a phrase that stands there' });
export type Citation = z.infer<typeof Citation>;

export const cite = (document: DocumentId, clause: string, phrase: string): Citation => ({ document, clause, phrase });

/** `淮民〔2024〕18号 二（一）「人均收入低于」` */
export const formatCitation = ({ document, clause, phrase }: Citation): string =>
  `${documents[document].number} ${clause}「${phrase}」`;
