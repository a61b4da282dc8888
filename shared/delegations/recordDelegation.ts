import { type Command, done, refuse } from '../commands/command.ts';
import { contains, type Division } from '../identity/index.ts';
import { create, replace } from '../records/write.ts';
import { type Delegation, delegations, delegationsOf } from './delegation.ts';

type Recorded = Pick<Delegation, 'county' | 'benefit' | 'organ' | 'mode' | 'instrument' | 'from'> & {
  until?: Delegation['until'];
};

/** A county's leader records what a written instrument delegates. Two lines for one power on one day are refused. */
export const recordDelegation: Command<Recorded, { delegationId: string }> = {
  name: 'record-delegation',
  async decide(reader, { until, ...line }, context) {
    const [agency, division = ''] = line.organ.split(':');
    if (agency !== 'township' || !contains(line.county as Division, division as Division)) {
      return refuse('delegate-outside-county', 'A power is delegated to a township of the county.', {
        pointer: '/organ',
      });
    }
    const lines = await reader.list(delegations, delegationsOf(line.county));
    const overlapping = lines.some(
      (known) =>
        known.organ === line.organ &&
        known.benefit === line.benefit &&
        (known.until ?? '9999-12-31') > line.from &&
        (until ?? '9999-12-31') > known.from,
    );
    if (overlapping)
      return refuse('delegation-overlaps', 'That power is delegated to that organ on those days already.');
    const id = context.newId('dlg');
    const recorded = { ...line, id, recordedBy: context.by.id, recordedAt: context.now, ...(until && { until }) };
    return done(
      { delegationId: id },
      [create(delegations, recorded)],
      [{ chain: `delegations:${line.county}`, type: 'delegation-recorded', caseId: id, payload: recorded }],
    );
  },
};

/** A delegation ends on a day; what was decided under it stays decided. */
export const endDelegation: Command<{ county: string; id: string; until: string }, { delegationId: string }> = {
  name: 'end-delegation',
  async decide(reader, { county, id, until }, context) {
    const line = await reader.find(delegations, { county, id });
    if (!line) return refuse('delegation-unknown', `There is no delegation ${id}.`);
    if (until < line.from) {
      return refuse('date-in-the-past', 'A delegation does not end before it begins.', { pointer: '/until' });
    }
    return done(
      { delegationId: id },
      [replace(delegations, { ...line, until, endedBy: context.by.id })],
      [{ chain: `delegations:${county}`, type: 'delegation-ended', caseId: id, payload: { until } }],
    );
  },
};
