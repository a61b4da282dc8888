import { type Command, done } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { advance, applications } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { evidenceOf, evidences } from '../evidence.ts';
import { applyFindings } from '../findings.ts';

interface Assembled {
  status: string;
}

/** Puts what the agencies and the visit found into the facts. The visit comes last: what was seen stands over a list. */
export const assemble: Command<{ caseId: string }, Assembled> = {
  name: 'assemble-investigation',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    if (application.status !== 'accepted') return done({ status: application.status }, [], []);
    const found = await reader.list(evidences, evidenceOf(caseId, application.round));
    const ordered = found.toSorted((a, b) => Number(a.kind === 'visit') - Number(b.kind === 'visit'));
    const declared = await reader.get(caseFacts, { caseId });
    let { facts } = declared;
    const unplaced: string[] = [];
    for (const { source, kind, findings } of ordered) {
      const applied = applyFindings(facts, kind === 'visit' ? 'visit' : `check:${source}`, findings);
      if (applied.ok) facts = applied.facts;
      else unplaced.push(`${source}: ${applied.path}`);
    }
    const investigated = advance(application, 'investigated', context.now);
    const sources = ordered.map(({ source, result }) => ({ source, result }));
    return done(
      { status: investigated.status },
      [replace(applications, investigated), replace(caseFacts, { ...declared, facts })],
      [
        {
          chain: application.familyId,
          type: 'household-investigated',
          caseId,
          payload: { round: application.round, sources, unplaced, facts },
        },
      ],
    );
  },
};
