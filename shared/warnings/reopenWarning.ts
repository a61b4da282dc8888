import { type Command, type Context, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { latestWarnings } from './trigger.ts';
import { advance, type Warning, warnings } from './warning.ts';

/** A closed warning, to be verified anew under the next generation of its execution. What was done stays done. */
export function reopen(warning: Warning, reason: string, { now, by }: Context): Warning {
  const { closedAt: _, outcome = '', verdict: __, proposed: ___, ...rest } = warning;
  return {
    ...advance(rest, 'raised', now),
    round: warning.round + 1,
    generation: warning.generation + 1,
    waiting: [],
    followUp: { kind: 'start', bulk: false, since: now },
    reopened: [...warning.reopened, { by: by.id, at: now, reason, outcome }],
  };
}

/** 重新启动: a person takes a closed warning up again, by name and with a reason. */
export const reopenWarning: Command<{ warningId: string; reason: string }, { warningId: string; generation: number }> =
  {
    name: 'reopen-warning',
    async decide(reader, { warningId, reason }, context) {
      const warning = await reader.find(warnings, { id: warningId });
      if (!warning) return refuse('warning-unknown', `There is no warning ${warningId}.`);
      if (!warning.closedAt) return refuse('warning-not-closed', `${warningId} is open.`);
      if (warning.handedTo) {
        const detail = `What was noticed is handled in ${warning.handedTo}.`;
        return refuse('warning-handed-on', detail, { extra: { warningId: warning.handedTo } });
      }
      const latest = await reader.find(latestWarnings, { familyId: warning.familyId });
      const other = latest && latest.warningId !== warningId && (await reader.find(warnings, { id: latest.warningId }));
      if (other && !other.closedAt) {
        const detail = `The household has an open case already: ${other.id}.`;
        return refuse('household-has-open-case', detail, { extra: { warningId: other.id } });
      }
      const reopened = reopen(warning, reason, context);
      const payload = { round: reopened.round, generation: reopened.generation, reason };
      return done(
        { warningId, generation: reopened.generation },
        [replace(warnings, reopened), ...(latest ? [replace(latestWarnings, { ...latest, warningId })] : [])],
        [{ chain: warning.familyId, type: 'warning-reopened', caseId: warningId, payload }],
      );
    },
  };
