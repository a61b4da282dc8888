import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agency, packFor, type WarningClass, warningClasses } from '../policy/index.ts';
import type { WarningPolicy } from '../policy/warningPolicy.ts';
import type { Classified } from './action.ts';
import { classesWithoutAct, planActions } from './planActions.ts';

const place = { county: '340404', township: '340404001', village: '340404001001' };
const policy = packFor('340404', '2026-03-02')?.warnings as WarningPolicy;

const as = (name: WarningClass, more: Partial<Classified> = {}): Classified => ({
  class: name,
  reason: '核实属实',
  agencies: [],
  ...more,
});
const acts = (classes: Classified[], rules = policy) =>
  planActions(classes, rules, place).map(({ act, organ }) => `${act} ${organ}`);

describe('planActions in Huainan', () => {
  it.each<[Classified, string[]]>([
    [as('policy-not-delivered', { agencies: ['civil-affairs'] }), ['implement civil-affairs:340404']],
    [as('policy-not-delivered', { agencies: ['education'] }), ['request education:340404']],
    [
      as('policy-not-delivered', { agencies: ['civil-affairs', 'housing'] }),
      ['implement civil-affairs:340404', 'request housing:340404'],
    ],
    [
      as('possibly-eligible', { agencies: ['civil-affairs', 'medical-insurance'] }),
      ['push medical-insurance:340404', 'inform township:340404001', 'assisted-application township:340404001'],
    ],
    [as('possibly-ineligible', { category: 'dibao' }), ['review civil-affairs:340404']],
    [as('complex', { deliberate: true }), ['deliberation civil-affairs:340404']],
    [as('complex', { deliberate: false }), []],
    [as('new-hardship', { agencies: ['education'] }), ['push education:340404']],
    [as('new-hardship', { agencies: ['civil-affairs'] }), ['push civil-affairs:340404']],
    [as('residual-hardship'), ['mutual-aid mutual-aid-society:340404001001']],
  ])('answers %j', (classified, expected) => {
    expect(acts([classified])).toEqual(expected);
  });

  it('cites the clause that asks for each act', () => {
    const [action] = planActions([as('residual-hardship')], policy, place);
    expect(action?.basis).toMatch(/^淮民〔2024〕18号 三（四）「.*互助社.*」$/);
  });

  it('plans nothing for a class that the pack does not have', () => {
    const { 'new-hardship': _, ...classes } = policy.classes;
    const without: WarningPolicy = { ...policy, classes };
    expect(acts([as('new-hardship', { agencies: ['education'] })], without)).toEqual([]);
  });
});

describe('planActions elsewhere', () => {
  const township: WarningPolicy = {
    ...policy,
    deliberation: { ...policy.deliberation, level: 'township', mode: 'shall' },
  };

  it('deliberates in the township where the pack says so, and does not ask where it says shall', () => {
    expect(acts([as('complex', { deliberate: false })], township)).toEqual(['deliberation township:340404001']);
  });
});

describe('classesWithoutAct', () => {
  const agency = fc.constantFrom<Agency>('civil-affairs', 'medical-insurance', 'education', 'housing', 'township');
  const classified = fc.record({
    class: fc.constantFrom(...warningClasses.filter((name) => policy.classes[name])),
    agencies: fc.uniqueArray(agency, { minLength: 1 }),
    deliberate: fc.boolean(),
  });

  it('finds none in a classification by the form: each class of the pack brings its act', () => {
    fc.assert(
      fc.property(fc.array(classified, { minLength: 1, maxLength: 6 }), (list) => {
        const classes = list.map((entry) => as(entry.class, { ...entry, category: 'dibao' }));
        const actions = planActions(classes, policy, place);
        expect(classesWithoutAct(classes, actions)).toEqual([]);
        expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
      }),
    );
  });

  it('names a class whose agencies could not answer it', () => {
    const none = as('policy-not-delivered', { agencies: [] });
    expect(classesWithoutAct([none], planActions([none], policy, place))).toEqual([none]);
  });
});
