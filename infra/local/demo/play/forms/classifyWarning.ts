import type * as z from 'zod';
import type { Category } from '../../../../../shared/policy/category.ts';
import type { classifyWarning as kind } from '../../../../../shared/warnings/tasks/classifyWarning.ts';
import { KnownWarning } from './KnownWarning.ts';
import type { Work } from './Work.ts';

type Form = z.input<(typeof kind)['form']>;
type Agency = Extract<Form['classes'][number], { class: 'possibly-eligible' }>['agencies'][number];

const agencyOf: Readonly<Record<string, Agency>> = {
  'expenditure-surge': 'medical-insurance',
  'income-not-sustainable': 'human-resources',
  'property-loss': 'emergency-management',
};

const strongest: readonly Category[] = ['tekun', 'dibao', 'dibao-margin', 'rigid-expenditure', 'other-hardship'];

/** By what the person holds: whoever holds nothing may be eligible, whoever does is owed what goes with it. */
export async function classifyWarning(work: Work): Promise<Form> {
  const warning = KnownWarning.parse((await work.detail()).warning);
  const { body: person } = await work.office.client.readPerson({
    params: { id: warning.personId },
    query: { purpose: 'investigation' },
  });
  const { family } = warning.indicator;
  const agency = agencyOf[family] ?? 'medical-insurance';
  const category = strongest.find((each) => person.categories.some((held) => held.category === each && !held.until));
  if (family === 'income-drop') {
    return category
      ? { classes: [{ class: 'possibly-ineligible', reason: '家庭成员死亡，需要核查保障人口和金额', category }] }
      : { classes: [{ class: 'residual-hardship', reason: '家庭劳动力死亡，生活困难', need: '急难救助' }] };
  }
  if (family === 'property-loss' && work.random.chance(0.15)) {
    const reason = '受灾情况复杂，涉及多个部门，需要集体研究';
    return { classes: [{ class: 'complex', reason, deliberate: true }] };
  }
  if (!category) {
    const reason = '尚未纳入救助范围，可能符合救助条件';
    return { classes: [{ class: 'possibly-eligible', reason, agencies: [agency], need: '基本生活和专项救助' }] };
  }
  if (work.random.chance(0.2)) {
    const reason = '已享受救助，仍有一定困难';
    return { classes: [{ class: 'residual-hardship', reason, need: '急难互助' }] };
  }
  const agencies: Agency[] = work.random.chance(0.25) ? ['civil-affairs', agency] : [agency];
  const reason = '应当享受的专项救助尚未落实';
  return { classes: [{ class: 'policy-not-delivered', reason, agencies, need: '落实专项救助' }] };
}
