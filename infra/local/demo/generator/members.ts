import type { Disability } from '../../../../shared/policy/facts/person.ts';
import { addDays, addMonths, ageAt, type PlainDate } from '../../../../shared/time/index.ts';
import type { MemberPlan } from './compositions.ts';
import type { Identifiers } from './identifiers.ts';
import type { DemoPerson } from './model.ts';
import { drawName, surnames } from './names.ts';
import type { Random } from './random.ts';

export interface Surroundings {
  today: PlainDate;
  area: 'urban' | 'rural';
  identifiers: Identifiers;
  nextKey(): string;
}

/** Turns a plan into people whose facts agree with each other; incomes come later. */
export function createMembers(plans: readonly MemberPlan[], random: Random, around: Surroundings): DemoPerson[] {
  const surname = random.pick(surnames);
  const headSex = random.chance(0.55) ? 'male' : 'female';
  return plans.map((plan) => {
    const sex =
      plan.relation === 'applicant'
        ? headSex
        : plan.sex === 'opposite'
          ? headSex === 'male'
            ? 'female'
            : 'male'
          : random.chance(0.51)
            ? 'male'
            : 'female';
    const birthDate = addDays(addMonths(around.today, -12 * plan.age), -random.int(0, 364));
    const age = ageAt(birthDate, around.today);
    const disabilities = drawDisabilities(random, age, plan.severelyDisabled ?? false);
    const ill = plan.ill ?? random.chance(age >= 60 ? 0.12 : 0.03);
    const student = studentStage(random, age, disabilities);
    const labour = labourCapacity(age, disabilities, ill, student);
    return {
      key: around.nextKey(),
      idNumber: around.identifiers.idNumber(birthDate, sex),
      name: plan.relation === 'spouse' ? drawName(random, sex) : drawName(random, sex, surname),
      phone: age >= 16 && random.chance(0.9) ? around.identifiers.phone() : undefined,
      birthDate,
      sex,
      age,
      relation: plan.relation,
      labour,
      employment: employmentOf(random, age, labour, student, around.area),
      student,
      disabilities,
      seriousIllness: ill,
      selfCareLost: selfCareLost(random, age, disabilities),
      incomes: [],
    };
  });
}

const severe = (disabilities: readonly Disability[]) => disabilities.some(({ grade }) => grade <= 2);

function drawDisabilities(random: Random, age: number, certain: boolean): Disability[] {
  if (!certain && !random.chance(age >= 60 ? 0.1 : age >= 16 ? 0.06 : 0.02)) return [];
  const kind = random.weighted({ limbs: 40, sight: 14, hearing: 14, intellectual: 14, mental: 14, speech: 4 });
  const grade = certain ? random.int(1, 2) : random.int(1, 4);
  return [{ kind, grade, certificate: true }];
}

function studentStage(random: Random, age: number, disabilities: Disability[]): DemoPerson['student'] {
  if (severe(disabilities) && !random.chance(0.5)) return 'none';
  if (age >= 3 && age <= 5) return random.chance(0.85) ? 'preschool' : 'none';
  if (age >= 6 && age <= 14) return 'compulsory';
  if (age >= 15 && age <= 17) return random.weighted({ 'high-school': 55, vocational: 40, none: 5 });
  if (age >= 18 && age <= 22) return random.weighted({ higher: 55, none: 45 });
  return 'none';
}

function labourCapacity(
  age: number,
  disabilities: Disability[],
  ill: boolean,
  student: DemoPerson['student'],
): DemoPerson['labour'] {
  if (age < 16 || age >= 70 || severe(disabilities)) return 'lost';
  if (ill || age >= 60 || disabilities.length > 0) return 'partial';
  return student === 'none' || age >= 16 ? 'full' : 'lost';
}

function employmentOf(
  random: Random,
  age: number,
  labour: DemoPerson['labour'],
  student: DemoPerson['student'],
  area: 'urban' | 'rural',
): DemoPerson['employment'] {
  if (age < 16 || student !== 'none' || labour === 'lost') return 'none';
  if (age >= 60) return area === 'rural' && random.chance(0.5) ? 'farming' : 'none';
  if (area === 'rural')
    return random.weighted({ farming: 45, flexible: 30, employed: 15, unemployed: 8, 'registered-unemployed': 2 });
  return random.weighted({
    employed: 35,
    flexible: 35,
    'self-employed': 6,
    unemployed: 14,
    'registered-unemployed': 10,
  });
}

function selfCareLost(random: Random, age: number, disabilities: Disability[]): number {
  if (disabilities.some(({ grade }) => grade === 1)) return random.int(2, 6);
  if (severe(disabilities)) return random.int(0, 3);
  return age >= 80 ? random.int(0, 3) : 0;
}
