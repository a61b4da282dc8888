import { defineTexts } from '../texts/defineTexts.ts';

export const sourceTexts = defineTexts(
  'sources',
  {
    household: '全家',
    statement: '申报',
    visit: '入户调查',
    register: '在册名册',
    import: '名册导入',
    check: '{{agency}}核对',
    feed: '数据比对（{{feed}}）',
  },
  {
    household: 'Household',
    statement: 'Statement',
    visit: 'Home visit',
    register: 'Register',
    import: 'Imported roll',
    check: 'Check by {{agency}}',
    feed: 'Feed ({{feed}})',
  },
);
