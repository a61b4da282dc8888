import { beginCase } from '../cases/beginCase.ts';
import type { CaseHead } from '../cases/case.ts';
import type { ChainEntry } from '../chain/event.ts';
import type { Context } from '../commands/command.ts';
import { create, type Write } from '../records/write.ts';
import { type Deliberation, deliberations } from './deliberation.ts';

type Called = Pick<Deliberation, 'personId' | 'level' | 'organ' | 'matter' | 'basis'> &
  Partial<Pick<Deliberation, 'purpose' | 'category'>>;

/** Calls a deliberation on behalf of a case, whose own execution then runs it. */
export function openDeliberation(
  source: CaseHead,
  called: Called,
  context: Context,
): { id: string; writes: Write[]; events: ChainEntry[] } {
  const id = context.newId('del');
  const { familyId, county, township, pack } = source;
  const { personId, level, organ, matter, basis, purpose = 'measures', category } = called;
  const deliberation: Omit<Deliberation, 'version'> = {
    id,
    kind: 'deliberation',
    status: 'called',
    ...beginCase({ familyId, county, township, pack }, context.now),
    personId,
    sourceCaseId: source.id,
    level,
    organ,
    matter,
    basis,
    purpose,
    ...(category && { category }),
    files: [],
    round: 1,
  };
  const payload = { deliberationId: id, level, organ, basis, purpose, category };
  return {
    id,
    writes: [create(deliberations, deliberation)],
    events: [{ chain: source.familyId, type: 'deliberation-called', caseId: source.id, payload }],
  };
}
