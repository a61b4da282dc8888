import { type Command, done, refuse } from '../commands/command.ts';
import { create } from '../records/write.ts';
import { shanghaiDateOf } from '../time/index.ts';
import { type Absence, absences } from './absence.ts';
import { faultOfColleague } from './officer.ts';

type RecordAbsence = Pick<Absence, 'officer' | 'organ' | 'from' | 'until' | 'reason'> & {
  standIn?: string | undefined;
};

/** An officer's absence, told by the officer or by a leader of the organ. */
export const recordAbsence: Command<RecordAbsence, { absenceId: string }> = {
  name: 'record-absence',
  async decide(reader, { officer, organ, from, until, standIn, reason }, context) {
    if (officer !== context.by.id && !context.by.roles.some((role) => role.endsWith('-leader')))
      return refuse('absence-of-another', 'An absence is told by the officer or by a leader of the organ.');
    if (until < from) return refuse('dates-reversed', 'It ends before it begins.', { pointer: '/until' });
    if (until < shanghaiDateOf(context.now)) return refuse('date-in-the-past', 'It is over.', { pointer: '/until' });
    if (standIn === officer)
      return refuse('stand-in-is-away', 'Nobody stands in for oneself.', { pointer: '/standIn' });
    const fault = standIn && (await faultOfColleague(reader, standIn, { organ, pointer: '/standIn' }));
    if (fault) return { ok: false, refusal: fault };
    const id = context.newId('abs');
    const told = { recordedBy: context.by.id, recordedAt: context.now };
    return done(
      { absenceId: id },
      [create(absences, { id, officer, organ, from, until, reason, ...(standIn && { standIn }), ...told })],
      [],
    );
  },
};
