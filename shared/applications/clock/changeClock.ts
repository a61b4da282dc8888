import { type Command, done, refuse } from '../../commands/command.ts';
import { packOf } from '../../policy/index.ts';
import { replace } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { type Application, applications } from '../application.ts';
import { actOf, basisOf } from '../legalAct.ts';
import { isUndecided } from '../status.ts';
import { tellFamily } from '../tellFamily.ts';
import { letterheadOf } from '../writeNotice.ts';
import { type Clock, type ClockChange, pauseClock, resumeClock, withTerm } from './clock.ts';

export interface ChangeClock {
  applicationId: string;
  kind: ClockChange['kind'];
  cause: string;
  reason: string;
}

type Changed = { dueOn: string; workingDays: number; pausedOn?: string };

/** Extends, pauses or resumes the statutory clock: an act with a reason for a cited cause, told to the family (P22). */
export const changeClock: Command<ChangeClock, Changed> = {
  name: 'change-clock',
  async decide(reader, { applicationId, kind, cause, reason }, context) {
    const application = await reader.find(applications, { id: applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${applicationId}.`);
    const { clock } = application;
    if (!clock || !isUndecided(application.status)) {
      return refuse('no-clock', 'The clock runs from the acceptance to the decision.');
    }
    const { procedure } = packOf(application.pack);
    const effect = kind === 'extend' ? 'extend' : 'pause';
    const rule = procedure.clock.find((each) => each.cause === cause && each.effect === effect);
    if (kind !== 'resume' && !rule) {
      return refuse('cause-not-cited', 'The rules of the place name no such cause.', { pointer: '/cause' });
    }
    const fault = faultOf(clock, kind);
    if (fault) return fault;
    const today = shanghaiDateOf(context.now);
    const moved =
      kind === 'extend'
        ? withTerm(clock, procedure.total.special)
        : kind === 'pause'
          ? pauseClock(clock, today)
          : resumeClock(clock, today);
    const change = { kind, cause, reason, by: context.by.id, at: context.now };
    const changed: Application = { ...application, clock: { ...moved, changes: [...clock.changes, change] } };
    const basis = rule ? basisOf(rule.basis) : clock.basis;
    const acts = { extend: 'extension', pause: 'pause', resume: 'resumption' } as const;
    const content = { cause, reason, dueOn: moved.dueOn };
    const act = actOf(applicationId, 'handler', { kind: acts[kind], content, basis }, context);
    const told = tellFamily(
      changed,
      {
        kind: acts[kind],
        organ: `township:${application.township}`,
        letterhead: letterheadOf(application),
        text: wordsOf(kind, application.receipt, moved.dueOn, reason),
      },
      context,
    );
    const waiting = [...changed.waiting, told.waiting];
    return done(
      { dueOn: moved.dueOn, workingDays: moved.workingDays, ...(moved.pausedOn && { pausedOn: moved.pausedOn }) },
      [replace(applications, { ...changed, waiting }), act.write, ...told.writes],
      [
        {
          chain: application.familyId,
          type: `clock-${{ extend: 'extended', pause: 'paused', resume: 'resumed' }[kind]}`,
          caseId: applicationId,
          payload: { ...content, actId: act.id, noticeId: told.noticeId },
        },
        ...told.events,
      ],
    );
  },
};

function faultOf(clock: Clock, kind: ClockChange['kind']) {
  if (kind === 'extend' && clock.changes.some((change) => change.kind === 'extend')) {
    return refuse('already-extended', 'The term was extended before: there is no second extension.');
  }
  if (kind === 'pause' && clock.pausedOn) return refuse('already-paused', `It stands still since ${clock.pausedOn}.`);
  if (kind === 'resume' && !clock.pausedOn) return refuse('not-paused', 'The clock runs.');
  return undefined;
}

function wordsOf(kind: ClockChange['kind'], receipt: string, dueOn: string, reason: string) {
  const zh = { extend: '延长至', pause: '中止计算，原定', resume: '恢复计算，办结期限为' }[kind];
  const en = { extend: 'is extended to', pause: 'stands still; it was to end on', resume: 'runs again, until' }[kind];
  return {
    'zh-CN': `您的申请（受理号 ${receipt}）的办理期限${zh} ${dueOn}。理由：${reason}`,
    en: `The time for deciding your application (receipt ${receipt}) ${en} ${dueOn}. Reason: ${reason}`,
  };
}
