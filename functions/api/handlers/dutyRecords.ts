import { sha256 } from '../../../shared/adapters/digest.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { type CaseDetermination, caseDeterminations } from '../../../shared/applications/caseDetermination.ts';
import { evidenceOfCase, evidences } from '../../../shared/applications/evidence.ts';
import { actsOf, legalActs } from '../../../shared/applications/legalAct.ts';
import { caseTypeOf } from '../../../shared/cases/registry.ts';
import { chainEvents, eventsOf } from '../../../shared/chain/event.ts';
import { verifyChain } from '../../../shared/chain/verify.ts';
import { dutyRecordOf } from '../../../shared/duty/dutyRecord.ts';
import { parseExecutionId } from '../../../shared/executions/executionId.ts';
import { families } from '../../../shared/families/family.ts';
import { explain } from '../../../shared/policy/index.ts';
import { taskKinds } from '../../../shared/tasks/kinds.ts';
import { tasks, tasksOfCase } from '../../../shared/tasks/task.ts';
import type { Handlers } from './index.ts';
import { readerOfCase } from './readerOfCase.ts';

export const handlers: Pick<Handlers, 'readDutyRecord'> = {
  async readDutyRecord({ params, query }, exchange) {
    const { reader } = exchange.services;
    const caseId = parseExecutionId(params.id)?.caseId;
    const head = caseId && (await reader.find(caseTypeOf(caseId), { id: caseId }));
    if (!head) throw new Refused('case-unknown', 404);
    const granted = exchange.authorise({ division: head.township });
    const { id, familyId } = head;
    const at = query.at ?? exchange.now;
    const ofCase = readerOfCase(exchange, caseTypeOf(id).key({ id }));
    const [events, evidence, determinations, acts, owed, family] = await Promise.all([
      reader.list(chainEvents, eventsOf(familyId)),
      ofCase.list(evidences, evidenceOfCase(id)),
      ofCase.list(caseDeterminations, { pk: `CASE#${id}`, prefix: 'DETERMINATION#' }),
      ofCase.list(legalActs, actsOf(id)),
      ofCase.list(tasks, tasksOfCase(id)),
      reader.find(families, { id: familyId }),
    ]);
    const personIds = family?.members.map(({ personId }) => personId) ?? [];
    await exchange.noteReading({ personIds, granted, fields: ['facts', 'chain'], caseId: id });
    const record = dutyRecordOf({ events, evidence, determinations, acts, tasks: owed }, id, at);
    const then = ({ id: determinationId, madeAt, determination }: CaseDetermination) => ({
      ...determination,
      id: determinationId,
      madeAt,
      lines: explain(determination, 'officer', exchange.language),
    });
    const deadlines = record.deadlines.map((each) => ({
      ...each,
      title: taskKinds[each.kind]?.title ?? { zh: each.kind, en: each.kind },
    }));
    const chain = verifyChain(familyId, events, sha256);
    const body = {
      ...record,
      caseId: id,
      familyId,
      at,
      deadlines,
      determinations: record.determinations.map(then),
      chain,
    };
    return { status: 200, body };
  },
};
