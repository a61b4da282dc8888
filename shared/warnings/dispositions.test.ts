import { describe, expect, it } from 'vitest';
import { packs, type WarningClass } from '../policy/index.ts';
import type { Classified } from './action.ts';
import { planActions } from './planActions.ts';

const places = {
  chongqing: { county: '500103', township: '500103001', village: '500103001001' },
  liaoning: { county: '210202', township: '210202001', village: '210202001001' },
  hubei: { county: '420502', township: '420502001', village: '420502001001' },
  jiaozhou: { county: '370281', township: '370281001', village: '370281001001' },
  huainan: { county: '340404', township: '340404001', village: '340404001001' },
} as const;
type Jurisdiction = keyof typeof places;

const classified: Record<WarningClass, Partial<Classified>> = {
  'policy-not-delivered': { agencies: ['civil-affairs', 'education'] },
  'new-hardship': { agencies: ['housing'] },
  'possibly-eligible': { agencies: ['medical-insurance'] },
  'possibly-ineligible': { category: 'dibao' },
  complex: { deliberate: true },
  'residual-hardship': {},
};

const policyOf = (jurisdiction: Jurisdiction) => {
  const pack = packs.find(({ id }) => id.startsWith(`${jurisdiction}/`));
  if (!pack) throw new RangeError(jurisdiction);
  return pack.warnings;
};

function acts(jurisdiction: Jurisdiction, name: WarningClass, more: Partial<Classified> = {}): string[] {
  const entry: Classified = { class: name, reason: '核实属实', agencies: [], ...classified[name], ...more };
  return planActions([entry], policyOf(jurisdiction), places[jurisdiction]).map(({ act, organ }) => `${act} ${organ}`);
}

/** Seed matrix 5.1, column by column; an empty list: the notice, and national rules, know no such class. */
describe('the acts of each class', () => {
  it.each<[Jurisdiction, WarningClass, string[]]>([
    ['chongqing', 'policy-not-delivered', ['implement civil-affairs:500103', 'request education:500103']],
    ['liaoning', 'policy-not-delivered', ['push civil-affairs:210202', 'push education:210202']],
    ['hubei', 'policy-not-delivered', ['request civil-affairs:420502', 'request education:420502']],
    ['jiaozhou', 'policy-not-delivered', ['implement civil-affairs:370281', 'transfer education:370281']],
    ['huainan', 'policy-not-delivered', ['implement civil-affairs:340404', 'request education:340404']],

    ['chongqing', 'new-hardship', ['push housing:500103']],
    ['liaoning', 'new-hardship', ['push housing:210202']],
    ['hubei', 'new-hardship', ['push housing:420502']],
    ['jiaozhou', 'new-hardship', ['push housing:370281']],
    ['huainan', 'new-hardship', ['push housing:340404']],

    [
      'chongqing',
      'possibly-eligible',
      ['inform township:500103001', 'push medical-insurance:500103', 'assisted-application township:500103001'],
    ],
    ['liaoning', 'possibly-eligible', ['inform township:210202001', 'assisted-application township:210202001']],
    ['hubei', 'possibly-eligible', ['inform township:420502001']],
    ['jiaozhou', 'possibly-eligible', ['assisted-application township:370281001']],
    [
      'huainan',
      'possibly-eligible',
      ['push medical-insurance:340404', 'inform township:340404001', 'assisted-application township:340404001'],
    ],

    ['chongqing', 'possibly-ineligible', ['review civil-affairs:500103']],
    ['liaoning', 'possibly-ineligible', ['review civil-affairs:210202']],
    ['hubei', 'possibly-ineligible', ['notify-authority civil-affairs:420502']],
    ['jiaozhou', 'possibly-ineligible', ['review township:370281001']],
    ['huainan', 'possibly-ineligible', ['review civil-affairs:340404']],

    ['chongqing', 'complex', ['deliberation civil-affairs:500103']],
    ['liaoning', 'complex', ['deliberation civil-affairs:210202']],
    ['hubei', 'complex', ['deliberation civil-affairs:420502']],
    ['jiaozhou', 'complex', ['deliberation township:370281001']],
    ['huainan', 'complex', ['deliberation civil-affairs:340404']],

    ['chongqing', 'residual-hardship', []],
    ['liaoning', 'residual-hardship', []],
    ['hubei', 'residual-hardship', []],
    ['jiaozhou', 'residual-hardship', []],
    ['huainan', 'residual-hardship', ['mutual-aid mutual-aid-society:340404001001']],
  ])('%s, %s: %j', (jurisdiction, name, expected) => {
    expect(acts(jurisdiction, name)).toEqual(expected);
  });

  it('lets the officer leave a complex case to itself everywhere but in Hubei, which says shall', () => {
    const left = { deliberate: false };
    const deliberating = (Object.keys(places) as Jurisdiction[]).filter(
      (jurisdiction) => acts(jurisdiction, 'complex', left).length > 0,
    );
    expect(deliberating).toEqual(['hubei']);
  });

  it.each(Object.keys(places) as Jurisdiction[])('hands a relapse risk to agriculture in %s', (jurisdiction) => {
    const { county } = places[jurisdiction];
    expect(acts(jurisdiction, 'possibly-ineligible', { category: 'relapse-risk' })).toEqual([
      `transfer agriculture:${county}`,
    ]);
  });
});
