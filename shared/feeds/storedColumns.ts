import type { FeedDefinition } from './feedDefinition.ts';

/** What is kept of whoever a row is about, beside the first half of the hash of the ID number. */
export const strangerColumns = ['rest', 'birth_date', 'sex'] as const;

/** Whether a row may raise a warning about somebody whom the register does not know: only then is kept who that is. */
export const tellsOfStrangers = ({ reach, facts }: Pick<FeedDefinition, 'reach' | 'facts'>): boolean =>
  reach === 'anybody' && facts.length > 0;

/** Columns of a feed that are checked and kept, but for the ID number. */
export const keptColumns = ({ columns }: Pick<FeedDefinition, 'columns'>): string[] =>
  columns.filter((column) => column.kept && column.kind !== 'id-number').map(({ id }) => id);

/** The columns of a feed's rows as they lie in files, in order. */
export const storedColumns = (definition: Pick<FeedDefinition, 'reach' | 'facts' | 'columns'>): string[] => [
  'id',
  ...(tellsOfStrangers(definition) ? strangerColumns : []),
  'line',
  ...keptColumns(definition),
];
