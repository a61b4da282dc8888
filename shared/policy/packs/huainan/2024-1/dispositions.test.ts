import { describe, expect, it } from 'vitest';
import { dispose } from '../../../engine/dispose.ts';
import { verificationOf } from '../../../engine/verificationOf.ts';
import type { WarningFacts } from '../../../engine/warningFacts.ts';
import { huainan } from './huainan.ts';

const facts = (own: Partial<WarningFacts>): WarningFacts => ({
  division: '340404003201',
  indicator: 'expenditure-surge',
  lowIncome: true,
  assisted: false,
  undelivered: [],
  mayQualify: false,
  mayNoLongerQualify: false,
  inHardship: false,
  complex: false,
  needs: [],
  urgent: false,
  ...own,
});
const disposed = (own: Partial<WarningFacts>) => dispose(facts(own), huainan);
const lines = (own: Partial<WarningFacts>) => disposed(own).acts.map(({ act, organ }) => `${act} ${organ}`);
const classes = (own: Partial<WarningFacts>) => disposed(own).classes.map(({ warningClass }) => warningClass);

describe('what becomes of a verified warning in Huainan (三（四）)', () => {
  it('delivers its own benefit and asks the other organ for theirs', () => {
    expect(classes({ undelivered: ['DIBAO_ALLOWANCE'] })).toEqual(['policy-not-delivered']);
    expect(lines({ undelivered: ['DIBAO_ALLOWANCE', 'MEDICAL_AID'] })).toEqual([
      'implement civil-affairs:340404',
      'request medical-insurance:340404',
    ]);
  });

  it('pushes by need, informs, and helps a low-income person to apply', () => {
    const result = disposed({ mayQualify: true, needs: ['medical', 'education'] });
    expect(result.classes).toMatchObject([{ warningClass: 'possibly-eligible', reason: 'for-benefit' }]);
    expect(lines({ mayQualify: true, needs: ['medical', 'education'] })).toEqual([
      'push medical-insurance:340404',
      'push education:340404',
      'inform township:340404003',
      'assisted-application township:340404003',
    ]);
    expect(result.acts.every(({ citation }) => citation.document === '004')).toBe(true);
  });

  it('calls somebody outside the register a candidate for determination', () =>
    expect(disposed({ lowIncome: false, mayQualify: true }).classes).toMatchObject([{ reason: 'for-determination' }]));

  it('reviews, never ends', () => {
    expect(lines({ assisted: true, mayNoLongerQualify: true })).toEqual(['review civil-affairs:340404']);
    expect(disposed({ assisted: true, mayNoLongerQualify: true }).classes[0]?.ambiguities).toContain('Y28');
  });

  it('may deliberate a complex case at the county', () =>
    expect(disposed({ complex: true }).acts).toMatchObject([
      { act: 'deliberation', mode: 'may', level: 'county', organ: 'civil-affairs:340404' },
    ]));

  it('turns to the mutual-aid society of the village when rules do not fit', () =>
    expect(lines({ inHardship: true })).toEqual(['mutual-aid mutual-aid-society:340404003201']));

  it('turns to it when help was not enough', () =>
    expect(classes({ inHardship: true, assisted: true })).toEqual(['residual-hardship']));

  it('pushes a new hardship of somebody who is assisted (national rule, the notice is silent)', () => {
    const result = disposed({ assisted: true, needs: ['disaster'] });
    expect(result.acts).toMatchObject([
      { act: 'push', organ: 'emergency-management:340404', citation: { document: '83' } },
    ]);
  });

  it('carries several classes at once', () =>
    expect(classes({ undelivered: ['EDU_AID'], complex: true, mayNoLongerQualify: true })).toEqual([
      'policy-not-delivered',
      'possibly-ineligible',
      'complex',
    ]));

  it('has nothing to do when all is well', () => expect(disposed({}).result).toBe('nothing-to-do'));

  it('concludes nothing from what was not found out', () =>
    expect(disposed({ mayQualify: null, inHardship: null })).toMatchObject({
      result: 'needs-input',
      missing: ['mayQualify', 'inHardship'],
    }));

  it('gives an urgent case one working day, others ten, and says that both are ours', () => {
    expect(disposed({ complex: true, urgent: true }).acts[0]).toMatchObject({
      workingDays: 1,
      deadlineBasis: 'our-default',
    });
    expect(disposed({ complex: true }).acts[0]?.workingDays).toBe(10);
  });
});

describe('the depth of verification in Huainan', () => {
  it.each([
    ['policy-not-delivered', true, false, 'records'],
    ['policy-not-delivered', false, false, 'telephone'],
    ['expenditure-surge', false, false, 'telephone'],
    ['income-not-sustainable', false, false, 'telephone'],
    ['income-drop', false, false, 'visit'],
    ['property-loss', false, false, 'visit'],
    ['expenditure-surge', false, true, 'visit'],
  ] as const)('%s, conclusive %s, urgent %s: %s', (indicator, conclusive, urgent, depth) =>
    expect(verificationOf({ indicator, conclusive, urgent }, huainan).depth).toBe(depth),
  );
});
