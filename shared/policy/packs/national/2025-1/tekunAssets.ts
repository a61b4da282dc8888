import { cite } from '../../../citation.ts';
import { atMost, measured } from '../../../engine/compare.ts';
import type { PersonView } from '../../../engine/ledger.ts';
import { defineRule } from '../../../engine/rule.ts';

/** 无生活来源, second half. The limits for 特困 are set by the prefecture; until entered, those of 低保 are taken. */
export const tekunAssets = defineRule({
  slot: 'tekun.assets',
  category: 'tekun',
  title: ['财产符合特困人员财产状况规定', 'Assets within the rules for tekun'],
  citation: cite('43', '第六条', '财产符合当地特困人员财产状况规定'),
  operator: '<=',
  unit: 'fen/person',
  facts: ['assets.financial'],
  parameters: ['dibao.financial'],
  test: (rule, ledger, person) => {
    const view = ledger.people[person] as PersonView;
    const financial = ledger.facts.assets?.financial ?? null;
    const trace = atMost(
      rule,
      measured(financial, ledger.people.length, 'assets.financial'),
      ledger.setting.values['dibao.financial'],
      100,
    );
    trace.person = view.member.person;
    return trace;
  },
});
