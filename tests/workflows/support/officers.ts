import { now } from '../../../shared/adapters/now.ts';
import { addDays, shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Stage } from './stage.ts';

const today = shanghaiDateOf(now());

export type Forms = Readonly<Record<string, object>>;

/** A form that each kind of task accepts, and by which a case goes on. */
const forms: Forms = {
  'verify-warning': { depth: 'visit', outcome: 'confirmed', note: '属实', needs: ['medical'] },
  'classify-warning': {
    classes: [
      { class: 'policy-not-delivered', reason: '漏发', agencies: ['civil-affairs', 'education'], need: '助学金' },
      { class: 'possibly-eligible', reason: '支出骤增', agencies: ['medical-insurance'], need: '医疗救助' },
      { class: 'possibly-ineligible', reason: '子女就业', category: 'dibao' },
      { class: 'complex', reason: '多重困难', deliberate: true },
      { class: 'residual-hardship', reason: '仍有困难', need: '生活困难' },
    ],
  },
  'deliver-policy': { outcome: 'delivered', measure: '助学金', from: today },
  'handle-referral': { outcome: 'provided', measure: '医疗救助', from: today },
  'inform-family': { channel: 'visit', toldOn: today, policies: ['低保'] },
  'assist-application': { outcome: 'declined', reason: '本人不愿意' },
  'review-eligibility': { result: 'no-longer-qualifies', findings: '收入高于标准' },
  'decide-eligibility': { decision: 'end', reason: '收入高于标准', from: addDays(today, 1) },
  'serve-decision': { channel: 'paper', servedOn: today, proof: '回证' },
  'answer-mutual-aid': { outcome: 'not-helped', reason: '资金不足' },
  'convene-deliberation': { outcome: 'convene', on: today, place: '县民政局', agencies: ['civil-affairs', 'housing'] },
  'record-deliberation': {
    outcome: 'decided',
    attended: ['civil-affairs', 'housing'],
    minutes: '纪要1',
    decision: '由住建部门解决',
    measures: [{ agency: 'housing', need: '危房改造' }],
  },
};

/** Officers complete every open task of these cases, one after the other, until none is left. */
export async function workOff(stage: Stage, caseIds: readonly string[], own: Forms = {}): Promise<number> {
  const known: Forms = { ...forms, ...own };
  let completed = 0;
  for (;;) {
    await Promise.all(caseIds.map((caseId) => stage.relay(caseId)));
    const open = (await Promise.all(caseIds.map((caseId) => stage.openTasks(caseId)))).flat();
    const [task] = open;
    if (!task) return completed;
    const form = known[task.kind];
    if (!form) throw new RangeError(`Nobody knows how to answer a task of the kind ${task.kind}`);
    await stage.completeTask(task, form);
    completed += 1;
  }
}
