import { HouseholdFacts } from '../../policy/index.ts';
import { defineOperation } from '../operation.ts';
import { ExplainedDetermination } from './explainedDetermination.ts';

export const tryDetermination = defineOperation({
  id: 'tryDetermination',
  method: 'POST',
  path: '/determinations',
  tag: 'policy',
  summary: { zh: '测算建议（不保存）', en: 'What the rules would say about these facts; nothing is saved' },
  access: 'determination.try',
  storesNothing: true,
  body: HouseholdFacts,
  answers: { 200: ExplainedDetermination },
  refusals: { 'no-pack': 422, 'date-in-the-future': 422, 'division-unknown': 422 },
});
