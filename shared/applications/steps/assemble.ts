import { type Command, done } from '../../commands/command.ts';
import type { HouseholdFacts } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { create, replace, type Write } from '../../records/write.ts';
import { type PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance, applications } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { type Evidence, evidenceOf, evidences } from '../evidence.ts';
import { applyFindings } from '../findings.ts';
import { investigations } from '../investigation.ts';

interface Assembled {
  status: string;
}

/**
 * Puts what the agencies and the visit found into the facts. What was seen stands over a list, and what an agency
 * checked again on the family's objection over both.
 */
export const assemble: Command<{ caseId: string }, Assembled> = {
  name: 'assemble-investigation',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    if (application.status !== 'accepted') return done({ status: application.status }, [], []);
    const found = await reader.list(evidences, evidenceOf(caseId, application.round));
    const ordered = found.toSorted((a, b) => weightOf(a) - weightOf(b) || a.at.localeCompare(b.at));
    const declared = await reader.get(caseFacts, { caseId });
    const reused = application.round === 1 ? application.recognised : undefined;
    let facts = reused ? await recognise(reader, declared.facts, reused) : declared.facts;
    const unplaced: string[] = [];
    for (const { source, kind, findings } of ordered) {
      const applied = applyFindings(
        facts,
        kind === 'visit' ? 'visit' : `${kind === 'recheck' ? kind : 'check'}:${source}`,
        findings,
      );
      if (applied.ok) facts = applied.facts;
      else unplaced.push(`${source}: ${applied.path}`);
    }
    const { overtaken: _, ...begun } = application;
    const investigated = advance(begun, 'investigated', context.now);
    const sources = ordered.map(({ source, result }) => ({ source, result }));
    return done(
      { status: investigated.status },
      [
        replace(applications, investigated),
        replace(caseFacts, { ...declared, facts }),
        ...(reused ? [] : [await noted(reader, application, ordered, shanghaiDateOf(context.now))]),
      ],
      [
        {
          chain: application.familyId,
          type: 'household-investigated',
          caseId,
          payload: { round: application.round, sources, unplaced, facts, ...(reused && { recognised: reused }) },
        },
      ],
    );
  },
};

const weightOf = ({ kind }: Evidence): number =>
  ({ check: 0, neighbours: 0, recognised: 0, visit: 1, recheck: 2 })[kind];

/** Income, property and obligors as another determining organ found them, with the day and the case they come from. */
async function recognise(
  reader: Reader,
  declared: HouseholdFacts,
  { caseId, on }: NonNullable<Application['recognised']>,
): Promise<HouseholdFacts> {
  const { facts: earlier } = await reader.get(caseFacts, { caseId });
  const source = { source: `recognised:${caseId}`, asOf: on };
  const { income, assets, obligors } = earlier;
  const sources = { ...declared.sources, income: source, assets: source, obligors: source };
  return { ...declared, income, assets, obligors, sources };
}

/** That this family was investigated, for whoever may recognise it; a later round of the case takes its place. */
async function noted(
  reader: Reader,
  application: Application,
  found: readonly Evidence[],
  on: PlainDate,
): Promise<Write> {
  const { familyId, id: caseId, round, county } = application;
  const late = found.filter(({ result }) => result === 'late').map(({ source }) => source);
  const made = { familyId, caseId, round, organ: `civil-affairs:${county}`, on, late };
  const before = await reader.find(investigations, { familyId, caseId });
  return before ? replace(investigations, { ...before, ...made }) : create(investigations, made);
}
