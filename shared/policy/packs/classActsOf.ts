import { type Citation, cite } from '../citation.ts';
import type { DocumentId } from '../documents.ts';
import type { Act, ClassAct, WarningClassPolicy } from '../warningPolicy.ts';

/** Short words for the classes of one notice: an act with its clause, and a class that a county's civil affairs works on. */
export const classActsOf = (document: DocumentId) => ({
  act: (name: Act, clause: string, phrase: string, mode: ClassAct['mode'] = 'shall'): ClassAct => ({
    act: name,
    mode,
    citation: cite(document, clause, phrase),
  }),
  county: (
    clause: string,
    phrase: string,
    acts: readonly ClassAct[],
    ambiguities: readonly string[] = [],
  ): WarningClassPolicy => ({
    acts,
    agency: 'civil-affairs',
    level: 'county',
    citation: cite(document, clause, phrase) satisfies Citation,
    ambiguities,
  }),
});
