import { idCheckDigit, type Sex } from '../../../../shared/identity/index.ts';
import type { PlainDate } from '../../../../shared/time/index.ts';
import type { Random } from './random.ts';

export interface Identifiers {
  /** Right in form and check digit, of region 990000, which does not exist. Never the same twice. */
  idNumber(birthDate: PlainDate, sex: Sex): string;
  /** Eleven digits in 142, which no operator has been given. Never the same twice. */
  phone(): string;
  account(): string;
}

export function createIdentifiers(random: Random): Identifiers {
  const given = new Map<string, number>();
  const first = random.int(10_000_000, 39_999_999);
  let phones = 0;
  let accounts = 0;
  return {
    idNumber(birthDate, sex) {
      const day = `${birthDate}${sex}`;
      const nth = given.get(day) ?? 0;
      given.set(day, nth + 1);
      if (nth > 499) throw new RangeError(`No more ID numbers for ${birthDate}`);
      const sequence = String(nth * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
      const first17 = `990000${birthDate.replaceAll('-', '')}${sequence}`;
      return first17 + idCheckDigit(first17);
    },
    phone: () => `142${first + phones++ * 7}`,
    account: () => `9900${String(first * 1000 + accounts++ * 13).padStart(15, '0')}`,
  };
}
