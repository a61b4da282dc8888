import type { Context } from '../commands/command.ts';
import { create, type Write } from '../records/write.ts';
import type { Application, Opinion } from './application.ts';
import { departures } from './departure.ts';

const inWords = (result: string, category: string | undefined) => (category ? `${result}:${category}` : result);

/** The ledger's entry for an act that departs from the 测算建议; nothing when it follows it. */
export function ledgerEntry(application: Application, opinion: Opinion, context: Context): Write[] {
  const proposed = inWords(application.proposed?.result ?? 'none', application.proposed?.category);
  const decided = inWords(opinion.result, opinion.category);
  if (proposed === decided) return [];
  return [
    create(departures, {
      caseId: application.id,
      id: context.newId('dep'),
      county: application.county,
      proposed,
      decided,
      reason: opinion.reason,
      by: context.by.id,
      at: context.now,
    }),
  ];
}
