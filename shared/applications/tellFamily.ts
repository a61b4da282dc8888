import type { ChainEntry } from '../chain/event.ts';
import type { Context } from '../commands/command.ts';
import { create, type Write } from '../records/write.ts';
import { openSideTask } from '../tasks/sideTask.ts';
import type { Application } from './application.ts';
import { type Notice, notices } from './notice.ts';

type Told = Pick<Notice, 'kind' | 'text'> & {
  organ: string;
  remedy?: Notice['remedy'];
  letterhead?: Notice['letterhead'];
};

/** A written notice beside the decision, and the work of telling it to the family, which nothing waits for. */
export function tellFamily(
  application: Application,
  { organ, remedy, letterhead, ...said }: Told,
  context: Context,
): { noticeId: string; waiting: Application['waiting'][number]; writes: Write[]; events: ChainEntry[] } {
  const id = context.newId('not');
  const notice = {
    ...said,
    caseId: application.id,
    id,
    ...(letterhead && { letterhead }),
    ...(remedy && { remedy }),
    writtenAt: context.now,
  };
  const asked = { kind: 'tell-family', step: `tell~${id}`, round: 1, organ, subject: id };
  const { waiting, write, event } = openSideTask(application, asked, context.now);
  return { noticeId: id, waiting, writes: [create(notices, notice), write], events: [event] };
}
