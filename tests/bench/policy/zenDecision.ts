import { ZenEngine } from '@gorules/zen-engine';
import { type Contestant, categoryOf, type Family, limits, ruleNames } from './contestant.ts';

const sources = [
  'uncovered == 0',
  `net < ${limits.standard * 12} * heads`,
  `financial <= ${limits.financial} * heads`,
  `vehicles <= ${limits.vehicles}`,
  `homes <= ${limits.homes}`,
  `enterprise <= ${limits.enterprise}`,
  `net * 2 < ${limits.standard * 36} * heads`,
  `financial * 2 <= ${limits.financial * 3} * heads`,
  `vehicles * 2 <= ${limits.vehicles * 3}`,
  `gross < ${limits.income} * heads`,
  `spent * 100 > ${limits.ratio} * gross`,
  'other == 1',
];

const graph = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position: { x: 1, y: 0 },
      content: { expressions: sources.map((value, index) => ({ id: `e${index}`, key: ruleNames[index], value })) },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
    { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
  ],
};

const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));

export const zenWith = (name: string, trace: boolean): Contestant => ({
  name,
  batch: trace ? 1500 : 3000,
  async decide({ sums }: Family) {
    const { result } = await decision.evaluate(sums, { trace });
    return categoryOf(ruleNames.map((rule) => result[rule] === true));
  },
});
