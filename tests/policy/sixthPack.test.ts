import { describe, expect, it } from 'vitest';
import { holds } from '../../shared/policy/engine/compare.ts';
import { defineRule } from '../../shared/policy/engine/rule.ts';
import { exampleHousehold, exampleMember, wage } from '../../shared/policy/examples/exampleHousehold.ts';
import {
  cite,
  createParameterBook,
  demonstrationParameters,
  determine,
  dispose,
  entitle,
  inherit,
  type Pack,
  type Parameter,
  packFor,
  packs,
  shippedParameters,
} from '../../shared/policy/index.ts';
import { huainan } from '../../shared/policy/packs/huainan/2024-1/huainan.ts';

/** An invented county inside Huainan with one rule, one benefit and one thing switched off: no engine change. */
const fishers = defineRule({
  slot: 'other.fishers',
  category: 'other-hardship',
  title: ['退捕渔民家庭', 'Family of fishers who gave up fishing'],
  citation: cite('004', '五（一）', '其他困难人员的认定办法'),
  operator: 'is',
  unit: 'none',
  facts: ['members.*.employment'],
  test: (rule, { people }) => {
    const farming = people.some(({ member }) => member.employment === 'farming');
    return holds(rule, null, farming, farming, true, []);
  },
});

const invented: Pack = inherit(huainan, {
  identity: { id: 'invented/2026-1', hash: '0'.repeat(64), status: 'issued' },
  title: { 'zh-CN': '虚构县', en: 'Invented County' },
  divisions: ['340422'],
  from: '2026-01-01',
  until: null,
  off: [{ slot: 'other.local-rule', citation: cite('004', '五（一）', '其他困难人员的认定办法') }],
  rules: [fishers],
  benefits: [
    {
      id: 'BOAT_MOORING',
      title: { 'zh-CN': '泊位费减免', en: 'Mooring fee waived' },
      agency: 'agriculture',
      level: 'county',
      per: 'household',
      force: 'shall',
      citation: cite('004', '五（一）', '救助帮扶标准、措施等'),
      grants: [{ categories: ['other-hardship'], amount: { kind: 'by-regulation' } }],
    },
  ],
});

const among = [...packs, invented];
const county: Parameter[] = (['urban', 'rural'] as const).map((area) => ({
  key: 'dibao.standard',
  scope: ['340422'],
  area,
  validFrom: '2025-07-01',
  validUntil: null,
  recordedAt: '2025-07-01T00:00:00.000Z',
  value: 80_000,
  source: 'invented',
  confidence: 'demonstration',
  stale: false,
}));
const parameters = createParameterBook([...shippedParameters, ...demonstrationParameters, ...county]);

describe('a sixth jurisdiction is a folder, not a change of the engine', () => {
  const facts = exampleHousehold({
    asOf: '2026-03-01',
    division: '340422101',
    members: [exampleMember('p1', { employment: 'farming' })],
    income: [wage('p1', 9_000_000)],
  });
  const pack = packFor('340422101', '2026-03-01', { among }) as Pack;
  const determination = determine(facts, pack, { parameters, knownAt: '2026-03-01T00:00:00.000Z' });

  it('is found before the prefecture around it, from its day on', () => {
    expect(pack.id).toBe('invented/2026-1');
    expect(packFor('340422101', '2025-12-31', { among })?.id).toBe('huainan/2024-1');
    expect(packFor('340421101', '2026-03-01', { among })?.id).toBe('huainan/2024-1');
  });

  it('adds its rule to what it inherits, and switches one off with a citation', () => {
    expect(determination.category).toBe('other-hardship');
    expect(determination.rules.map(({ rule }) => rule.id)).toContain('004/dibao.income');
    expect(pack.rules.map(({ slot }) => slot)).not.toContain('other.local-rule');
    expect(pack.off).toHaveLength(1);
  });

  it('adds its benefit and keeps the inherited ones', () => {
    const ids = entitle(determination, facts, pack).map(({ benefit }) => benefit);
    expect(ids).toContain('BOAT_MOORING');
    expect(ids).toContain('SVC_SOCIAL_WORK');
  });

  it('inherits warnings and procedure where it is silent', () => {
    expect(pack.procedure.bridge?.term.days).toBe(3);
    const { acts } = dispose(
      {
        division: '340422101',
        indicator: null,
        lowIncome: true,
        assisted: false,
        undelivered: ['BOAT_MOORING'],
        mayQualify: null,
        mayNoLongerQualify: null,
        inHardship: null,
        complex: false,
        needs: [],
        urgent: false,
      },
      pack,
    );
    expect(acts).toMatchObject([{ act: 'request', organ: 'agriculture:340422' }]);
  });
});
