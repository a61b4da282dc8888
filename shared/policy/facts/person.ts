import * as z from 'zod';
import { Fen } from '../../money/index.ts';
import { PlainDate } from '../../time/index.ts';

/** A fact that is not known is null. Null is never read as zero, no or none. */
const unknown = null;

export const Relation = z
  .enum(['applicant', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other'])
  .meta({ title: 'Relation', description: 'Relation to the applicant (与申请人关系)' });

export const Disability = z
  .strictObject({
    kind: z
      .enum(['sight', 'hearing', 'speech', 'limbs', 'intellectual', 'mental', 'multiple'])
      .meta({ title: 'Kind', description: '视力、听力、言语、肢体、智力、精神、多重' }),
    grade: z.number().int().min(1).max(4).meta({ title: 'Grade', description: '1 is the most severe, 4 the lightest' }),
    certificate: z.boolean().meta({ title: 'Certificate', description: '持有中华人民共和国残疾人证' }),
  })
  .meta({ title: 'Disability' });
export type Disability = z.infer<typeof Disability>;

export const Member = z
  .strictObject({
    person: z.string().min(1).max(64).meta({ title: 'Person id' }),
    relation: Relation,
    covered: z.boolean().meta({ title: 'Covered', description: 'Belongs to the assistance unit (保障户)' }),
    birthDate: PlainDate.nullable().meta({ title: 'Birth date' }),
    sex: z.enum(['male', 'female']).nullable().meta({ title: 'Sex' }),
    employment: z
      .enum(['employed', 'flexible', 'self-employed', 'farming', 'registered-unemployed', 'unemployed', 'none'])
      .nullable()
      .meta({ title: 'Employment', description: '就业状况; none = not of working age or out of the labour market' }),
    labour: z.enum(['full', 'partial', 'lost']).nullable().meta({ title: 'Labour capacity', description: '劳动能力' }),
    student: z
      .enum(['none', 'preschool', 'compulsory', 'high-school', 'vocational', 'higher'])
      .nullable()
      .meta({ title: 'Stage of schooling', description: '就读阶段' }),
    disabilities: z.array(Disability).max(7).nullable().meta({ title: 'Disabilities', description: '[] = none' }),
    seriousIllness: z
      .boolean()
      .nullable()
      .meta({ title: 'Serious illness', description: '患有当地有关部门认定的重特大疾病' }),
    selfCareLost: z
      .number()
      .int()
      .min(0)
      .max(6)
      .nullable()
      .meta({ title: 'Self-care items not managed', description: '六项生活自理指标中不能达到的项数' })
      .default(unknown),
    orphanScheme: z
      .enum(['not-eligible', 'chosen', 'declined'])
      .nullable()
      .meta({ title: 'Orphan scheme', description: '孤儿、事实无人抚养儿童：不符合、选择纳入、选择特困' })
      .default(unknown),
    tekunSupport: z
      .enum(['dispersed', 'centralised'])
      .nullable()
      .meta({ title: 'Form of tekun support', description: '分散供养、集中供养' })
      .default(unknown),
    hardToEmploy: z
      .boolean()
      .nullable()
      .meta({ title: 'Hard to employ', description: '就业困难人员' })
      .default(unknown),
    legalStatus: z
      .enum(['normal', 'no-civil-capacity', 'missing', 'imprisoned'])
      .nullable()
      .meta({ title: 'Legal status', description: '民事行为能力、宣告失踪、在监狱服刑' })
      .default('normal'),
  })
  .meta({ title: 'Member', description: '共同生活的家庭成员' });
export type Member = z.infer<typeof Member>;

/** 赡养、抚养、扶养义务人 who lives outside the family. */
export const Obligor = z
  .strictObject({
    person: z.string().min(1).max(64).meta({ title: 'Person id' }),
    supports: z.string().min(1).max(64).meta({ title: 'Supports', description: 'Person id of the member' }),
    relation: z.enum(['spouse', 'child', 'parent', 'grandchild', 'grandparent', 'sibling']).meta({
      title: 'Relation',
      description: 'What the obligor is to the member: a child owes 赡养, a parent 抚养, a spouse or sibling 扶养',
    }),
    birthDate: PlainDate.nullable().meta({ title: 'Birth date' }),
    monthlyIncome: Fen.min(0).nullable().meta({ title: 'Monthly income', description: '月总收入, fen' }),
    disposableIncome: Fen.min(0)
      .nullable()
      .meta({ title: 'Disposable income', description: '义务人家庭人均可支配收入, fen a year' }),
    formulaFee: Fen.min(0)
      .nullable()
      .meta({ title: 'Fee by local formula', description: '按当地细则基本公式计算的赡（抚、扶）养费, fen a month' })
      .default(unknown),
    assistance: z
      .enum(['none', 'tekun', 'dibao'])
      .nullable()
      .meta({ title: 'Assistance', description: 'What the obligor receives' })
      .default(unknown),
    severelyDisabled: z.boolean().nullable().meta({ title: 'Severely disabled' }).default(unknown),
    withinPropertyLimits: z
      .boolean()
      .nullable()
      .meta({ title: 'Within property limits', description: '财产符合当地低收入家庭财产状况规定' })
      .default(unknown),
    legalStatus: z
      .enum(['normal', 'no-civil-capacity', 'missing', 'imprisoned'])
      .nullable()
      .meta({ title: 'Legal status' })
      .default(unknown),
  })
  .meta({ title: 'Obligor', description: '法定赡养、抚养、扶养义务人' });
export type Obligor = z.infer<typeof Obligor>;
