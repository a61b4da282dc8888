import type { ChainEntry } from '../../chain/event.ts';
import type { Context } from '../../commands/command.ts';
import { type Command, done, refuse } from '../../commands/command.ts';
import { closeWindow } from '../../monitoring/endWindow.ts';
import { type MonitoringWindow, monitoringWindows, windowId } from '../../monitoring/monitoringWindow.ts';
import { packOf } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { create, replace, type Write } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance, applications } from '../application.ts';
import { startClock } from '../clock/clock.ts';
import { renewTerm } from '../clock/statutoryTerm.ts';
import { actOf } from '../legalAct.ts';
import { basicLiving, openCases } from '../openCase.ts';
import { type Remedy, remedies } from './remedy.ts';

export interface RemedyResult {
  applicationId: string;
  remedyId: string;
  outcome: NonNullable<Remedy['result']>['outcome'];
  on: string;
  document: string;
  reason: string;
}

type Answer = { status: string; reopened: boolean; round?: number };

/**
 * What a remedy led to. 撤销 and 责令重作 reopen the case: a new round of investigation and a new decision, under a new
 * generation of the execution, within a statutory term that counts from the reopening (ours: no norm counts it); of relief
 * first, what becomes of it is decided again on its statement. What was granted or paid back meanwhile stays until
 * somebody decides otherwise.
 */
export const recordRemedyOutcome: Command<RemedyResult, Answer> = {
  name: 'record-remedy-outcome',
  async decide(reader, { applicationId, remedyId, outcome, on, document, reason }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    const remedy = await reader.find(remedies, { caseId: applicationId, id: remedyId });
    if (!remedy) return refuse('remedy-unknown', `There is no remedy ${remedyId}.`);
    if (remedy.result) return refuse('remedy-settled', `It was ${remedy.result.outcome}.`);
    if (on > shanghaiDateOf(context.now)) {
      return refuse('date-in-the-future', 'The outcome lies in the future.', { pointer: '/on' });
    }
    const reopens = outcome === 'annulled' || outcome === 'redo';
    if (reopens && !application.closedAt) {
      return refuse('case-open', 'The decision is still being carried out: close the case, then reopen it.');
    }
    const result = { outcome, on, document, reason, by: context.by.id, at: context.now };
    const settled = replace(remedies, { ...remedy, result });
    const told = {
      chain: application.familyId,
      type: 'remedy-settled',
      caseId: applicationId,
      payload: { remedyId, outcome, on, document, reason },
    };
    if (!reopens) return done({ status: application.status, reopened: false }, [settled], [told]);
    const again = reopened(application, context);
    const content = { remedyId, outcome, document, reason };
    const act = actOf(applicationId, 'handler', { kind: 'reopening', content, basis: 'default' }, context);
    const beside = application.relief ? nothing : await besideReopening(reader, application, context);
    return done(
      { status: again.status, reopened: true, round: again.round },
      [
        settled,
        replace(applications, again),
        act.write,
        ...beside.writes,
        ...(again.clock ? [await renewTerm(reader, applicationId, again.clock.dueOn)] : []),
      ],
      [
        told,
        {
          chain: application.familyId,
          type: 'application-reopened',
          caseId: applicationId,
          payload: {
            remedyId,
            status: again.status,
            round: again.round,
            generation: again.generation,
            actId: act.id,
            ...(again.clock && { dueOn: again.clock.dueOn }),
          },
        },
        ...beside.events,
      ],
    );
  },
};

function reopened(application: Application, context: Context): Application {
  const {
    closedAt: _closed,
    outcome: _outcome,
    halted: _halted,
    opinion: _opinion,
    decision: _decision,
    decider: _decider,
    noticeId: _notice,
    posting: _posting,
    recognised: _recognised,
    ...kept
  } = advance(application, application.relief ? 'relief-stated' : 'accepted', context.now);
  return {
    ...kept,
    ...(kept.relief
      ? { relief: unsettled(kept.relief) }
      : { clock: startClock(context.now, packOf(kept.pack).procedure.total.normal) }),
    objections: 0,
    round: kept.round + 1,
    reopened: (kept.reopened ?? 0) + 1,
    generation: kept.generation + 1,
    renewedAt: context.now,
    followUp: { kind: 'start', bulk: false, since: context.now },
  };
}

/** What was decided on the relief and what came back stands on the chain. */
const unsettled = ({ settlement: _settlement, recovery: _recovery, ...given }: NonNullable<Application['relief']>) =>
  given;

interface Beside {
  writes: Write[];
  events: ChainEntry[];
}

const nothing: Beside = { writes: [], events: [] };

/** The place of the open case is taken again, unless another application has it; nobody is watched as refused meanwhile. */
async function besideReopening(reader: Reader, application: Application, context: Context): Promise<Beside> {
  const { id: caseId, familyId, receipt, members } = application;
  const place = await reader.find(openCases, { familyId, benefit: basicLiving });
  const windows = await Promise.all(
    members.map(({ person }) => reader.find(monitoringWindows, { id: windowId(person, caseId) })),
  );
  const ended = windows
    .filter((window) => window?.status === 'watching')
    .map((window) => closeWindow(window as MonitoringWindow, context.by.id, 'reopened', context));
  return {
    writes: [
      ...(place ? [] : [create(openCases, { familyId, benefit: basicLiving, caseId, receipt })]),
      ...ended.flatMap(({ writes }) => writes),
    ],
    events: ended.flatMap(({ events }) => events),
  };
}
