import { idCheckDigit } from '../../shared/identity/index.ts';

/** A number of an invented person: region 990101, which no real number has. */
export function inventedNumber(birth: string, order: number): string {
  const first17 = `990101${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

const member = (person: string, relation: string, more: object) => ({
  person,
  relation,
  covered: true,
  birthDate: null,
  sex: null,
  employment: 'none',
  labour: null,
  student: 'none',
  disabilities: [],
  seriousIllness: false,
  ...more,
});

const nothingSpent = { medical: 0, education: 0, rehabilitation: 0, living: 0, other: 0 };

/** A mother (odd order: male, even: female) and her child in 大塘村; `seed` makes it another family. */
export function applicationBody(seed: number) {
  const order = (seed * 4) % 1000;
  return {
    route: 'whole-family',
    channel: 'window',
    applicant: 'mother',
    members: [
      {
        ref: 'mother',
        relation: 'applicant',
        identity: {
          idNumber: inventedNumber('1984-03-05', order),
          name: '测试甲',
          phone: '13900000001',
          address: '大塘村一组',
          account: '6200000000000001',
        },
      },
      {
        ref: 'child',
        relation: 'child',
        identity: { idNumber: inventedNumber('2015-09-01', order + 1), name: '测试乙' },
      },
    ],
    authorisations: [{ ref: 'mother', form: 'paper', signedOn: '2026-03-01' }],
    consentToCascade: true,
    facts: {
      asOf: '2026-03-02',
      division: '340404003201',
      area: 'rural',
      areaReason: '住所地在农村',
      route: 'whole-family',
      members: [member('mother', 'applicant', { labour: 'full' }), member('child', 'child', { student: 'compulsory' })],
      obligors: [],
      income: [{ person: 'mother', kind: 'wage', fen: 30_000, period: 'month' }],
      monthWindow: nothingSpent,
      dateWindow: nothingSpent,
      assets: { financial: 100_000, vehicles: [], homes: 1, enterprise: 0 },
    },
  };
}
