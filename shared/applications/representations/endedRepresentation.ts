import type { ChainEntry } from '../../chain/event.ts';
import type { Context } from '../../commands/command.ts';
import { type Representation, representations } from '../../persons/representation.ts';
import { replace, type Write } from '../../records/write.ts';
import { openSideTask } from '../../tasks/sideTask.ts';
import type { PlainDate } from '../../time/index.ts';
import type { Application } from '../application.ts';

interface Ended {
  case: Application;
  taskId: string;
  writes: Write[];
  events: ChainEntry[];
}

/** Nobody acts for the person any more: an officer sees who does now. It ends nothing else, and refuses nothing (P7). */
export function endedRepresentation(
  application: Application,
  representation: Representation,
  how: Pick<NonNullable<Representation['ended']>, 'as' | 'on' | 'reason'>,
  context: Context,
): Ended {
  const { id, personId } = representation;
  const organ = `township:${application.township}`;
  const asked = { kind: 'settle-representation', step: `representation~${id}`, round: 1, organ, subject: personId };
  const { taskId, waiting, write, event } = openSideTask(application, asked, context.now);
  const { as, on, reason } = how;
  return {
    case: { ...markEnded(application, id, on), waiting: [...application.waiting, waiting] },
    taskId,
    writes: [
      replace(representations, { ...representation, ended: { ...how, by: context.by.id, at: context.now } }),
      write,
    ],
    events: [
      {
        chain: application.familyId,
        type: 'representation-ended',
        caseId: application.id,
        payload: { representationId: id, personId, as, on, ...(reason && { reason }) },
      },
      event,
    ],
  };
}

export const markEnded = (application: Application, id: string, endedOn: PlainDate): Application => ({
  ...application,
  representations: (application.representations ?? []).map((each) => (each.id === id ? { ...each, endedOn } : each)),
});
