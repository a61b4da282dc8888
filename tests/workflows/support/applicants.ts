import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { toItem } from '../../../shared/adapters/dynamodb/items.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { type Application, applications } from '../../../shared/applications/application.ts';
import type { Intake } from '../../../shared/applications/intake.ts';
import { submitApplication } from '../../../shared/applications/submitApplication.ts';
import { type Pack, packFor, packs } from '../../../shared/policy/index.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import { addDays, shanghaiDateOf } from '../../../shared/time/index.ts';
import { factsOf, intakeOf } from '../../support/intake.ts';
import { answerOf, type Stage } from './stage.ts';

/** A township of each pack's jurisdiction. */
export const townshipOf: Readonly<Record<string, string>> = {
  chongqing: '500101001',
  liaoning: '210102001',
  hubei: '420102001',
  jiaozhou: '370281001',
  huainan: '340404001',
};

export type PackName = keyof typeof townshipOf & string;
export const packNames = Object.keys(townshipOf);

/** Whose ways out are walked: all five in the long tests, the two whose procedures differ most in the short ones. */
export const walkedPacks = process.env.WALK_ALL_PACKS
  ? packNames
  : packNames.filter((name) => /^(huainan|hubei)$/.test(name));

/** Ways that the packs differ in only by their terms: all five in the long tests, one in the short ones. */
export const sampledPacks = process.env.WALK_ALL_PACKS ? packNames : ['huainan'];

export const packNamed = (name: string): Pack => {
  const found = packs.find(({ id }) => id.startsWith(`${name}/`));
  if (!found) throw new RangeError(`There is no pack ${name}`);
  return found;
};

/** Of nobody's number; never the same twice. */
const newHash = () => `v1:${randomUUID().replaceAll('-', '').repeat(2)}`;

let families = 100;

/** A family of two at a township of that pack's place, as the door receives it today. */
export function intakeAt(name: string, more: Partial<Intake> = {}): Intake {
  const township = townshipOf[name] ?? '';
  const base = intakeOf(families++);
  const today = shanghaiDateOf(now());
  const members = base.members.map((member) => ({ ...member, candidateId: newId('per'), idHash: newHash() }));
  const source = { source: 'statement', asOf: today };
  const facts = factsOf(members, { asOf: today, division: township, sources: { '*': source } });
  const place = { county: township.slice(0, 6), township };
  return {
    ...base,
    ...place,
    members,
    facts,
    authorisations: [{ ref: 'm1', form: 'paper', signedOn: today }],
    ...more,
  };
}

/**
 * Files it and lets its execution run until it waits. A draft decides only where somebody says so: its case is given
 * the pack by hand.
 */
export async function applied(stage: Stage, name: string, intake = intakeAt(name)): Promise<string> {
  const { applicationId } = answerOf(await stage.run(submitApplication, intake));
  const pack = packNamed(name);
  if (packFor(intake.township, shanghaiDateOf(now()))?.id !== pack.id) {
    await rewrite(stage, applicationId, (application) => ({ ...application, pack: { id: pack.id, hash: pack.hash } }));
  }
  await stage.start(applicationId);
  return applicationId;
}

export async function rewrite(stage: Stage, id: string, change: (application: Application) => Application) {
  const application = await stage.reader.get(applications, { id });
  const Item = toItem(applications, { ...change(application), version: application.version + 1 });
  await stage.table.client.send(new PutCommand({ TableName: stage.table.name, Item }));
}

export type Answers = Readonly<Record<string, object | ((task: Task) => object)>>;

/** A form that each kind of task accepts, and by which a dibao application goes on to be granted. */
export const ordinary = (): Answers => {
  const today = shanghaiDateOf(now());
  const visit = { visitors: ['u-1', 'u-2'], visitedOn: today, familySigned: true };
  return {
    'accept-application': { outcome: 'accept' },
    'receive-papers': { received: ['户口簿'] },
    'collect-authorisations': { authorisations: [], reasonForMissing: '外出务工' },
    'answer-check': { result: 'nothing-found' },
    'recheck-finding': { outcome: 'upheld', note: '经复核属实' },
    'visit-home': { outcome: 'visited', ...visit },
    'visit-for-another': visit,
    'give-opinion': { outcome: 'grant', category: 'dibao', reason: '收入低于标准' },
    'post-opinion': { place: '村务公开栏', postedOn: today, proof: 'p.jpg' },
    'review-objection': { outcome: 'dismiss', reason: '不属实' },
    'hold-democratic-review': {
      heldOn: today,
      place: '村委会',
      present: 9,
      agreeing: 8,
      proof: 'm.pdf',
      outcome: 'statement-holds',
      reason: '情况属实',
    },
    'confirm-application': { outcome: 'confirm', category: 'dibao', reason: '收入低于标准' },
    'convene-deliberation': {
      outcome: 'convene',
      on: today,
      place: '县民政局',
      agencies: ['civil-affairs', 'housing'],
    },
    'record-deliberation': {
      outcome: 'decided',
      attended: ['civil-affairs', 'housing'],
      minutes: '会议纪要〔2026〕1号',
      recognised: true,
      decision: '予以认定',
      measures: [],
    },
    'serve-notice': { channel: 'paper', servedOn: today, proof: 's.jpg' },
    'tell-family': { channel: 'visit', servedOn: today, proof: 't.jpg' },
    'settle-representation': { outcome: 'acts-itself', reason: '本人已成年' },
    'settle-withdrawn-authorisation': { outcome: 'going-on-without', reason: '已告知影响' },
    'pay-bridge': { paidOn: today, channel: 'bank', fen: 50_000, voucher: 'v-1' },
    'handle-referral': { outcome: 'provided', measure: '医疗救助', from: today },
    'complete-relief-papers': { statement: '火灾后无住处', papers: ['身份证复印件'] },
    'settle-relief': { outcome: 'regular', reason: '符合临时救助条件' },
    'recover-relief': { outcome: 'recovered', fen: 100_000, on: today, voucher: 'r-1' },
    'note-relief-elsewhere': { known: true },
  };
};

/** Officers answer every open task of the case until it waits for nobody, moving the time when a posting has to end. */
export async function workThrough(
  stage: Stage,
  id: string,
  moveTo: (instant: string) => void,
  own: Answers = {},
): Promise<Application> {
  for (let turn = 0; turn < 200; turn++) {
    await stage.relay(id);
    const called = (await stage.reader.get(applications, { id })).meeting?.deliberationId;
    if (called) await stage.relay(called);
    const application = await stage.reader.get(applications, { id });
    const open = [...(await stage.openTasks(id)), ...(called ? await stage.openTasks(called) : [])];
    if (open.length > 0) {
      for (const task of open) {
        const answer = own[task.kind] ?? ordinary()[task.kind];
        if (!answer) throw new RangeError(`Nobody knows how to answer a task of the kind ${task.kind}`);
        await stage.completeTask(task, typeof answer === 'function' ? answer(task) : answer);
      }
    } else if (application.status === 'posted') {
      moveTo(`${addDays(application.posting?.until ?? '', 0)}T00:00:00.000Z`);
    } else if (application.closedAt) return application;
    else {
      const history = await stage.history(application.executionArn ?? '');
      throw new Error(`${id} rests while ${application.status}: ${history.slice(-600)}`);
    }
  }
  throw new Error(`${id} does not come to an end`);
}
