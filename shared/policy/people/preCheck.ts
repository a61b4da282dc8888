import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { type Fen, Fen as FenSchema } from '../../money/index.ts';
import type { Instant, PlainDate } from '../../time/index.ts';
import { type Category, categoryNames, type Text } from '../category.ts';
import { determine } from '../engine/determine.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import { memberUnknown } from '../facts/nothingKnown.ts';
import type { Member } from '../facts/person.ts';
import type { Pack } from '../pack.ts';
import type { ParameterBook } from '../parameters/book.ts';

const sure = z.enum(['yes', 'no', 'unsure']);

/** Six rough questions. Nothing that names a person; nothing of it is kept. */
export const PreCheckAnswers = z
  .strictObject({
    division: Division.meta({ title: 'Where you live' }),
    area: z.enum(['urban', 'rural']),
    people: z.number().int().min(1).max(20).meta({ title: '1. How many live and eat together' }),
    monthlyIncome: FenSchema.min(0).nullable().meta({ title: '2. What all earn in a month, roughly, in fen' }),
    ownsMore: sure.meta({ title: '3. Savings, a car or a second home beyond daily needs' }),
    inNeedOfCare: z
      .array(z.enum(['seriously-ill', 'severely-disabled', 'aged-alone', 'orphaned-minor']))
      .meta({ title: '4. Who is seriously ill, severely disabled, old without children, a minor without parents' }),
    yearlyCosts: FenSchema.min(0).nullable().meta({ title: '5. Medical and school costs paid in a year, in fen' }),
    emergency: z.boolean().meta({ title: '6. A sudden accident, illness or disaster' }),
  })
  .meta({ title: 'Pre-check', description: 'Rough answers; not an application, not a decision' });
export type PreCheckAnswers = z.infer<typeof PreCheckAnswers>;

export interface Door {
  readonly category: Category | 'temporary-relief' | 'individual-inclusion';
  readonly name: Text;
  readonly chance: 'likely' | 'possible';
}

export interface PreCheck {
  readonly notADecision: Text;
  readonly doors: readonly Door[];
  /** What only the family has. What agencies can look up is not asked for. */
  readonly papers: readonly Text[];
  readonly place: Text;
  readonly limit: Text;
}

interface Context {
  readonly pack: Pack;
  readonly parameters: ParameterBook;
  readonly knownAt: Instant;
  readonly today: PlainDate;
}

/** The same rules as everywhere, on what six answers tell; all else is not known, so no door is closed for want of it. */
export function preCheck(answers: PreCheckAnswers, context: Context): PreCheck {
  const { pack } = context;
  const { rules, options, category } = determine(roughFacts(answers, context.today), pack, context);
  const tried = new Set(rules.map(({ rule }) => rule.category));
  const closed = new Set(rules.filter(({ outcome }) => outcome === 'not-met').map(({ rule }) => rule.category));
  const cared = new Set(answers.inNeedOfCare);
  const doors: Door[] = pack.order.categories
    .filter((candidate) => candidate !== 'tekun' && candidate !== 'other-hardship')
    .filter((candidate) => tried.has(candidate) && !closed.has(candidate))
    .map((candidate) => ({
      category: candidate,
      name: categoryNames[candidate],
      chance: candidate === category ? 'likely' : 'possible',
    }));
  if (cared.has('aged-alone') || cared.has('orphaned-minor'))
    doors.unshift({ category: 'tekun', name: categoryNames.tekun, chance: 'possible' });
  const needy = cared.has('seriously-ill') || cared.has('severely-disabled');
  if (needy && (options.length > 0 || doors.some((door) => door.category === 'dibao-margin')))
    doors.push({ category: 'individual-inclusion', name: inclusion, chance: 'possible' });
  if (answers.emergency) doors.push({ category: 'temporary-relief', name: relief, chance: 'likely' });
  return { notADecision, doors, papers: papersFor(answers), place: placeOf(pack, answers), limit: limitOf(pack) };
}

const inclusion: Text = { 'zh-CN': '重病、重残成员单独纳入低保', en: 'Dibao for the ill or disabled member alone' };
const relief: Text = { 'zh-CN': '临时救助', en: 'Temporary relief' };
const notADecision: Text = {
  'zh-CN': '这只是根据您粗略回答的提示，不是审核结果，也没有保存。任何人都可以直接申请。',
  en: 'A hint from rough answers, not a decision; nothing was stored. Anybody may simply apply.',
};

function roughFacts(answers: PreCheckAnswers, today: PlainDate): HouseholdFacts {
  const nothing = answers.ownsMore === 'no';
  const member = (index: number): Member => ({
    person: `p${index}`,
    relation: index === 0 ? 'applicant' : 'other',
    covered: true,
    birthDate: null,
    sex: null,
    ...memberUnknown,
    seriousIllness: answers.inNeedOfCare.includes('seriously-ill') ? true : null,
    selfCareLost: null,
    orphanScheme: null,
    tekunSupport: null,
    hardToEmploy: null,
    legalStatus: null,
  });
  const costs: Fen | null = answers.yearlyCosts;
  const expenses = { medical: costs, education: 0, rehabilitation: 0, living: null, other: null };
  return {
    asOf: today,
    division: answers.division,
    area: answers.area,
    areaReason: null,
    route: 'whole-family',
    members: Array.from({ length: answers.people }, (_, index) => member(index)),
    obligors: [],
    income:
      answers.monthlyIncome === null
        ? null
        : [{ person: null, kind: 'other', fen: answers.monthlyIncome, period: 'month' }],
    monthWindow: expenses,
    dateWindow: expenses,
    assets: nothing ? { financial: 0, vehicles: [], homes: null, enterprise: 0 } : null,
    relapseRisk: null,
    otherHardship: 'none',
    illnessPoverty: null,
    disasterHit: null,
    housing: null,
    emergency: answers.emergency ? 'sudden-hardship' : 'none',
    sources: {},
  };
}

function papersFor({ inNeedOfCare, yearlyCosts, emergency }: PreCheckAnswers): Text[] {
  const papers: Text[] = [
    {
      'zh-CN': '每位成年家庭成员签字的核对授权书（现场可签）',
      en: 'Authorisation signed by each adult (can be signed there)',
    },
    { 'zh-CN': '家庭收入和财产情况的书面说明', en: 'A written statement of income and property' },
  ];
  if (inNeedOfCare.includes('seriously-ill') || (yearlyCosts ?? 0) > 0)
    papers.push({ 'zh-CN': '自付费用票据', en: 'Receipts of what you paid yourselves' });
  if (emergency)
    papers.push({ 'zh-CN': '急难情况说明，可以事后补充', en: 'A word about the emergency; it may follow later' });
  return papers;
}

function placeOf(pack: Pack, { emergency }: PreCheckAnswers): Text {
  const usual: Text = {
    'zh-CN': '户籍所在地乡镇人民政府（街道办事处）',
    en: 'The township of your household registration',
  };
  if (!emergency || pack.procedure.temporaryRelief.smallAmountFirst === null) return usual;
  return {
    'zh-CN': `${usual['zh-CN']}；急难可以在发生地申请`,
    en: `${usual.en}; in an emergency where it happened`,
  };
}

function limitOf({ procedure }: Pack): Text {
  const { normal, special } = procedure.total;
  return {
    'zh-CN': `自受理之日起 ${normal.days} 个工作日，特殊情况 ${special.days} 个工作日`,
    en: `${normal.days} working days from acceptance, ${special.days} in special cases`,
  };
}
