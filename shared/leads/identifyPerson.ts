import { type Command, type Context, type Decision, done, refuse } from '../commands/command.ts';
import { families } from '../families/family.ts';
import { type Person, personIdentities, persons } from '../persons/person.ts';
import { type UnknownPerson, unknownPersons } from '../persons/unknownPerson.ts';
import { packFor } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import { create, replace, type Write } from '../records/write.ts';
import { fulfilTask } from '../tasks/fulfilTask.ts';
import { hindranceOf } from '../tasks/hindranceOf.ts';
import { type Task, tasks } from '../tasks/task.ts';
import { monthOf, shanghaiDateOf } from '../time/index.ts';
import { raiseWarning } from '../warnings/raiseWarning.ts';
import { identificationKinds } from '../warnings/tasks/identifyPerson.ts';
import { advance, type Warning, warnings } from '../warnings/warning.ts';
import { leads } from './lead.ts';

export interface IdentifyPerson {
  taskId: string;
  /** Sealed under the id of the unknown person. */
  found: Pick<Person, 'idHash' | 'identity' | 'birthDate' | 'sex'>;
  /** Why the person has no ID number. */
  noNumber?: string | undefined;
}

export interface IdentifiedPerson {
  /** `registered`: somebody new. `on-record`: what was noticed went over to that person's household. */
  outcome: 'registered' | 'on-record';
  personId: string;
  /** The warning that goes on. */
  warningId: string;
}

interface At {
  task: Task;
  warning: Warning;
  unknown: UnknownPerson;
}

/**
 * 查明身份: says who it is that a lead described, which completes the search. Whoever is new is registered under the id
 * of the description, and the same warning goes on to its verification. Of somebody on record, the household's open
 * warning takes over what was noticed, or one is raised; this one closes and both chains name each other.
 */
export const identifyPerson: Command<IdentifyPerson, IdentifiedPerson> = {
  name: 'identify-person',
  async decide(reader, { taskId, found, noNumber }, context) {
    const task = await reader.find(tasks, { id: taskId });
    if (!task) return refuse('task-unknown', `There is no task ${taskId}.`);
    if (!kinds.has(task.kind)) return refuse('kind-differs', `The task is of the kind ${task.kind}.`);
    if (task.status !== 'open') return refuse('task-not-open', `The task is ${task.status}.`);
    const [role = ''] = task.signOff;
    if (!context.by.roles.includes(role)) return refuse('signer-not-due', `It is the ${role} who signs now.`);
    const hindrance = await hindranceOf(reader, task, context);
    if (hindrance) return { ok: false, refusal: hindrance };
    const warning = await reader.get(warnings, { id: task.caseId });
    const at = { task, warning, unknown: await reader.get(unknownPersons, { id: warning.personId }) };
    const holder = await reader.find(personIdentities, { idHash: found.idHash });
    return holder ? handOn(reader, at, holder.personId, context) : register(reader, at, { found, noNumber }, context);
  },
};

const kinds = new Set(identificationKinds.map(({ kind }) => kind));

async function register(
  reader: Reader,
  { task, warning, unknown }: At,
  { found, noNumber }: Pick<IdentifyPerson, 'found' | 'noNumber'>,
  context: Context,
): Promise<Decision<IdentifiedPerson>> {
  const family = await reader.get(families, { id: warning.familyId });
  const { county, township, village, area } = family;
  const { id } = unknown;
  const member = { personId: id, relation: 'applicant', since: shanghaiDateOf(context.now) };
  const person: Omit<Person, 'version'> = {
    id,
    familyId: family.id,
    county,
    township,
    ...(village && { village }),
    area,
    ...found,
    categories: [],
    indicatorFacts: {},
    registeredAt: context.now,
  };
  const { unidentified: _, ...known } = settled(warning, task);
  const next: Warning = { ...advance(known, 'verifying', context.now), round: warning.round + 1 };
  const payload = { taskId: task.id, personId: id, ...(noNumber && { noNumber }), status: next.status };
  return done(
    { outcome: 'registered', personId: id, warningId: warning.id },
    [
      replace(warnings, next),
      fulfilTask(task, 'registered', { status: next.status, round: next.round }, context),
      replace(families, { ...family, members: [...family.members, member] }),
      create(persons, person),
      create(personIdentities, { idHash: found.idHash, personId: id }),
      replace(unknownPersons, { ...unknown, knownAs: id }),
    ],
    [{ chain: warning.familyId, type: 'person-identified', caseId: warning.id, payload }],
  );
}

async function handOn(
  reader: Reader,
  { task, warning, unknown }: At,
  personId: string,
  context: Context,
): Promise<Decision<IdentifiedPerson>> {
  const person = await reader.get(persons, { id: personId });
  const [trigger] = warning.triggers;
  const today = shanghaiDateOf(context.now);
  const pack = packFor(person.county, today);
  if (!pack) return refuse('no-pack', `No rules are in force in ${person.county}.`);
  if (!trigger) throw new RangeError(`${warning.id} has no trigger`);
  const { indicator, source, evidence } = trigger;
  const leadId = evidence.batchId;
  const raised = await raiseWarning.decide(
    reader,
    {
      subject: { personId },
      indicator,
      period: monthOf(today),
      occasion: leadId,
      source,
      evidence,
      urgency: warning.urgency,
      depth: warning.depth,
      pack: { id: pack.id, hash: pack.hash },
    },
    context,
  );
  if (!raised.ok) return raised;
  const { warningId } = raised.answer;
  const closed: Warning = {
    ...advance(settled(warning, task), 'closed', context.now),
    closedAt: context.now,
    outcome: 'handed-on',
    handedTo: warningId,
  };
  const from = { warningId: warning.id, familyId: warning.familyId };
  const to = { warningId, familyId: person.familyId };
  const said = { taskId: task.id, personId, to, status: closed.status, outcome: closed.outcome };
  return done(
    { outcome: 'on-record', personId, warningId },
    [
      replace(warnings, closed),
      fulfilTask(task, 'on-record', { status: closed.status, round: closed.round }, context),
      replace(unknownPersons, { ...unknown, knownAs: personId }),
      ...(await repointed(reader, leadId, { personId, familyId: person.familyId, warningId })),
      ...raised.writes,
    ],
    [
      { chain: warning.familyId, type: 'person-identified', caseId: warning.id, payload: said },
      ...raised.events,
      { chain: person.familyId, type: 'lead-taken-over', caseId: warningId, payload: { leadId, from } },
    ],
  );
}

const settled = (warning: Warning, { id }: Task): Warning => ({
  ...warning,
  waiting: warning.waiting.filter(({ taskId }) => taskId !== id),
});

/** Whoever filed the lead goes on seeing how far it is. */
async function repointed(
  reader: Reader,
  id: string,
  to: { personId: string; familyId: string; warningId: string },
): Promise<Write[]> {
  const lead = await reader.find(leads, { id });
  return lead ? [replace(leads, { ...lead, ...to })] : [];
}
