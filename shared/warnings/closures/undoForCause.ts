import { type Command, done } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { reopen } from '../reopenWarning.ts';
import type { Trigger } from '../trigger.ts';
import { type Warning, warnings } from '../warning.ts';
import { closureItems, massClosures } from './closure.ts';

interface OneOfMany {
  closureId: string;
  warningId: string;
}

/** Gives a warning its triggers back, and takes it up again where the closing of many had closed it. */
export const undoForCause: Command<OneOfMany, { reopened: boolean }> = {
  name: 'undo-for-cause',
  async decide(reader, { closureId, warningId }, context) {
    const { undo } = await reader.get(massClosures, { id: closureId });
    const item = await reader.get(closureItems, { closureId, warningId });
    if (item.undoneAt) return done({ reopened: item.effect === 'closed' }, [], []);
    const undone = replace(closureItems, { ...item, undoneAt: context.now });
    if (item.effect === 'left') return done({ reopened: false }, [undone], []);
    const warning = await reader.get(warnings, { id: warningId });
    const restored: Warning = { ...warning, triggers: warning.triggers.map((each) => restore(each, closureId)) };
    const reopened = item.effect === 'closed' && warning.closedAt !== undefined;
    const now = reopened ? reopen(restored, undo?.reason ?? '', context) : restored;
    const payload = { closureId, reason: undo?.reason ?? '', generation: now.generation, status: now.status };
    return done(
      { reopened },
      [undone, replace(warnings, now)],
      [{ chain: warning.familyId, type: 'closing-undone', caseId: warningId, payload }],
    );
  },
};

function restore(trigger: Trigger, closureId: string): Trigger {
  if (trigger.voidedBy !== closureId) return trigger;
  const { voidedBy: _, ...restored } = trigger;
  return restored;
}
